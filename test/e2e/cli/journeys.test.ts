/** Journeys beyond accept and reject, on a replica site: their evidence, phase by phase. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { journeysOf } from '../../../crawler/cli/options.ts';
import { readSiteEvidence } from '../../../crawler/run/evidence-files.ts';
import type { Observation } from '../../../rules/evidence/index.ts';
import { startEstate, type Estate } from '../../replica/estate.ts';
import { runCli, temporaryFolder } from '../../support/command-line.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let estate: Estate;
let out: string;
/** Of one journey, as rules read it. */
async function evidence(journey: string): Promise<Observation[]> {
  const { journeys } = await readSiteEvidence(join(out, 'sites/qconsultzorg'), 'qconsultzorg');
  return journeys.find((each) => each.journey === journey)?.observations ?? [];
}
const kind = <K extends Observation['kind']>(observations: readonly Observation[], wanted: K) =>
  observations.filter((each): each is Extract<Observation, { kind: K }> => each.kind === wanted);

beforeAll(async () => {
  folder = await temporaryFolder();
  estate = await startEstate({ edition: 'compliant' });
  out = join(folder.path, 'run');
  const network = [
    '--engine',
    'shell',
    '--sealed',
    '--cacert',
    estate.caFile,
    ...estate.connectTo.flatMap((mapping) => ['--connect-to', mapping]),
  ];
  await runCli(
    [
      'crawl',
      '--policy',
      'cqt',
      '--site',
      'qconsultzorg',
      '--pages',
      '2',
      '--journey',
      'accept,withdraw,category:analytics',
      '--out',
      out,
      ...network,
    ],
    folder.path,
  );
}, 180_000);
afterAll(async () => {
  await estate.stop();
  await folder.remove();
});

test('withdraw goes on from accept, comes back by the control of the site, refuses, and looks again', async () => {
  const seen = await evidence('withdraw');
  expect(kind(seen, 'choice')).toMatchObject([
    { choice: 'accept', outcome: 'confirmed' },
    { choice: 'withdraw', outcome: 'confirmed', phase: 'after-withdrawal', clicksNeeded: 2 },
  ]);
  expect(kind(seen, 'banner')).toMatchObject([
    { layer: 1, phase: 'before-choice' },
    { layer: 1, reopened: true, phase: 'after-accept', crop: 'banner.png' },
  ]);
  const phases = kind(seen, 'visit').map(({ phase }) => phase);
  expect(phases).toEqual(
    [...phases].toSorted(
      (one, other) =>
        ['after-accept', 'after-withdrawal'].indexOf(one) -
        ['after-accept', 'after-withdrawal'].indexOf(other),
    ),
  );
  expect(new Set(phases)).toEqual(new Set(['after-accept', 'after-withdrawal']));
});

test('one category is accepted, and the record says so', async () => {
  const seen = await evidence('category:analytics');
  expect(kind(seen, 'choice')).toMatchObject([
    { choice: 'category', category: 'analytics', outcome: 'confirmed', layers: 2 },
  ]);
  expect(kind(seen, 'banner').map(({ layer }) => layer)).toEqual([1, 2]);
  const records = kind(seen, 'consent-record').filter(
    ({ phase, area }) => phase === 'after-category' && area !== 'consent-mode',
  );
  expect(records.length).toBeGreaterThan(0);
  for (const { decoded } of records) expect([decoded.granted.length, decoded.denied.length]).toEqual([1, 1]);
});

test('a second visit of the profile tells whether the choice is remembered, and records are decoded', async () => {
  const seen = await evidence('accept');
  expect(kind(seen, 'banner').filter(({ revisit }) => revisit)).toMatchObject([
    { present: false, phase: 'after-accept' },
  ]);
  expect(kind(seen, 'consent-record').filter(({ area }) => area === 'cookie')).toMatchObject([
    { phase: 'after-accept', positive: true, decoded: { decided: true, denied: [] } },
  ]);
  // Nothing of the record's value is kept.
  expect(JSON.stringify(kind(seen, 'consent-record'))).not.toMatch(/%7B|%22|\{\\/);
});

test('names of journeys are checked before anything is visited', () => {
  expect(journeysOf(['withdraw,none', 'category:analytics'], ['analytics'])).toEqual([
    'none',
    'withdraw',
    'category:analytics',
  ]);
  expect(() => journeysOf(['category:marketing'], ['analytics'])).toThrow('category:marketing');
  expect(() => journeysOf(['category:'])).toThrow('category:');
  expect(journeysOf(['category:marketing'])).toEqual(['category:marketing']);
});
