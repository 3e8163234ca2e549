/** Every combination of what the nights saw, what people decided, and the date. */
import { describe, expect, test } from 'vitest';
import { decisionSchema, type Decision, type Traits } from '../../../../desk/model/decision.ts';
import {
  stateOf,
  stateSchema,
  type Decisions,
  type Seen,
  type State,
} from '../../../../desk/model/states.ts';

const traits: Traits = { pages: ['/a'], sites: ['one'], phases: ['before-choice'], severity: 'medium' };
const [before, night, after] = [
  '2026-11-20T10:00:00.000Z',
  '2026-11-23T02:00:00.000Z',
  '2026-11-23T09:00:00.000Z',
];
const seen = (more: Partial<Seen>): Seen => ({
  newest: 'seen',
  lastLook: 'seen',
  lookedAt: night,
  first: false,
  backAt: null,
  traits,
  ...more,
});

/** What the nights saw. `back` began with the newest night. */
const nights = {
  first: seen({ first: true }),
  seen: seen({}),
  'seen, not looked for': seen({ newest: 'not-looked-for' }),
  back: seen({ backAt: night }),
  'back, not looked for': seen({ newest: 'not-looked-for', backAt: night }),
  gone: seen({ newest: 'gone', lastLook: 'gone' }),
  'gone, not looked for': seen({ newest: 'not-looked-for', lastLook: 'gone' }),
} satisfies Record<string, Seen>;

const confirmed: Decision = { kind: 'confirmed', owner: 'web', words: null };
const notOurs: Decision = { kind: 'not-ours', reason: 'wrong-finding', words: 'a test server' };
const accepted = (until: string): Extract<Decision, { kind: 'accepted' }> => ({
  kind: 'accepted',
  reason: 'fix-planned',
  words: 'in the next release',
  until,
  condition: 'none',
});
const decided = (decision: Decision, at: string): Decisions => ({
  last: { decision, at, traits },
  claim: null,
});
const claimed = (decisions: Decisions, at: string): Decisions => ({ ...decisions, claim: { at } });
const nothing: Decisions = { last: null, claim: null };

/** What people decided, before the newest night and after it. */
const decisions = {
  nothing,
  'confirmed before': decided(confirmed, before),
  'confirmed after': decided(confirmed, after),
  'accepted before': decided(accepted('2027-01-31'), before),
  'accepted after': decided(accepted('2027-01-31'), after),
  'not ours before': decided(notOurs, before),
  'not ours after': decided(notOurs, after),
  'claimed before': claimed(nothing, before),
  'claimed after': claimed(nothing, after),
  'confirmed, claimed before': claimed(decided(confirmed, before), before),
  'confirmed, claimed after': claimed(decided(confirmed, before), after),
  'accepted, claimed after': claimed(decided(accepted('2027-01-31'), before), after),
  'not ours, claimed before': claimed(decided(notOurs, before), before),
} satisfies Record<string, Decisions>;

/** The columns are the nights, in their order above. */
const table: Record<keyof typeof decisions, State[]> = {
  nothing: ['new', 'open', 'unknown', 'back', 'unknown', 'fixed', 'fixed'],
  'confirmed before': ['confirmed', 'confirmed', 'unknown', 'back', 'unknown', 'fixed', 'fixed'],
  'confirmed after': ['confirmed', 'confirmed', 'unknown', 'confirmed', 'unknown', 'fixed', 'fixed'],
  'accepted before': ['accepted', 'accepted', 'accepted', 'accepted', 'accepted', 'fixed', 'fixed'],
  'accepted after': ['accepted', 'accepted', 'accepted', 'accepted', 'accepted', 'fixed', 'fixed'],
  'not ours before': ['not-ours', 'not-ours', 'unknown', 'not-ours', 'unknown', 'fixed', 'fixed'],
  'not ours after': ['not-ours', 'not-ours', 'unknown', 'not-ours', 'unknown', 'fixed', 'fixed'],
  'claimed before': ['new', 'open', 'unknown', 'back', 'unknown', 'fixed', 'fixed'],
  'claimed after': [
    'claimed-fixed',
    'claimed-fixed',
    'claimed-fixed',
    'claimed-fixed',
    'claimed-fixed',
    'fixed',
    'fixed',
  ],
  'confirmed, claimed before': ['confirmed', 'confirmed', 'unknown', 'back', 'unknown', 'fixed', 'fixed'],
  'confirmed, claimed after': [
    'claimed-fixed',
    'claimed-fixed',
    'claimed-fixed',
    'claimed-fixed',
    'claimed-fixed',
    'fixed',
    'fixed',
  ],
  'accepted, claimed after': [
    'claimed-fixed',
    'claimed-fixed',
    'claimed-fixed',
    'claimed-fixed',
    'claimed-fixed',
    'fixed',
    'fixed',
  ],
  'not ours, claimed before': ['not-ours', 'not-ours', 'unknown', 'not-ours', 'unknown', 'fixed', 'fixed'],
};

