/** Evidence as it is read back from disk. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readSiteEvidence } from '../../../../crawler/run/evidence-files.ts';
import { UsageError } from '../../../../crawler/errors.ts';
import { EVIDENCE_VERSION, type Observation } from '../../../../rules/evidence/index.ts';
import { journey } from '../../../support/evidence.ts';

async function siteFolder(journeys: Record<string, readonly Observation[]>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cookiewacht-test-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'probe.ndjson'), '');
  for (const [name, observations] of Object.entries(journeys)) {
    await mkdir(join(folder, name));
    const lines = observations.map((each) => `${JSON.stringify(each)}\n`);
    await writeFile(join(folder, name, 'evidence.ndjson'), lines.join(''));
  }
  return folder;
}

/** A start with something more. */
function startOf(name: 'accept' | 'withdraw', more: object): Observation {
  const [start] = journey(name).observations;
  if (start?.kind !== 'journey-start') throw new Error('a journey without a start');
  return { ...start, ...more };
}

const accept = journey('accept').observations;
const until = accept.length - 2;
const withdraw = [
  startOf('withdraw', { continues: { choice: 'accept', until } }),
  ...journey('withdraw')
    .observations.slice(-1)
    .map((each) => ({ ...each, seq: until + 1 })),
];

test('a journey that goes on from another is read whole, in the usual order of journeys', async () => {
  const { journeys } = await readSiteEvidence(await siteFolder({ withdraw, accept }), 'cqt');
  expect(journeys.map(({ journey: name }) => name)).toEqual(['accept', 'withdraw']);
  expect(journeys[1]?.observations.map(({ seq }) => seq)).toEqual(accept.map(({ seq }) => seq));
});

test('without the other it cannot be judged, and whoever asks is told so', async () => {
  const folder = await siteFolder({ withdraw });
  await expect(readSiteEvidence(folder, 'cqt')).rejects.toThrow(UsageError);
  await expect(readSiteEvidence(folder, 'cqt')).rejects.toThrow('withdraw goes on from accept');
});

test('evidence of version 1 is read as it is', async () => {
  const { journeys } = await readSiteEvidence(await siteFolder({ accept }), 'cqt');
  expect(journeys[0]?.observations).toEqual(accept);
});

test('a crawl that was killed as it began has seen nothing, and can be read', async () => {
  const folder = await siteFolder({ accept });
  await mkdir(join(folder, 'none'));
  await rm(join(folder, 'probe.ndjson'));
  const { journeys, probe } = await readSiteEvidence(folder, 'cqt');
  expect(journeys.map(({ journey: name, observations }) => [name, observations.length])).toEqual([
    ['none', 0],
    ['accept', accept.length],
  ]);
  expect(probe).toEqual([]);
});

test('evidence of a later version is refused, since it might be misread', async () => {
  const later = [startOf('accept', { version: EVIDENCE_VERSION + 1 })];
  await expect(readSiteEvidence(await siteFolder({ accept: later }), 'cqt')).rejects.toThrow(
    'a later version of Cookiewacht wrote it',
  );
});

test('more observations than a crawl writes, and a line without an end, are refused in one sentence', async () => {
  const folder = await siteFolder({ none: journey('none').observations });
  const file = join(folder, 'none', 'evidence.ndjson');
  const [start] = journey('none').observations;
  await writeFile(file, `${JSON.stringify(start)}\n`.repeat(110_001));
  await expect(readSiteEvidence(folder, 'site')).rejects.toThrow(
    'over 110000 lines, more than a crawl writes',
  );
  await writeFile(file, `${JSON.stringify(start)}\n${'x'.repeat(3_000_000)}`);
  await expect(readSiteEvidence(folder, 'site')).rejects.toThrow('a line of over 2000000 characters');
});
