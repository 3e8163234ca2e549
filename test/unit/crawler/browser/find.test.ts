import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Browser, detectBrowserPlatform } from '@puppeteer/browsers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FoundBrowser, findBrowsers } from '../../../../crawler/browser/find.ts';
import { type Machine, usualLocations } from '../../../../crawler/browser/locations.ts';
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
    const search = await findBrowsers({ explicit: path }, machine(folder, ''));
    expect(search).toEqual({
      found: [{ path, engine: 'chromium', origin: '--browser', version: 'Chromium 156.0.1.2' }],
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
    expect((await findBrowsers({ explicit: first }, both)).found).toMatchObject([
      { path: first, origin: '--browser' },
    ]);
    expect((await findBrowsers({}, both)).found).toMatchObject([
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
    const search = findBrowsers({ explicit: path }, machine(folder, join(folder, 'bin')));
    await expect(search).rejects.toThrow(message);
    await expect(search).rejects.toBeInstanceOf(UsageError);
  });
});

describe('a browser that is looked for', () => {
  test('Chrome, then Chromium, then Edge on the PATH; what does not start is told apart', async () => {
    await fakeBrowser(join(folder, 'a/microsoft-edge'), 'Microsoft Edge 156.0.3.4');
    await fakeBrowser(join(folder, 'a/google-chrome'), null);
    await fakeBrowser(join(folder, 'b/chromium'), 'Chromium 156.0.1.2');
    const search = await findBrowsers({}, machine(folder, `${folder}/a:${folder}/b`));
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
    const search = await findBrowsers({}, machine(folder, join(folder, 'bin')));
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
    expect(ours((await findBrowsers({}, machine(folder, join(folder, 'bin')))).found)).toHaveLength(1);
  });

  test("puppeteer's own cache comes last", async () => {
    const build = '156.0.8078.47';
    const platform = detectBrowserPlatform();
    await fakeBrowser(
      join(folder, '.cache/puppeteer', Browser.CHROME, `${platform}-${build}`, 'chrome-linux64/chrome'),
      `Google Chrome for Testing ${build}`,
    );
    await fakeBrowser(join(folder, 'bin/chromium'), 'Chromium 155.0.1.2');
    const found = ours((await findBrowsers({}, machine(folder, join(folder, 'bin')))).found);
    expect(found.map((line) => line.split(' · ').slice(1).join(' · '))).toEqual([
      'Chromium 155.0.1.2 · installed',
      `Google Chrome for Testing ${build} · puppeteer cache`,
    ]);
  });
});

describe('a headless shell', () => {
  const shell = 'Chromium 156.0.1.2';
  const bin = (): Machine => machine(folder, join(folder, 'bin'));

  test('is found for its own engine only, on the PATH and in the cache of puppeteer', async () => {
    const build = '156.0.8078.47';
    const cached = `${detectBrowserPlatform()}-${build}/chrome-headless-shell-linux64/chrome-headless-shell`;
    await fakeBrowser(join(folder, '.cache/puppeteer', Browser.CHROMEHEADLESSSHELL, cached), shell);
    await fakeBrowser(join(folder, 'bin/chrome-headless-shell'), 'Google Chrome for Testing 156.0.3.4');
    await fakeBrowser(join(folder, 'bin/chromium'), 'Chromium 155.0.1.2');
    const versions = async (engine: 'chromium' | 'shell'): Promise<string[]> =>
      ours((await findBrowsers({ engine }, bin())).found).map((line) =>
        line.split(' · ').slice(1).join(' · '),
      );
    expect(await versions('shell')).toEqual([
      'Google Chrome for Testing 156.0.3.4 · installed',
      `${shell} · puppeteer cache`,
    ]);
    expect(await versions('chromium')).toEqual(['Chromium 155.0.1.2 · installed']);
  });

  test('that is named without an engine is noticed, by a link too', async () => {
    const path = await fakeBrowser(join(folder, 'bin/chromium-headless-shell'), shell);
    await symlink(path, join(folder, 'mine'));
    for (const explicit of [path, join(folder, 'mine')])
      expect((await findBrowsers({ explicit }, bin())).found).toMatchObject([{ engine: 'shell' }]);
    const named = machine(folder, '', { COOKIEWACHT_BROWSER: path });
    expect((await findBrowsers({}, named)).found).toMatchObject([{ engine: 'shell', path }]);
  });

  test('is refused where full Chromium was asked for, and the other way round', async () => {
    const path = await fakeBrowser(join(folder, 'bin/chromium-headless-shell'), shell);
    const full = await fakeBrowser(join(folder, 'bin/chromium'), shell);
    const asFull = findBrowsers({ explicit: path, engine: 'chromium' }, bin());
    await expect(asFull).rejects.toThrow(/is a headless shell[^]*--engine shell/);
    await expect(asFull).rejects.toBeInstanceOf(UsageError);
    const named = machine(folder, '', { COOKIEWACHT_BROWSER: full });
    await expect(findBrowsers({ engine: 'shell' }, named)).rejects.toThrow(
      /COOKIEWACHT_BROWSER: .*chromium is a full browser[^]*chrome-headless-shell/,
    );
  });

  test('may have a name that tells nothing: the browser itself is asked when it runs', async () => {
    const explicit = await fakeBrowser(join(folder, 'mine'), shell);
    expect((await findBrowsers({ explicit, engine: 'shell' }, bin())).found).toMatchObject([
      { engine: 'shell' },
    ]);
  });

  test('is looked for in the usual places although the environment names another browser', async () => {
    const path = await fakeBrowser(join(folder, 'bin/chrome-headless-shell'), shell);
    const full = await fakeBrowser(join(folder, 'mine/chromium'), 'Chromium 155.0.1.2');
    const named = machine(folder, join(folder, 'bin'), { COOKIEWACHT_BROWSER: full });
    expect((await findBrowsers({ explicit: null, engine: 'shell' }, named)).found).toContainEqual(
      expect.objectContaining({ path }),
    );
  });
});

test('a program that never answers is given up on', async () => {
  const path = await fakeBrowser(join(folder, 'slow'), '$(exec sleep 30)');
  expect(await askVersion(path, 200)).toEqual({ problem: expect.stringContaining('did not answer') });
});

test('the usual places of other systems', () => {
  expect(usualLocations('chromium', { platform: 'darwin', env: {}, home: '/Users/ada' })).toContain(
    '/Users/ada/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  );
  expect(
    usualLocations('chromium', {
      platform: 'win32',
      env: { PROGRAMFILES: 'C:\\Program Files' },
      home: '',
    }),
  ).toContain('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
});