const rows = Object.entries(decisions).flatMap(([name, made]) =>
  Object.entries(nights).map(([saw, seenSo], index) => ({
    name,
    saw,
    made,
    seenSo,
    state: Object.entries(table).find(([row]) => row === name)?.[1][index],
  })),
);

test.each(rows)('$name, $saw: $state', ({ made, seenSo, state }) => {
  expect(stateOf(seenSo, made, '2026-11-23').state).toBe(state);
});

test('the table reaches every state but those of a date', () => {
  const reached = new Set(Object.values(table).flat());
  expect(stateSchema.options.filter((state) => !reached.has(state))).toEqual(['ends-soon', 'lapsed']);
});

describe('an acceptance until 31 January', () => {
  const until = decided(accepted('2027-01-31'), before);
  test.each([
    ['2026-11-23', 'accepted'],
    ['2027-01-16', 'accepted'],
    ['2027-01-17', 'ends-soon'],
    ['2027-01-31', 'ends-soon'],
    ['2027-02-01', 'lapsed'],
    ['2028-02-29', 'lapsed'],
  ] as const)('on %s it is %s, whatever the nights saw', (today, state) => {
    for (const saw of ['first', 'seen', 'seen, not looked for', 'back', 'back, not looked for'] as const)
      expect(stateOf(nights[saw], until, today), saw).toEqual({
        state,
        lapsedBy: state === 'lapsed' ? 'date' : null,
      });
    for (const saw of ['gone', 'gone, not looked for'] as const)
      expect(stateOf(nights[saw], until, today).state).toBe('fixed');
  });
});

describe('a condition', () => {
  const changes: Array<[string, Partial<Traits>, string | null]> = [
    ['nothing', {}, null],
    ['a page fewer', { pages: [] }, null],
    ['another page', { pages: ['/a', '/b'] }, 'page'],
    ['another site', { sites: ['one', 'two'] }, 'site'],
    ['another phase', { phases: ['before-choice', 'after-reject'] }, 'phase'],
    ['a higher severity', { severity: 'high' }, 'severity'],
    ['a lower severity', { severity: 'info' }, null],
  ];
  test.each(changes)('%s', (_name, change, by) => {
    const now = seen({ traits: { ...traits, ...change } });
    const until = (condition: 'none' | 'until-it-changes'): Decisions =>
      decided({ ...accepted('2027-01-31'), condition }, before);
    expect(stateOf(now, until('none'), '2026-11-23').state).toBe('accepted');
    expect(stateOf(now, until('until-it-changes'), '2026-11-23')).toEqual({
      state: by === null ? 'accepted' : 'lapsed',
      lapsedBy: by,
    });
    expect(stateOf(now, until('until-it-changes'), '2027-02-01').lapsedBy).toBe('date');
  });
});

test('a person cannot decide `fixed`', () => {
  for (const kind of ['fixed', 'new', 'open', 'back', 'lapsed', 'unknown'])
    expect(decisionSchema.safeParse({ kind, words: 'it is' }).success, kind).toBe(false);
  for (const made of Object.values(decisions))
    for (const saw of ['first', 'seen', 'back', 'seen, not looked for'] as const)
      expect(stateOf(nights[saw], made, '2026-11-23').state).not.toBe('fixed');
});
