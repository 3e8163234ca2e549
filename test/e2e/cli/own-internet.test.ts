/** Crawls in an internet of its own, with a name server of its own: what leads inside there, and who is called. */
import { join } from 'node:path';
import { readdir, readFile } from 'node:fs/promises';
import { expect, onTestFinished, test } from 'vitest';
import { readEvidence } from '../../../crawler/run/evidence-files.ts';
import type { Observation } from '../../../rules/evidence/index.ts';
import { temporaryFolder } from '../../support/command-line.ts';
import { canHaveOwnInternet, inOwnInternet } from '../../support/own-internet/run.ts';
import { foundSchema, insideOf, SECRET, type Found } from './own-internet/found.ts';

const possible = canHaveOwnInternet();

async function crawled(script: string): Promise<{ found: Found; out: string }> {
  const folder = await temporaryFolder();
  onTestFinished(() => folder.remove());
  const url = new URL(`./own-internet/${script}.ts`, import.meta.url);
  const { code, stdout, stderr } = await inOwnInternet(url, folder.path);
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
    expect(found.arrivals.map(({ path }) => path)).toContain('/frame');
    expect(found.names.filter((name) => name === 'rebinds-later.example').length).toBeGreaterThan(10);
    expect(found.names).toContain('rebinds.example');
    expect(found.arrivals.filter(({ path }) => path.startsWith('/leak'))).toEqual([]);
    const evidence = await evidenceOf(out);
    const refused = evidence.filter((each) => each.kind === 'request' && each.reason === 'private-address');
    expect(refused.length).toBeGreaterThan(5);
    expect(await textsOf(out)).not.toContain(SECRET);
  },
);
