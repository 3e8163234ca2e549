import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { BrowserNotFoundError, type Installers, ensureBrowser } from '../../../../crawler/browser/install.ts';
import { UsageError } from '../../../../crawler/errors.ts';
import { fakeBrowser, machine } from '../../../support/fake-browser.ts';

// The browsers that this machine has in fixed places must not be found here.
vi.mock(import('../../../../crawler/browser/locations.ts'), async (original) => {
  const real = await original();
  return {
    ...real,
    usualLocations: (engine, surroundings) =>
      real
        .usualLocations(engine, surroundings)
        .filter(
          (path) => surroundings.env['PATH'] !== undefined && path.startsWith(surroundings.env['PATH']),
        ),
  };
});

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'cookiewacht-test-'))));
afterEach(() => rm(folder, { recursive: true }));

const offline: Installers = {
  download: () => Promise.reject(new Error('no connection to downloads.example')),
  debian: () => Promise.reject(new Error('needs root')),
};

test('an installed browser is used, and nothing is fetched', async () => {
  const path = await fakeBrowser(join(folder, 'bin/chromium'), 'Chromium 156.0.1.2');
  const said: string[] = [];
  expect(
    await ensureBrowser({
      say: (line) => said.push(line),
      machine: machine(folder, join(folder, 'bin')),
      installers: offline,
    }),
  ).toMatchObject({ path });
  expect(said).toEqual([]);
});

test('without network and root: one message with what was looked for and the ways out', async () => {
  const search = ensureBrowser({
    say: () => undefined,
    machine: machine(folder, join(folder, 'bin')),
    installers: offline,
  });
  await expect(search).rejects.toBeInstanceOf(BrowserNotFoundError);
  await expect(search).rejects.toBeInstanceOf(UsageError);
  const message = await search.catch((error: unknown) => String(error));
  for (const words of [
    'chromium',
    join(folder, '.cache/puppeteer'),
    'no connection to downloads.example',
    'needs root',
    'install Google Chrome',
    '--browser PATH',
    'npx @puppeteer/browsers install chrome',
  ])
    expect(message).toContain(words);
});

test("without network, as root: Debian's package, and it says so", async () => {
  const said: string[] = [];
  const means: Installers = {
    ...offline,
    async debian(packages, say) {
      say(`Installing ${packages.join(' and ')}`);
      await fakeBrowser(join(folder, 'bin/chromium'), 'Chromium 156.0.1.2');
    },
  };
  const found = await ensureBrowser({
    say: (line) => said.push(line),
    machine: machine(folder, join(folder, 'bin')),
    installers: means,
  });
  expect(found).toMatchObject({ path: join(folder, 'bin/chromium'), version: 'Chromium 156.0.1.2' });
  expect(said.join('\n')).toMatch(
    /No Chrome[\s\S]*no connection[\s\S]*Installing chromium and fonts-liberation/,
  );
});

test('a download that does not start is not enough', async () => {
  let debian = 0;
  const means: Installers = {
    download: async () => void (await fakeBrowser(join(folder, 'bin/google-chrome'), null)),
    debian: async () => {
      debian += 1;
      await fakeBrowser(join(folder, 'bin/chromium'), 'Chromium 156.0.1.2');
    },
  };
  expect(
    await ensureBrowser({
      say: () => undefined,
      machine: machine(folder, join(folder, 'bin')),
      installers: means,
    }),
  ).toMatchObject({ version: 'Chromium 156.0.1.2' });
  expect(debian).toBe(1);
});

describe('the headless shell', () => {
  test('is installed as a package of its own', async () => {
    const wanted: string[] = [];
    const found = await ensureBrowser({
      engine: 'shell',
      say: () => undefined,
      machine: machine(folder, join(folder, 'bin')),
      installers: {
        download: (engine) => Promise.reject(new Error(`no ${wanted.push(engine)}`)),
        async debian(packages) {
          wanted.push(...packages);
          await fakeBrowser(join(folder, 'bin/chromium-headless-shell'), 'Chromium 156.0.1.2');
        },
      },
    });
    expect(wanted).toEqual(['shell', 'chromium-headless-shell', 'fonts-liberation']);
    expect(found).toMatchObject({ engine: 'shell', path: join(folder, 'bin/chromium-headless-shell') });
  });

  test('is never replaced by full Chromium, and the message says how to get it', async () => {
    await fakeBrowser(join(folder, 'bin/chromium'), 'Chromium 156.0.1.2');
    const search = ensureBrowser({
      engine: 'shell',
      say: () => undefined,
      machine: machine(folder, join(folder, 'bin')),
      installers: offline,
    });
    await expect(search).rejects.toBeInstanceOf(BrowserNotFoundError);
    const message = await search.catch((error: unknown) => String(error));
    expect(message).toContain('leave out --engine shell');
    expect(message).toContain('npx @puppeteer/browsers install chrome-headless-shell');
  });
});

test('a browser that was asked for is never replaced', async () => {
  await fakeBrowser(join(folder, 'bin/chromium'), 'Chromium 156.0.1.2');
  await expect(
    ensureBrowser({
      explicit: join(folder, 'missing'),
      say: () => undefined,
      machine: machine(folder, join(folder, 'bin')),
      installers: offline,
    }),
  ).rejects.toThrow(/missing does not exist/);
});
