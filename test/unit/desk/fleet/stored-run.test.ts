import { appendFile, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FolderStore } from '../../../../desk/evidence/folder-store.ts';
import { StoreError } from '../../../../desk/evidence/s3-client.ts';
import { fetchWhole, LostRun, runIn } from '../../../../desk/fleet/stored-run.ts';
import { verifyRun } from '../../../../crawler/run/verify.ts';
import { makeRunOf, policyOf } from '../../../support/fleet/parts.ts';

let folder = '';
let store: FolderStore;
let key = '';
let kept = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cookiewacht-stored-'));
  const sites = [{ id: 'one', findings: [{ name: '_ga' }] }];
  const made = join(folder, 'made');
  await makeRunOf(made, { startedAt: '2026-11-23T02:00:00.000Z', sites }, policyOf(sites));
  store = new FolderStore(join(folder, 'evidence'));
  const run = await runIn(made);
  ({ key } = run);
  await store.put(key, made, run.files);
  kept = join(folder, 'evidence', key.slice(0, 2), key);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const said: string[] = [];
const fetch = (): Promise<void> =>
  fetchWhole(store, key, join(folder, 'out'), {
    signal: new AbortController().signal,
    say: (line) => said.push(line),
  });

test('a run is fetched whole, also while its store is away for a moment', async () => {
  const open = store.open.bind(store);
  let times = 0;
  store.open = (manifest, path) => {
    times += 1;
    if (times === 3) throw new StoreError(store.shown, 'send all of a file', { reason: 'nothing came' });
    return open(manifest, path);
  };
  // A folder that is empty may be there.
  await mkdir(join(folder, 'out'));
  await fetch();
  expect(await verifyRun(join(folder, 'out'), 'out')).toMatchObject({ changed: [], missing: [], added: [] });
  expect(said[0]).toContain('is away: waits');
  expect((await readdir(folder)).toSorted()).toEqual(['evidence', 'out']);
});

test.each([
  ['has lost its report', () => rm(join(kept, 'report.json')), 'has lost report.json'],
  ['was changed', () => appendFile(join(kept, 'report.json'), ' '), 'gives another report.json'],
  ['has another manifest', () => appendFile(join(kept, 'manifest.json'), ' '), 'gives another manifest'],
  ['is not there', () => rm(kept, { recursive: true }), 'has no run'],
])('a run that %s is refused at once, and leaves no folder', async (_, harm, words) => {
  await harm();
  await expect(fetch()).rejects.toThrow(LostRun);
  await expect(fetch()).rejects.toThrow(words);
  expect(await readdir(folder)).toEqual(['evidence']);
});
