/** Crawls in an internet of its own, with a name server of its own: what leads inside there, and who is called. */
import { join } from 'node:path';
import { readdir, readFile } from 'node:fs/promises';
import { expect, onTestFinished, test } from 'vitest';
import { readEvidence } from '../../../crawler/run/evidence-files.ts';
import type { Observation } from '../../../rules/evidence/index.ts';
import { everything } from '../../support/scope.ts';
import { temporaryFolder } from '../../support/command-line.ts';
import { canHaveOwnInternet, inOwnInternet } from '../../support/own-internet/run.ts';
import { foundSchema, insideOf, SECRET, type Found } from './own-internet/found.ts';

const possible = canHaveOwnInternet();

async function crawled(script: string, ...args: string[]): Promise<{ found: Found; out: string }> {
  const folder = await temporaryFolder();
  onTestFinished(() => folder.remove());
  const url = new URL(`./own-internet/${script}.ts`, import.meta.url);
  const { code, stdout, stderr } = await inOwnInternet(url, folder.path, args);
  expect(code, stderr).toBe(0);
  return { found: foundSchema.parse(JSON.parse(stdout)), out: join(folder.path, 'run') };
}

async function evidenceOf(out: string): Promise<Observation[]> {
  const files = (await readdir(out, { recursive: true })).filter((name) => name.endsWith('evidence.ndjson'));
  return (await Promise.all(files.map((name) => readEvidence(join(out, name))))).flat();
}

async function textsOf(out: string): Promise<string> {
  const files = (await readdir(out, { recursive: true })).filter((name) => /\.(?:nd)?json$/.test(name));
  return (await Promise.all(files.map((name) => readFile(join(out, name), 'utf8')))).join('\n');
}

test.runIf(possible)(
  'a name that leads inside after its first answer leads nowhere',
  { timeout: 240_000 },
  async () => {
    const { found, out } = await crawled('rebinding');
    expect(insideOf(found), found.said).toEqual([]);
    // It was tried: the frame was there, and its name was looked up again and again.
    expect(
      found.arrivals.map(({ path }) => path),
      found.said,
    ).toContain('/frame');
    expect(found.names.filter((name) => name === 'rebinds-later.example').length).toBeGreaterThan(10);
    expect(found.names).toContain('rebinds.example');
    expect(found.arrivals.filter(({ path }) => path.startsWith('/leak'))).toEqual([]);
    const evidence = await evidenceOf(out);
    const refused = evidence.filter((each) => each.kind === 'request' && each.reason === 'private-address');
    expect(refused.length).toBeGreaterThan(5);
    expect(await textsOf(out)).not.toContain(SECRET);
  },
);

/** A minute each, so at night; private-addresses.test.ts tries the plain ways always. */
const engines = everything ? ['chromium', 'shell'] : [];
const calling = everything ? ['chromium gate', 'chromium open', 'shell gate'] : ['chromium gate'];

test.runIf(possible).each(engines)(
  'no page finds a way to a place that is not public, with %s',
  { timeout: 600_000 },
  async (engine) => {
    const { found, out } = await crawled('launch-pads', engine);
    expect(insideOf(found), found.said).toEqual([]);
    const text = await textsOf(out);
    expect(text).not.toContain(SECRET);
    expect(text).not.toContain('root:');
    // It was tried: every page was there, and much was refused.
    const asked = found.arrivals.map(({ host, path }) => `${host}${path}`);
    for (const name of ['spellings', 'documents', 'hints', 'transports', 'schemes', 'service-worker'])
      for (const host of ['shop.example', 'plain.example']) expect(asked).toContain(`${host}/${name}`);
    expect(asked).toContain('shop.example/worker.js');
    const refused = (await evidenceOf(out)).flatMap((each) =>
      each.kind === 'request' && each.reason === 'private-address' ? [new URL(each.url)] : [],
    );
    expect(new Set(refused.map(({ hostname }) => hostname)).size).toBeGreaterThan(20);
    const ways = new Set(refused.map(({ pathname }) => pathname.slice(1)));
    for (const way of ['fetch', 'picture', 'beacon', 'data', 'blob', 'srcdoc', 'worker', 'service-worker'])
      expect([...ways]).toContain(way);
  },
);

test.runIf(possible).each(calling)('calls nobody by itself: %s', { timeout: 240_000 }, async (how) => {
  const { found } = await crawled('calls-home', ...how.split(' '));
  expect(
    found.arrivals.map(({ path }) => path),
    found.said,
  ).toContain('/slow');
  expect([...new Set(found.names)]).toEqual(['shop.example']);
  const hosts = new Set(found.arrivals.flatMap(({ host }) => (host === '' ? [] : [host])));
  expect([...hosts]).toEqual(['shop.example']);
});

test.runIf(possible && everything)(
  'names that nobody answers for hold up their own site alone',
  { timeout: 600_000 },
  async () => {
    const { found } = await crawled('dead-names');
    expect(found.names.filter((name) => name.endsWith('silent.example')).length).toBeGreaterThan(3);
    const visited = new Set(found.arrivals.map(({ host, path }) => `${host}${path}`));
    for (const host of ['good.example', 'fine.example', 'well.example']) {
      expect(visited).toContain(`${host}/next`);
      expect(found.said).toContain(`[${host}] none: complete, 2 pages`);
    }
  },
);
