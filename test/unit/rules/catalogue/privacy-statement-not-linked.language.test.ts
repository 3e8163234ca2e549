/** A page in a language without words: whether it links to the statement is unknown. */
import { expect, test } from 'vitest';
import { judge, page, site, visit } from '../../../support/evidence.ts';

const outcomeOf = (language: string, links: string[]): string | undefined =>
  judge(site({ none: [page('/', links, { language }), visit({ visit: 0 })] })).rules.find(
    ({ id }) => id === 'privacy-statement-not-linked',
  )?.outcome;

test.each([
  ['ja', 'inconclusive'],
  ['eu-ES', 'inconclusive'],
  ['nl', 'fail'],
  ['nb-NO', 'fail'],
  ['zh-Hans', 'fail'],
  ['', 'fail'],
])('a page in "%s" without a link that is read: %s', (language, outcome) => {
  expect(outcomeOf(language, ['/contact'])).toBe(outcome);
});

test('a link that is read counts in any language', () => {
  expect(outcomeOf('ja', ['/privacy'])).toBe('pass');
});
