/** What a load of a page did, apart from what earlier loads of its tab did and left behind. */
import { expect, test } from 'vitest';
import { absorb } from '../../../../../extension/background/record/absorb.ts';
import { evidenceOf } from '../../../../../extension/background/record/evidence.ts';
import { MAX_OBSERVATIONS } from '../../../../../extension/background/record/limits.ts';
import { dropOldestLoad } from '../../../../../extension/background/record/loads.ts';
import { Page } from '../../../../../extension/background/record/page.ts';
import { TabRecord } from '../../../../../extension/background/record/record.ts';
import type { Observation, Unstamped } from '../../../../../rules/evidence/index.ts';

const began = 1_000_000;
const url = 'https://www.example.nl/';
const storage = (key: string, how: 'write' | 'found' = 'write'): Unstamped => ({
  kind: 'storage',
  area: 'localStorage',
  origin: 'https://www.example.nl',
  key,
  how: how === 'found' ? 'snapshot' : 'write',
  value: null,
  initiator: [],
});
const value = { length: 3, shape: 'text', entropy: 1, hash: 'x' };
const jar = (...names: string[]): Unstamped =>
  ({
    kind: 'cookie-jar',
    moment: 'page-end',
    cookies: names.map((name) => ({ name, domain: 'www.example.nl', value })),
  }) as unknown as Unstamped;
const write = (name: string): Unstamped =>
  ({
    kind: 'cookie-write',
    name,
    domain: 'www.example.nl',
    deletion: false,
    value,
    initiator: [],
  }) as unknown as Unstamped;

function record(): TabRecord {
  const made = TabRecord.begin(1, 'test/site', began, true);
  made.visits.begin(url, url, began);
  return made;
}
const ofLoad = (tab: TabRecord): Observation[] =>
  evidenceOf(tab, 'site', 'x', tab.visits.load).journeys.flatMap(({ observations }) => observations);
const load = (tab: TabRecord, at: number): number => tab.visits.begin(url, url, began + at);
const keysOf = (log: readonly Observation[]): string[] =>
  log.flatMap((each) => {
    if (each.kind === 'storage') return [each.key];
    if (each.kind === 'cookie-write') return [each.name];
    return each.kind === 'cookie-jar' ? each.cookies.map(({ name }) => `jar ${name}`) : [];
  });

test('what a page did before it was loaded again is not of this load', () => {
  const tab = record();
  tab.add(storage('before'), began + 10);
  load(tab, 1000);
  tab.add(storage('now'), began + 1010);
  expect(keysOf(ofLoad(tab))).toEqual(['now']);
  const whole = evidenceOf(tab, 'site', 'x').journeys.flatMap((each) => each.observations);
  expect(keysOf(whole)).toEqual(['before', 'now']);
});

test('what an earlier load left in the browser is not of this load, unless this one sets it too', () => {
  const tab = record();
  for (const name of ['left', 'again']) tab.add(write(name), began + 10);
  for (const name of ['left', 'again']) tab.add(storage(`${name}-key`), began + 10);
  tab.add(jar('left', 'again'), began + 20);
  load(tab, 1000);
  tab.add(write('again'), began + 1010);
  tab.add(storage('again-key'), began + 1010);
  for (const name of ['left', 'again', 'worker']) tab.add(storage(`${name}-key`, 'found'), began + 1020);
  tab.add(jar('left', 'again', 'worker'), began + 1020);
  expect(keysOf(ofLoad(tab))).toEqual([
    'again',
    'again-key',
    'again-key',
    'worker-key',
    'jar again',
    'jar worker',
  ]);
});

test('after a withdrawal it counts what is there, whoever set it', () => {
  const tab = record();
  tab.add(write('left'), began + 10);
  tab.changePhase('after-accept', began + 20, 'own-click', 'clicked');
  load(tab, 1000);
  tab.changePhase('after-withdrawal', began + 1100, 'own-click', 'clicked');
  tab.add(jar('left'), began + 1200);
  expect(keysOf(ofLoad(tab))).toEqual(['jar left']);
});

test('a prerendered page is of the load that asked for it, until the visitor gets there', () => {
  const tab = record();
  tab.add(storage('asks'), began + 10);
  const [one, two] = [100, 200].map((at) => {
    const ahead = TabRecord.begin(1, 'test/site', began + at, true, 'ahead');
    ahead.visits.begin(`${url}${at}`, `${url}${at}`, began + at);
    ahead.add(storage(`ahead ${at}`), began + at);
    absorb(tab, ahead);
    const page = new Page(ahead, 0);
    page.isAskedBy(0);
    return page.visit;
  });
  expect(keysOf(ofLoad(tab))).toEqual(['asks', 'ahead 100', 'ahead 200']);
  expect(tab.visits.loads).toBe(1);
  tab.visits.show(two ?? 0);
  expect(keysOf(ofLoad(tab))).toEqual(['ahead 200']);
  expect(tab.visits.loads).toBe(2);
  expect(tab.head.visits[one ?? 0]?.askedBy).toBe(0);
  tab.visits.show(0);
  expect(keysOf(ofLoad(tab))).toEqual(['asks', 'ahead 100']);
});

test('going back shows what that page did, and not what the one after it did', () => {
  const tab = record();
  tab.add(storage('first'), began + 10);
  load(tab, 1000);
  tab.add(storage('second'), began + 1010);
  tab.visits.show(0);
  tab.add(storage('again'), began + 2000);
  expect(keysOf(ofLoad(tab))).toEqual(['first', 'again']);
});

test('earlier loads make room for the shown one, and the whole record says so', () => {
  const tab = record();
  const most = MAX_OBSERVATIONS.storage ?? 0;
  for (let index = 0; index < most; index += 1) tab.add(storage(`old ${index}`), began + index);
  const kept = tab.add(write('kept'), began + 5);
  load(tab, 10_000);
  for (let index = 0; index < 10; index += 1) tab.add(storage(`new ${index}`), began + 10_001);
  expect(keysOf(tab.log)).toEqual(Array.from({ length: 10 }, (_, index) => `new ${index}`));
  expect(tab.gaps.lines).toEqual([]);
  expect(dropOldestLoad(tab)).toBe(false);
  // Who still holds the number of what is gone changes nothing.
  tab.amend(kept ?? 0, (each) => ({ ...each, at: 1 }));
  expect(tab.log.length).toBe(10);
  const reasons = (earlier: boolean): string[] =>
    evidenceOf(tab, 'site', 'x', earlier ? undefined : tab.visits.load).journeys.flatMap(({ observations }) =>
      observations.flatMap((each) => (each.kind === 'failure' ? [each.reason] : [])),
    );
  expect(reasons(true).join('\n')).toContain('made room');
  expect(reasons(false).join('\n')).not.toContain('made room');
});
