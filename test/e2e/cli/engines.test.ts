/** A run with the headless shell: what it sees as a visitor does, and what full Chromium sees instead. */
import { readFile, writeFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { ensureBrowser } from '../../../crawler/browser/install.ts';
import { makeAuthority } from '../../support/authority.ts';
import { reportOf, runCli, temporaryFolder } from '../../support/command-line.ts';
import { serveHttp, serveHttps } from '../../support/local-server.ts';

let shell: string;
beforeAll(async () => {
  ({ path: shell } = await ensureBrowser({ explicit: null, engine: 'shell', say: () => undefined }));
});

const page = (title: string, more = ''): string =>
  `<!doctype html><html lang=nl><title>${title}</title>${more}<h1>${title}</h1><p>Welkom.</p>`;
/** As real walls do: it looks for what browsers with a window have. */
const wall = page('De site', '<script>if (!window.chrome) document.title = "Just a moment..."</script>');
const answer: RequestListener = ({ headers: { host = '' } }, response) =>
  void response.setHeader('content-type', 'text/html').end(host.startsWith('wall') ? wall : page(host));

test(
  'sites that it does not see as a visitor does are crawled again with full Chromium',
  {
    timeout: 180_000,
  },
  async () => {
    const folder = await temporaryFolder();
    onTestFinished(folder.remove);
    const authority = await makeAuthority();
    const cacert = join(folder.path, 'authority.pem');
    await writeFile(cacert, authority.pem);
    const hosts = ['plain.example.nl', 'wall.example.nl', 'upgraded.example.nl'];
    const [http, https] = [
      await serveHttp(answer),
      await serveHttps(await authority.issue({ hosts }), answer),
    ];
    const out = join(folder.path, 'run');
    const addresses = [
      'https://plain.example.nl/',
      'https://wall.example.nl/',
      'http://upgraded.example.nl/',
    ];
    const options =
      `--engine shell --browser ${shell} --journey none --lang en --out ${out} --cacert ${cacert} --sealed ` +
      `--connect-to *:80:127.0.0.1:${http} --connect-to *:443:127.0.0.1:${https}`;
    const { stderr, stdout } = await runCli(['crawl', ...addresses, ...options.split(' ')], folder.path);
    const report = await reportOf(out);
    expect(report.run.engine).toBe('shell');
    const seen = report.sites.map(({ url, retried, journeys: [journey] }) => [
      new URL(url).host.split('.')[0],
      journey?.engine,
      retried,
      journey?.pages.map(({ outcome, finalUrl }) => `${outcome} ${finalUrl}`),
    ]);
    expect(seen).toEqual([
      ['plain', 'shell', null, ['loaded https://plain.example.nl/']],
      ['wall', 'chromium', { engine: 'shell', reason: 'bot-wall' }, ['loaded https://wall.example.nl/']],
      ['upgraded', 'chromium', { engine: 'shell', reason: 'http' }, ['loaded https://upgraded.example.nl/']],
    ]);
    expect(stderr).toMatch(
      /wall\.example\.nl\] the site shows the headless shell a page for robots; .*once more/,
    );
    expect(stderr).toMatch(/upgraded\.example\.nl\] the headless shell stays on http/);
    expect(stdout.replace(/\s+/g, ' ')).toContain('Cookiewacht visited it once more with full Chromium.');
    // What the shell was shown is kept, and no rule reads it.
    const aside = await readFile(join(out, 'set-aside/wall.example.nl/none/evidence.ndjson'), 'utf8');
    expect(aside).toContain('"outcome":"bot-wall"');
    expect(await readFile(join(out, 'sites/wall.example.nl/none/evidence.ndjson'), 'utf8')).not.toContain(
      '"outcome":"bot-wall"',
    );
  },
);

test.each([
  [['--engine', 'opera'], /--engine expects chromium or shell; found `opera`/],
  [['--engine', 'shell', '--headed'], /--headed: a headless shell has no window/],
  [['--engine', 'chromium', '--browser', 'SHELL'], /is a headless shell[^]*--engine shell/],
])('%j is wrong use', async (options, message) => {
  const folder = await temporaryFolder();
  onTestFinished(folder.remove);
  const args = options.map((each) => (each === 'SHELL' ? shell : each));
  const { code, stderr } = await runCli(['crawl', 'http://localhost:9/', ...args], folder.path);
  expect(stderr).toMatch(message);
  expect(code).toBe(2);
});
