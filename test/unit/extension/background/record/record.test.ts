/** A record's bounds, its phases, and the evidence that it amounts to; without a browser. */
import { describe, expect, test } from 'vitest';
import { evidenceOf } from '../../../../../extension/background/record/evidence.ts';
import {
  phaseOfRecord,
  recordFound,
  recordWritten,
} from '../../../../../extension/background/watch/phases.ts';
import type { ChoiceMade } from '../../../../../extension/background/watch/choices.ts';
import { MAX_OBSERVATIONS } from '../../../../../extension/background/record/limits.ts';
import { TabRecord } from '../../../../../extension/background/record/record.ts';
import { observationSchema, type Unstamped } from '../../../../../rules/evidence/index.ts';

const began = 1_000_000;
function record(): TabRecord {
  const made = TabRecord.begin(1, 'test/site', began, true);
  made.visits.begin('https://www.example.nl/', 'https://www.example.nl/', began);
  return made;
}
const storage = (key: string): Unstamped => ({
  kind: 'storage',
  area: 'localStorage',
  origin: 'https://www.example.nl',
  key,
  how: 'write',
  value: null,
  initiator: [],
});
const granted = { positive: true, decoded: { decided: true, granted: ['statistics'], denied: [] } };
/** What is made of a choice where there is one tab. */
const made = (tab: TabRecord) => (change: ChoiceMade) =>
  tab.changePhase(change.phase, change.at, change.how, change.because);
const denied = { positive: false, decoded: { decided: true, granted: [], denied: ['statistics'] } };

describe('phases', () => {
  test('a click that is told late still parts what came before it from what came after', () => {
    const tab = record();
    tab.add(storage('before'), began + 100);
    tab.add(storage('after'), began + 300);
    tab.changePhase('after-accept', began + 200, 'own-click', 'clicked');
    expect(tab.log.map(({ phase }) => phase)).toEqual(['before-choice', 'after-accept']);
  });

  test('a page that writes a positive record without any click has not been given consent', () => {
    const tab = record();
    recordWritten(tab, 'CookieConsent', granted, began + 500, made(tab));
    expect(tab.phase).toBe('before-choice');
  });

  test('a record right after a click is the visitor’s choice, from the click on', () => {
    const tab = record();
    tab.head.gesture = 400;
    recordWritten(tab, 'CookieConsent', granted, began + 900, made(tab));
    expect(tab.head.phases).toMatchObject([{ at: 400, phase: 'after-accept', how: 'record' }]);
  });

  test('what the visitor clicked is not overruled by what the site records', () => {
    const tab = record();
    tab.head.gesture = 400;
    tab.changePhase('after-reject', began + 400, 'own-click', 'clicked');
    recordWritten(tab, 'CookieConsent', granted, began + 900, made(tab));
    expect(tab.phase).toBe('after-reject');
  });

  test('refusing after having accepted is a withdrawal', () => {
    expect(phaseOfRecord(denied, 'after-accept')).toBe('after-withdrawal');
    expect(phaseOfRecord(denied, 'before-choice')).toBe('after-reject');
  });

  test('set by hand and given back', () => {
    const tab = record();
    tab.add(storage('one'), began + 100);
    tab.changePhase('after-accept', began + 50, 'by-hand', 'by hand');
    expect(tab.log[0]?.phase).toBe('after-accept');
    tab.forgetByHand();
    expect(tab.log[0]?.phase).toBe('before-choice');
  });
});

describe('evidence', () => {
  test('every line is one that the command line reads', () => {
    const tab = record();
    tab.add(storage('before'), began + 100);
    tab.changePhase('after-accept', began + 200, 'own-click', 'clicked');
    tab.add(storage('after'), began + 300);
    const { journeys } = evidenceOf(tab, 'site', 'Chromium 1');
    expect(journeys.map(({ journey }) => journey)).toEqual(['accept']);
    const observations = journeys.flatMap((journey) => journey.observations);
    for (const observation of observations)
      expect(observationSchema.safeParse(observation).success, observation.kind).toBe(true);
    expect(observations.map(({ seq }) => seq)).toEqual(observations.map((_each, index) => index));
  });

  test('an earlier visit’s choice leaves the time before it unseen, and says so', () => {
    const tab = record();
    recordFound(tab, 'CookieConsent', granted);
    const failures = evidenceOf(tab, 'site', 'Chromium 1').journeys.flatMap(({ observations }) =>
      observations.filter((each) => each.kind === 'failure' && each.phase === 'before-choice'),
    );
    expect(failures.map((each) => (each.kind === 'failure' ? each.reason : ''))).toEqual(
      expect.arrayContaining([expect.stringContaining('earlier visit')]),
    );
  });

  test('a second choice in the same browser is a journey of its own, without what came before the first', () => {
    const tab = record();
    tab.add(storage('before'), began + 100);
    tab.changePhase('after-accept', began + 200, 'own-click', 'clicked');
    tab.changePhase('after-withdrawal', began + 400, 'own-click', 'clicked');
    tab.add(storage('later'), began + 500);
    const keys = evidenceOf(tab, 'site', 'x').journeys.map(({ journey, observations }) => [
      journey,
      ...observations.flatMap((each) => (each.kind === 'storage' ? [each.key] : [])),
    ]);
    expect(keys).toEqual([
      ['accept', 'before'],
      ['withdraw', 'later'],
    ]);
  });
});

describe('bounds', () => {
  test('what does not fit is counted, and the rules that need it are told', () => {
    const tab = record();
    const most = MAX_OBSERVATIONS.storage ?? 0;
    for (let index = 0; index < most + 25; index += 1) tab.add(storage(`key ${index}`), began + index);
    expect(tab.log).toHaveLength(most);
    expect(tab.gaps.lines.join()).toContain('25 more of storage');
    const failures = evidenceOf(tab, 'site', 'x').journeys.flatMap(({ observations }) =>
      observations.flatMap((each) => (each.kind === 'failure' ? each.affects : [])),
    );
    expect(failures).toContain('storage');
  });

  test('what is seen again under one key takes one place', () => {
    const tab = record();
    for (let index = 0; index < 10_000; index += 1) tab.add(storage('same'), began + index, { key: 'same' });
    expect(tab.log).toHaveLength(1);
    expect(tab.gaps.lines).toEqual([]);
  });
});
