/**
 * When a browser turns http into https, by itself: the same with both engines, but for navigations. What
 * docs/engines.md and rules/judge/visitors-browser.ts say rests on this.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { ensureBrowser } from '../../../crawler/browser/install.ts';
import { BrowserPool } from '../../../crawler/browser/pool.ts';
import { createRedactor } from '../../../crawler/capture/redactor.ts';
import { Profile } from '../../../crawler/profile.ts';
import { readEvidence } from '../../../crawler/run/evidence-files.ts';
import { defaultTimeouts } from '../../../crawler/timeouts.ts';
import { visit } from '../../../crawler/visit/visit.ts';
import { engineSchema, type Engine } from '../../../rules/evidence/common.ts';
import { makeAuthority } from '../../support/authority.ts';
import { temporaryFolder } from '../../support/command-line.ts';
import { serveHttp, serveHttps } from '../../support/local-server.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

/** Every way in which a page asks for something. */
const parts = (origin: string): string =>
  `<link rel=icon href="data:,"><img src="${origin}/image"><video src="${origin}/video" muted autoplay></video>
   <link rel=stylesheet href="${origin}/style"><script src="${origin}/script"></script>
   <iframe src="${origin}/frame"></iframe>
   <script>
     fetch('${origin}/fetch', { mode: 'no-cors' }).catch(() => {});
     navigator.sendBeacon('${origin}/beacon', 'x');
     try { new WebSocket('${origin.replace('http', 'ws')}/socket'); } catch {}
   </script>`;
const page = (body: string): string => `<!doctype html><html lang=nl><title>page</title>${body}`;
const pages: Record<string, string> = {
  '/plain': page('<link rel=icon href="data:,">'),
  '/parts': page(parts('http://example.com')),
  '/preloaded': page(parts('http://www.google-analytics.com')),
  '/learned': page(parts('http://example.org')),
  '/upgrade-all': page(
    `<meta http-equiv=Content-Security-Policy content=upgrade-insecure-requests>${parts('http://example.com')}`,
  ),
};

/** What came of each request and visit, and what the servers were asked for, in order of the alphabet. */
async function seenWith(engine: Engine, addresses: readonly string[]): Promise<string[]> {
  const hosts = ['www.example.nl', 'example.com', 'example.org', 'www.google-analytics.com'];
  const authority = makeAuthority();
  const place = join(folder.path, `${engine} ${Math.random()}`);
  await mkdir(place);
  const cacert = join(place, 'authority.pem');
  await writeFile(cacert, authority.pem);
  const asked: string[] = [];
  const answer =
    (scheme: string): RequestListener =>
    ({ url = '', headers: { host } }, response) => {
      asked.push(`asked ${scheme}://${host}${url}`);
      if (host === 'example.org') response.setHeader('strict-transport-security', 'max-age=1000');
      response.setHeader('content-type', 'text/html').end(pages[url] ?? '');
    };
  const ports = [
    await serveHttp(answer('http')),
    await serveHttps(authority.issue({ hosts }), answer('https')),
  ];
  const { path, version } = await ensureBrowser({ explicit: null, engine, say: () => undefined });
  const pool = new BrowserPool({
    executable: path,
    version,
    engine,
    cacert,
    // Nothing answers for this one over https.
    resolverRules: [
      'MAP example.be:443 127.0.0.1:1',
      `MAP *:80 127.0.0.1:${ports[0]}`,
      `MAP *:443 127.0.0.1:${ports[1]}`,
    ],
    sealed: true,
    say: () => undefined,
  });
  onTestFinished(() => pool.close());
  const profile = await Profile.open({ ...(await pool.get()), redact: createRedactor(), folder: place });
  for (const address of addresses)
    await visit({ profile, allowedSites: new Set(['example.org']), timeouts: defaultTimeouts }, address);
  await profile.close();
  const evidence = await readEvidence(join(place, 'evidence.ndjson'));
  expect(evidence.filter(({ kind }) => kind === 'failure')).toEqual([]);
  const seen = evidence.flatMap((each) => {
    if (each.kind === 'visit') return [`visit ${each.url} ended at ${each.finalUrl}`];
    return each.kind === 'request' ? [`${each.type} ${each.url} ${each.outcome} ${each.reason ?? ''}`] : [];
  });
  // The browser's own traffic has no part in it.
  const ours = asked.filter(
    (each) => hosts.some((host) => each.includes(host)) || each.includes('example.be'),
  );
  return [...seen, ...ours].map((each) => each.trim()).toSorted();
}

