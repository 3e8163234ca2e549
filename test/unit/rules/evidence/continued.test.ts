/** A journey that goes on from another one reads as if it had been made alone. */
import { describe, expect, test } from 'vitest';
import { continuedFrom, joinContinued } from '../../../../rules/evidence/continued.ts';
import type { JourneyEvidence, Observation } from '../../../../rules/evidence/index.ts';
import { choice, journey, visit } from '../../../support/evidence.ts';

const accept = journey('accept', [choice('accept'), visit({ visit: 0 }), visit({ visit: 1 })]);
const until = accept.observations.findLast(({ kind }) => kind === 'visit')?.seq ?? -1;
/** What came after it in the other journey: a visit in a new session, and its end. */
const later: Observation[] = [visit({ visit: 2, title: 'again' })].map((each, index) => ({
  ...each,
  seq: until + 1 + index,
}));
const accepted: JourneyEvidence = {
  ...accept,
  observations: [
    ...accept.observations.filter(({ seq }) => seq <= until),
    ...later,
    ...accept.observations.slice(-1),
  ],
};

function goingOn(): JourneyEvidence {
  const own = journey('withdraw', [visit({ visit: 2, title: 'withdrawn' })]).observations;
  const [start] = own;
  if (start?.kind !== 'journey-start') throw new Error('a journey without a start');
  const rest = own.filter(
    (each) => each.kind === 'journey-end' || (each.kind === 'visit' && each.visit === 2),
  );
  return {
    journey: 'withdraw',
    observations: [
      { ...start, continues: { choice: 'accept', until } },
      ...rest.map((each, index) => ({ ...each, seq: until + 1 + index })),
    ],
  };
}

describe('a journey that goes on', () => {
  const [whole, joined] = joinContinued([accepted, goingOn()]);
  const titles = joined?.observations.flatMap((each) => (each.kind === 'visit' ? [each.title] : []));

  test('begins with what came before, without what the other did afterwards', () => {
    expect(titles).toHaveLength(3);
    expect(titles?.at(-1)).toBe('withdrawn');
    expect(joined?.observations.filter(({ kind }) => kind === 'choice')).toHaveLength(1);
  });

  test('has one start and one end, its own, and is in order', () => {
    const all = joined?.observations ?? [];
    expect(all[0]).toMatchObject({ kind: 'journey-start', choice: 'withdraw' });
    expect(all.at(-1)?.kind).toBe('journey-end');
    expect(all.filter(({ kind }) => kind.startsWith('journey-'))).toHaveLength(2);
    const numbers = all.map(({ seq }) => seq);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  test('leaves the other as it is, and shares no observation with it', () => {
    expect(whole).toBe(accepted);
    expect(joined?.observations.some((each) => accepted.observations.includes(each))).toBe(false);
  });
});

test('journeys of their own are read as they are', () => {
  const alone = [journey('none'), journey('withdraw')];
  expect(joinContinued(alone)).toEqual(alone);
  expect(alone.map(continuedFrom)).toEqual([null, null]);
});

test.each([
  ['is not there', []],
  ['was cut off', [{ ...accepted, observations: accepted.observations.slice(0, 2) }]],
])('evidence that %s is missed', (_how, others: JourneyEvidence[]) => {
  expect(() => joinContinued([...others, goingOn()])).toThrow('withdraw goes on from accept');
});
