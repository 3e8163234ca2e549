/** The sentence of a rule, filled in from its findings. */
import { describe, expect, test } from 'vitest';
import type { Subject } from '../../../../rules/judge/finding.ts';
import { headlineOf, type HeadlineFacts } from '../../../../rules/judge/headline.ts';

const sets = {
  nl: '{who} plaatst {cookie} voordat de bezoeker kiest',
  en: '{who} sets {cookie} before the visitor chooses',
};
const about = (
  subject: Partial<Subject>,
  rest: Partial<Omit<HeadlineFacts, 'subject'>> = {},
): HeadlineFacts => ({
  subject: { type: 'cookie', name: '_ga', ...subject },
  service: null,
  phase: 'before-choice',
  ...rest,
});
const unknown = { category: 'unknown', declared: false } as const;

describe('who acts', () => {
  test.each([
    ['the service', about({}, { service: 'Google Analytics' }), 'Google Analytics plaatst'],
    ['the site, if nobody else is known', about({}), 'De website plaatst'],
    [
      'the party of the cookie’s domain, with its owner',
      about({ host: '.doubleclick.net' }, { facts: { ...unknown, party: 'third' } }),
      'doubleclick.net (Google) plaatst',
    ],
    [
      'not the domain of the site itself',
      about({ host: 'www.cqt.nl' }, { facts: { ...unknown, party: 'first' } }),
      'De website plaatst',
    ],
  ])('%s', (_what, finding, beginning) => {
    const { nl } = headlineOf(sets, [finding]);
    expect(nl.slice(0, beginning.length)).toBe(beginning);
  });
});

test('findings of one service share a sentence, and what differs has a common word', () => {
  const of = (name: string): HeadlineFacts => about({ name }, { service: 'Google Analytics' });
  expect(headlineOf(sets, [of('_ga')])).toEqual({
    nl: 'Google Analytics plaatst de cookie _ga voordat de bezoeker kiest',
    en: 'Google Analytics sets the cookie _ga before the visitor chooses',
  });
  expect(headlineOf(sets, [of('_ga'), of('_gid')])).toEqual({
    nl: 'Google Analytics plaatst cookies voordat de bezoeker kiest',
    en: 'Google Analytics sets cookies before the visitor chooses',
  });
});

test('the moment is that of the phase', () => {
  const when = { nl: '{who} meet {when}', en: '{who} measures {when}' };
  const words = (phase: HeadlineFacts['phase']): string => headlineOf(when, [about({}, { phase })]).nl;
  expect(words('after-reject')).toBe('De website meet nadat de bezoeker weigert');
  expect(words('after-withdrawal')).toBe('De website meet nadat de bezoeker de toestemming intrekt');
  // Findings of different moments claim none.
  expect(headlineOf(when, [about({}), about({}, { phase: 'after-reject' })]).nl).toBe('De website meet');
});

test('a name that looks like a place to fill in stays a name, and a long one is cut', () => {
  expect(headlineOf(sets, [about({ name: '{who}$&' })]).en).toBe(
    'The site sets the cookie {who}$& before the visitor chooses',
  );
  expect(headlineOf(sets, [about({ name: 'x'.repeat(5000) })]).nl.length).toBeLessThan(130);
  expect(headlineOf(sets, [about({ name: ' ' })]).nl).toBe(
    'De website plaatst de cookie zonder naam voordat de bezoeker kiest',
  );
});
