/** What a text is about: a banner, or a pop-up that mentions cookies. */
import { expect, test } from 'vitest';
import {
  foreignTopicsOf,
  languageOfText,
  speaksOfItLater,
  topicsOf,
} from '../../../../watch/banner/topics.ts';

test('a text about cookies weighs more than one that mentions privacy', () => {
  expect(topicsOf('Wij gebruiken cookies om onze website te verbeteren').weight).toBeGreaterThanOrEqual(4);
  expect(topicsOf('Lees onze privacyverklaring').weight).toBeLessThan(4);
  expect(
    foreignTopicsOf('Schrijf je in voor onze nieuwsbrief en krijg 10% korting').get('newsletter'),
  ).toBeGreaterThanOrEqual(2);
});

test.each([
  ['nl', 'Wij gebruiken cookies om het bezoek aan onze website te meten'],
  ['en', 'We use cookies to measure visits to our website'],
  ['de', 'Wir verwenden Cookies, um die Nutzung unserer Webseite zu messen'],
  ['fr', 'Nous utilisons des cookies pour mesurer la fréquentation de notre site'],
])('knows %s', (language, text) => {
  expect(languageOfText(text, 'xx')).toBe(language);
});

test('a survey, another country and new terms are other things than consent to cookies', () => {
  expect(foreignTopicsOf('Heeft u een minuutje voor onze enquête?').get('survey')).toBe(2);
  expect(foreignTopicsOf('It looks like you are visiting from Belgium.').has('region')).toBe(true);
  expect(foreignTopicsOf('Onze algemene voorwaarden zijn gewijzigd.').has('terms')).toBe(true);
  expect(foreignTopicsOf('Wij gebruiken cookies voor statistieken.').size).toBe(0);
});

test('cookies that come up after something else are in the small print', () => {
  expect(speaksOfItLater('Would you like to go to our other site? We remember that with a cookie.')).toBe(
    true,
  );
  expect(speaksOfItLater('Wij gebruiken cookies op deze website. Kies wat u goed vindt.')).toBe(false);
});

test('a banner says what is used, and what for', () => {
  expect(topicsOf('Wij en onze partners gebruiken cookies op deze website.')).toMatchObject({
    cookie: true,
    uses: true,
    aims: true,
    visits: true,
  });
  expect(topicsOf('Help us bake delicious biscuits')).toMatchObject({
    cookie: false,
    aims: false,
    visits: false,
  });
});
