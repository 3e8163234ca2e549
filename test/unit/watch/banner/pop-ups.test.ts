/** What tells a banner from a pop-up that mentions cookies, and a step of a banner from its end. */
import { expect, test } from 'vitest';
import { foreignWordsOf, stepOf } from '../../../../watch/banner/control-text.ts';
import { foreignTopicsOf, speaksOfItLater, topicsOf } from '../../../../watch/banner/topics.ts';

test.each([
  ['Yes, save my seat', true], ['Accept invitation', true], ['No, stay here', true],
  ['Accept all cookies', false], ['Nee, liever niet', false], ['Alles akzeptieren', false], ['OK', false],
])('%s is about something else: %s', (text, expected) => {
  expect(foreignWordsOf(text).length > 0).toBe(expected);
});

test.each([['Next', 'next'], ['Volgende', 'next'], ['Suivant', 'next'], ['Klaar', 'last'], ['Terminer', 'last'], ['Done', 'last'], ['Accepteren', null], ['See what we have done for you lately', null]])('%s: %s', (text, expected) => {
  expect(stepOf(text)).toBe(expected);
});

test('a survey, another country and new terms are other things than consent to cookies', () => {
  expect(foreignTopicsOf('Heeft u een minuutje voor onze enquête?').get('survey')).toBe(2);
  expect(foreignTopicsOf('It looks like you are visiting from Belgium.').has('region')).toBe(true);
  expect(foreignTopicsOf('Onze algemene voorwaarden zijn gewijzigd.').has('terms')).toBe(true);
  expect(foreignTopicsOf('Wij gebruiken cookies voor statistieken.').size).toBe(0);
});

test('cookies that come up after something else are in the small print', () => {
  expect(speaksOfItLater('Would you like to go to our other site? We remember that with a cookie.')).toBe(true);
  expect(speaksOfItLater('Wij gebruiken cookies op deze website. Kies wat u goed vindt.')).toBe(false);
});

test('a banner says what is used, and what for', () => {
  expect(topicsOf('Wij en onze partners gebruiken cookies op deze website.')).toMatchObject({ cookie: true, uses: true, aims: true, visits: true });
  expect(topicsOf('Help us bake delicious biscuits')).toMatchObject({ cookie: false, aims: false, visits: false });
});
