import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Browser, detectBrowserPlatform } from '@puppeteer/browsers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FoundBrowser, findBrowsers } from '../../../../crawler/browser/find.ts';
import { usualLocations } from '../../../../crawler/browser/locations.ts';
import { askVersion } from '../../../../crawler/browser/version.ts';
import { UsageError } from '../../../../crawler/errors.ts';
import { fakeBrowser, machine } from '../../../support/fake-browser.ts';

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'cookiewacht-test-'))));
afterEach(() => rm(folder, { recursive: true }));

/** Without the browsers that this machine itself has in fixed places. */
const ours = (found: readonly FoundBrowser[]): string[] =>
  found
    .filter(({ path }) => path.startsWith(folder))
    .map(({ path, version, origin }) => `${path.slice(folder.length)} · ${version} · ${origin}`);

describe('a browser that is named', () => {
  test('is the only candidate', async () => {
    const path = await fakeBrowser(join(folder, 'mine'), 'Chromium 156.0.1.2');
    const search = await findBrowsers(path, machine(folder, ''));
    expect(search).toEqual({
      found: [{ path, origin: '--browser', version: 'Chromium 156.0.1.2' }],
      unusable: [],
    });
  });

  test("by option goes before the environment, and ours before puppeteer's", async () => {
    const [first, second, third] = await Promise.all(
      ['1', '2', '3'].map((name) => fakeBrowser(join(folder, name), `Chromium ${name}.0`)),
    );
    const both = machine(folder, '', {
      COOKIEWACHT_BROWSER: second ?? '',
      PUPPETEER_EXECUTABLE_PATH: third ?? '',
    });
    expect((await findBrowsers(first, both)).found).toMatchObject([{ path: first, origin: '--browser' }]);
    expect((await findBrowsers(undefined, both)).found).toMatchObject([
      { path: second, origin: 'COOKIEWACHT_BROWSER' },
    ]);
  });

  test.each([
    ['does not exist', (path: string) => Promise.resolve(path), /--browser: .*does not exist/],
    ['is a folder', (path: string) => mkdir(path).then(() => path), /is not a file/],
    ['does not start', (path: string) => fakeBrowser(path, null), /does not start: .*libnss3/],
    [
      'is another program',
      (path: string) => fakeBrowser(path, 'GNU bash, version 5.2.15'),
      /is not Chrome, Chromium or Edge/,
    ],
  ])('and %s is wrong use, never replaced by another', async (_, make, message) => {
    const path = await make(join(folder, 'named'));
    await fakeBrowser(join(folder, 'bin/chromium'), 'Chromium 156.0.1.2');
    const search = findBrowsers(path, machine(folder, join(folder, 'bin')));
    await expect(search).rejects.toThrow(message);
    await expect(search).rejects.toBeInstanceOf(UsageError);
  });
});

describe('a browser that is looked for', () => {
  test('Chrome, then Chromium, then Edge on the PATH; what does not start is told apart', async () => {
    await fakeBrowser(join(folder, 'a/microsoft-edge'), 'Microsoft Edge 156.0.3.4');
    await fakeBrowser(join(folder, 'a/google-chrome'), null);
    await fakeBrowser(join(folder, 'b/chromium'), 'Chromium 156.0.1.2');
    const search = await findBrowsers(undefined, machine(folder, `${folder}/a:${folder}/b`));
    expect(ours(search.found)).toEqual([
      '/b/chromium · Chromium 156.0.1.2 · installed',
      '/a/microsoft-edge · Microsoft Edge 156.0.3.4 · installed',
    ]);
    expect(search.unusable).toContainEqual(
      expect.objectContaining({
        path: join(folder, 'a/google-chrome'),
        problem: expect.stringContaining('libnss3'),
      }),
    );
  });

  test('the program behind a launcher script is preferred, and one browser counts once', async () => {
    await fakeBrowser(join(folder, 'bin/chromium'), 'Chromium 156.0.1.2, by way of a script');
    await mkdir(join(folder, 'lib/chromium'), { recursive: true });
    // Any ELF program will do; this one is no browser, and says so.
    await symlink(process.execPath, join(folder, 'lib/chromium/chromium'));
    const search = await findBrowsers(undefined, machine(folder, join(folder, 'bin')));
    expect(ours(search.found)).toEqual([]);
    expect(search.unusable).toEqual([
      {
        path: join(folder, 'lib/chromium/chromium'),
        origin: 'installed',
        problem: 'is not Chrome, Chromium or Edge',
      },
    ]);
    await symlink(join(folder, 'bin/chromium'), join(folder, 'bin/google-chrome'));
    await rm(join(folder, 'lib'), { recursive: true });
    expect(ours((await findBrowsers(undefined, machine(folder, join(folder, 'bin')))).found)).toHaveLength(1);
  });

  test("puppeteer's own cache comes last", async () => {
    const build = '156.0.8078.47';
    const platform = detectBrowserPlatform();
    await fakeBrowser(
      join(folder, '.cache/puppeteer', Browser.CHROME, `${platform}-${build}`, 'chrome-linux64/chrome'),
      `Google Chrome for Testing ${build}`,
    );
    await fakeBrowser(join(folder, 'bin/chromium'), 'Chromium 155.0.1.2');
    const found = ours((await findBrowsers(undefined, machine(folder, join(folder, 'bin')))).found);
    expect(found.map((line) => line.split(' · ').slice(1).join(' · '))).toEqual([
      'Chromium 155.0.1.2 · installed',
      `Google Chrome for Testing ${build} · puppeteer cache`,
    ]);
  });
});

test('a program that never answers is given up on', async () => {
  const path = await fakeBrowser(join(folder, 'slow'), '$(exec sleep 30)');
  expect(await askVersion(path, 200)).toEqual({ problem: expect.stringContaining('did not answer') });
});

test('the usual places of other systems', () => {
  expect(usualLocations({ platform: 'darwin', env: {}, home: '/Users/ada' })).toContain(
    '/Users/ada/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  );
  expect(
    usualLocations({ platform: 'win32', env: { PROGRAMFILES: 'C:\\Program Files' }, home: '' }),
  ).toContain('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
});
