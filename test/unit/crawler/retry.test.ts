/** When a site is crawled again, with what, and what becomes of the first evidence. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BrowserNotFoundError } from '../../../crawler/browser/install.ts';
import type { Browsers } from '../../../crawler/browser/pool.ts';
import { retryIfNeeded } from '../../../crawler/retry.ts';
import { RunDirectory } from '../../../crawler/run/run-directory.ts';
import type { Run } from '../../../crawler/run/run.ts';
import { defaultTimeouts } from '../../../crawler/timeouts.ts';
import type { Engine } from '../../../rules/evidence/common.ts';
import type { Visit } from '../../../rules/evidence/index.ts';
import { parseConnectTo } from '../../../crawler/network/connect-to.ts';
import { temporaryFolder } from '../../support/command-line.ts';
import { HOME, cqt, journey, transport, visit } from '../../support/evidence.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let directory: RunDirectory;
let said: string[];
beforeEach(async () => {
  folder = await temporaryFolder();
  directory = await RunDirectory.create(join(folder.path, 'run'), new Date());
  said = [];
});
afterEach(() => rm(folder.path, { recursive: true }));

const site = { ...cqt.sites[0], id: 'cqt', url: HOME };

/** Writes evidence as a crawl with this engine does. */
async function crawlWith(engine: Engine, seen: Partial<Visit>): Promise<void> {
  const path = directory.journeyFolder(site.id, 'none');
  await mkdir(path, { recursive: true });
  await writeFile(directory.probeFile(site.id), `${JSON.stringify(transport())}\n`);
  const lacks = engine === 'shell' ? ['https-upgrades'] : [];
  const lines = journey('none', [visit(seen)]).observations.map((each) =>
    JSON.stringify(each.kind === 'journey-start' ? { ...each, engine, lacks } : each),
  );
  await writeFile(join(path, 'evidence.ndjson'), `${lines.join('\n')}\n`);
}

const none: Browsers['get'] = () => Promise.reject(new Error('no browser in this test'));
const runWith = (full: Browsers['full']): Run => ({
  policy: cqt,
  sites: [site],
  journeys: ['none'],
  directory,
  browsers: { get: none, full },
  reach: { connectTo: parseConnectTo([]) },
  limits: { pages: 1, concurrency: 1, perHost: 1 },
  timeouts: defaultTimeouts,
  signal: new AbortController().signal,
  progress: {
    siteStarted: () => undefined,
    page: () => undefined,
    journeyDone: () => undefined,
    soFar: () => undefined,
    note: (_, line) => void said.push(line),
    siteDone: () => undefined,
    end: () => Promise.resolve(),
  },
});
const hasChromium = (): Promise<Browsers> => Promise.resolve({ get: none });
const engineIn = async (): Promise<unknown> =>
  (await directory.readSite(site.id)).journeys[0]?.observations.map((each) =>
    each.kind === 'journey-start' ? each.engine : each.kind === 'visit' ? each.outcome : null,
  );
const wall = { outcome: 'bot-wall', reason: 'answered 403: the site refuses automatic visits' } as const;

test.each([
  ['a bot wall', wall, /a page for robots; .*once more with full Chromium/],
  [
    'a page on http',
    { url: 'http://www.cqt.nl/', finalUrl: 'http://www.cqt.nl/' },
    /stays on http.*once more with full Chromium/,
  ],
])('%s: full Chromium sees the site, and the first evidence is set aside', async (_, seen, note) => {
  await crawlWith('shell', seen);
  const evidence = await retryIfNeeded(runWith(hasChromium), site, () => crawlWith('chromium', {}));
  expect(JSON.stringify(evidence)).not.toContain('"shell"');
  expect(said).toEqual([expect.stringMatching(note)]);
  const aside = await readFile(directory.path('set-aside', site.id, 'none', 'evidence.ndjson'), 'utf8');
  expect(aside).toContain('"shell"');
});

test('a site that shows full Chromium a wall too is not crawled a third time', async () => {
  await crawlWith('shell', wall);
  await retryIfNeeded(runWith(hasChromium), site, () => crawlWith('chromium', wall));
  expect(await engineIn()).toContain('chromium');
  expect(await engineIn()).toContain('bot-wall');
});

test.each([
  ['there is none', new BrowserNotFoundError([], [])],
  ['it does not start', new Error('it does not start')],
])('without full Chromium the evidence stays, and says why: %s', async (reason, error) => {
  await crawlWith('shell', wall);
  const evidence = await retryIfNeeded(
    runWith(() => Promise.reject(error)),
    site,
    () => Promise.reject(new Error('crawled again')),
  );
  expect(await engineIn()).toContain('shell');
  expect(said).toEqual([expect.stringContaining(`could not use full Chromium instead: ${reason}`)]);
  expect(evidence.probe).toContainEqual(
    expect.objectContaining({ kind: 'failure', observer: 'engine', reason: said[0] }),
  );
});

test.each([
  ['the shell sees as a visitor does', 'shell', {}],
  ['full Chromium shows a wall', 'chromium', wall],
] as const)('nothing happens where %s', async (_, engine, seen) => {
  await crawlWith(engine, seen);
  await retryIfNeeded(runWith(hasChromium), site, () => Promise.reject(new Error('crawled again')));
  expect(said).toEqual([]);
});