describe.each(engineSchema.options)('with %s', (engine) => {
  test('mixed content is fetched over https or blocked', async () => {
    const seen = await seenWith(engine, ['https://www.example.nl/parts']);
    expect(seen.filter((each) => /asked http:/.test(each))).toEqual([]);
    const http = seen.filter((each) => /(?:http|ws):\/\/example\.com/.test(each));
    expect(http).toHaveLength(8);
    expect(http.filter((each) => each.includes(' upgraded ')).map((each) => each.split(' ')[0])).toEqual([
      'image',
      'video',
    ]);
    expect(http.filter((each) => each.includes('blocked mixed-content'))).toHaveLength(6);
  });

  test('a host that asked for https only gets https only, and so does the page that wants it', async () => {
    const seen = await seenWith(engine, ['https://example.org/plain', 'http://example.be/learned']);
    expect(seen.filter((each) => /asked http:\/\/example\.org/.test(each))).toEqual([]);
    const upgrading = await seenWith(engine, ['http://example.be/upgrade-all']);
    expect(upgrading.filter((each) => /asked http:\/\/example\.com/.test(each))).toEqual([]);
  });

  test('an http page whose host has no https asks for its parts as it says', async () => {
    const seen = await seenWith(engine, ['http://example.be/parts']);
    expect(seen).toContain('visit http://example.be/parts ended at http://example.be/parts');
    expect(seen.filter((each) => /asked http:\/\/example\.com/.test(each))).toHaveLength(8);
  });
});

/** Without the hop that the browser makes by itself. */
const withoutUpgrades = (seen: readonly string[]): string[] =>
  seen.filter((each) => !each.includes(' upgraded HttpsUpgrades'));

test.each([
  [['https://www.example.nl/parts']],
  [['https://www.example.nl/preloaded']],
  [['https://www.example.nl/upgrade-all']],
  [['http://example.be/parts']],
  [['https://example.org/plain', 'http://example.be/learned']],
])('both engines show the same of %s', async (addresses) => {
  const full = withoutUpgrades(await seenWith('chromium', addresses));
  expect(full.length).toBeGreaterThan(10);
  expect(await seenWith('shell', addresses)).toEqual(full);
});

test('only full Chromium tries https first where it is sent to an http page', async () => {
  const address = 'http://www.example.nl/plain';
  expect(await seenWith('chromium', [address])).toContain(
    `visit ${address} ended at https://www.example.nl/plain`,
  );
  expect(await seenWith('shell', [address])).toContain(`visit ${address} ended at ${address}`);
});

test('a shell without the list of https-only hosts says so', async () => {
  const address = 'http://example.be/preloaded';
  const full = withoutUpgrades(await seenWith('chromium', [address]));
  const { path, version } = await ensureBrowser({ explicit: null, engine: 'shell', say: () => undefined });
  const pool = new BrowserPool({
    executable: path,
    version,
    engine: 'shell',
    sealed: true,
    say: () => undefined,
  });
  onTestFinished(() => pool.close());
  const { about } = await pool.get();
  expect(about.lacks).toContain('https-upgrades');
  const shell = await seenWith('shell', [address]);
  // Which of the two holds depends on the build.
  if (about.lacks?.includes('hsts-preload')) expect(shell.join('\n')).toMatch(/asked http:\/\/www\.google/);
  else expect(shell).toEqual(full);
});
