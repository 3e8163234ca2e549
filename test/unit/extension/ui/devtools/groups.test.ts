import { expect, test } from 'vitest';
import { groupings, groupsOf, linesOf } from '../../../../../extension/ui/devtools/groups.ts';
import { rowsOfState } from '../../../../../extension/ui/devtools/rows.ts';
import { ownMessages } from '../../../../../extension/ui/shared/messages/index.ts';
import { messages } from '../../../../../reports/messages/index.ts';
import { violating } from '../../../../e2e/extension/ui/states.ts';

const texts = { language: 'en' as const, words: messages('en'), own: ownMessages('en') };
const state = violating();
const rows = rowsOfState(state, texts);
const grouped = (by: 'service' | 'rule' | 'cause') =>
  groupsOf(rows, by, state.findings, new Map([['pre-consent-embed', 'Embed']]), texts);

test.each(groupings.filter((by) => by !== 'none'))('%s: every row is in one group', (by) => {
  const lines = linesOf(grouped(by));
  expect(
    lines
      .filter(({ type }) => type === 'row')
      .map(({ key }) => key)
      .toSorted(),
  ).toEqual(rows.map(({ key }) => key).toSorted());
  expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
});

test('groups with the worst finding come first, and hold their findings once', () => {
  const [first, second] = grouped('service');
  expect([first?.label, first?.findings.map(({ severity }) => severity)]).toEqual([
    'Google Analytics 4',
    ['critical'],
  ]);
  expect(second?.label).toBe('YouTube');
});

test('by rule, a row without a finding stands apart', () => {
  expect(grouped('rule').map(({ label }) => label)).toEqual(
    expect.arrayContaining(['Embed', 'without a finding']),
  );
});
