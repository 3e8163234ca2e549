/** What the rules are told of a banner's text, by this version and for evidence of earlier ones. */
import { expect, test } from 'vitest';
import { readProse, withProseReading } from '../../../../watch/banner/prose-reading.ts';
import { banner, visit } from '../../../support/evidence.ts';

const onInterest = 'Wij plaatsen cookies op grond van ons gerechtvaardigd belang.';

test.each([
  [
    'Wij en Google plaatsen cookies om het gebruik van de website te meten.',
    ['cookie', 'uses', 'aims', 'visits'],
  ],
  ['Vers van de bakker.', []],
])('%s', (text, topics) => {
  expect(readProse(text)).toEqual({ topics, onInterest: false });
});

test('cookies that rest on legitimate interest, and an interest that is only named', () => {
  expect(readProse(onInterest).onInterest).toBe(true);
  expect(readProse('Gerechtvaardigd belang is geen grond voor cookies.').onInterest).toBe(false);
});

test('evidence of an earlier version is read now, and that of this one is left as it is', () => {
  const { topics, onInterest: claimed, ...old } = banner(true, { text: onInterest });
  expect(topics).toContain('cookie');
  expect(claimed).toBe(true);
  expect(withProseReading(old)).toEqual({ ...old, topics, onInterest: claimed });
  expect(withProseReading({ ...old, topics: [], onInterest: false })).toMatchObject({
    topics: [],
    onInterest: false,
  });
  expect(withProseReading(visit())).toEqual(visit());
});
