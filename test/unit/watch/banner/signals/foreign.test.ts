/**
 * Every signal that a pop-up is about something else: a block for which it holds, and one beside it for which
 * it does not.
 */
import { expect, test } from 'vitest';
import { foreignSignals, foreignTo } from '../../../../../watch/banner/signals/foreign.ts';
import { readSketch, type Sketch } from '../../../../support/blocks.ts';

const answers = ['Accepteren', 'Weigeren'];
const plain = 'Wij gebruiken cookies om het bezoek aan deze website te meten.';

const blocks: Record<string, { holds: Sketch; not: Sketch }> = {
  form: { holds: { text: plain, offers: answers, fields: 1 }, not: { text: plain, offers: answers } },
  eaten: {
    holds: { text: 'Verse cookies.', offers: ['Ja, chocolade graag', 'Nee, chocolade niet'] },
    not: { text: 'Verse cookies.', offers: ['Ja graag', 'Nee, chocolade niet'] },
  },
  terms: {
    holds: { text: 'Onze algemene voorwaarden zijn gewijzigd.', offers: ['Akkoord'] },
    not: { text: `Onze algemene voorwaarden zijn gewijzigd. ${plain}`, offers: ['Akkoord'] },
  },
  'no-use-of-data': {
    holds: { text: 'Welkom bij onze vereniging.', offers: answers },
    not: { text: 'Wij meten met diensten van derden het bezoek aan deze website.', offers: answers },
  },
  'other-question': {
    holds: {
      text: `Kom naar het feest. ${plain} Bent u ouder dan 18?`,
      offers: ['Ja, feest', 'Nee, geen feest'],
    },
    not: { text: `Kom naar het feest. ${plain} Bent u ouder dan 18?`, offers: ['Ja, feest', 'Nee'] },
  },
  sale: {
    holds: {
      text: 'Koekje? Bij uw eerste bestelling korting, schrijf u in. Wij gebruiken cookies.',
      offers: ['OK'],
    },
    not: { text: `Bij uw eerste bestelling korting, schrijf u in. ${plain}`, offers: ['OK'] },
  },
  'in-passing': {
    holds: { text: 'Over cookies en andere zaken leest u alles in ons magazine.', offers: ['OK'] },
    not: { text: 'Over cookies en andere zaken leest u alles in ons magazine.', offers: ['Accepteren'] },
  },
  'small-print': {
    holds: {
      text: 'Wilt u naar een andere vestiging gaan? Dat staat in een cookie.',
      offers: ['Ja, vestiging Utrecht'],
    },
    not: {
      text: 'Dat staat in een cookie. Wilt u naar een andere vestiging gaan?',
      offers: ['Ja, vestiging Utrecht'],
    },
  },
  age: {
    holds: { text: `Bent u 18 jaar of ouder? ${plain}`, offers: ['OK'] },
    not: { text: `${plain} Bent u 18 jaar of ouder?`, offers: ['OK'] },
  },
  newsletter: {
    holds: { text: plain, offers: ['Inschrijven'] },
    not: { text: `Nieuwsbrief met korting. ${plain} Privacy.`, offers: ['Accepteren'] },
  },
  chat: {
    holds: { text: plain, offers: ['OK', 'Livechat'] },
    not: { text: plain, offers: ['OK'] },
  },
  login: {
    holds: { text: plain, offers: ['Inloggen'] },
    not: { text: `Inloggen met uw wachtwoord of niet. ${plain} Privacy.`, offers: ['Accepteren'] },
  },
  shop: {
    holds: { text: `Afrekenen of verder bestellen? ${plain}`, offers: ['OK'] },
    not: { text: `Afrekenen? ${plain}`, offers: ['OK'] },
  },
  survey: {
    holds: { text: `Doe mee aan onze enquete. ${plain}`, offers: ['OK'] },
    not: { text: `${plain} Doe mee aan onze enquete.`, offers: ['OK'] },
  },
  region: {
    holds: { text: `It looks like you are visiting from another country. ${plain}`, offers: ['OK'] },
    not: { text: `Another country. ${plain}`, offers: ['OK'] },
  },
  browser: {
    holds: { text: `Uw browser is verouderd en heeft geen javascript. ${plain}`, offers: ['OK'] },
    not: { text: `Uw browser is verouderd. ${plain}`, offers: ['OK'] },
  },
  push: {
    holds: { text: plain, offers: ['OK', 'Pushmeldingen'] },
    not: { text: `${plain} Meldingen.`, offers: ['OK'] },
  },
  food: {
    holds: { text: 'Wij gebruiken boter en suiker in onze cookies.', offers: ['OK'] },
    not: { text: 'Wij gebruiken boter en suiker in onze cookies.', offers: ['Accepteren'] },
  },
  embed: {
    holds: {
      text: `Deze video bekijken? De inhoud is van een ander. ${plain}`,
      offers: answers,
      place: 'flow',
    },
    not: { text: `Deze video bekijken? De inhoud is van een ander. ${plain}`, offers: answers },
  },
};

const held = (name: string, sketch: Sketch): boolean | undefined =>
  foreignSignals.find((signal) => signal.name === name)?.holds(readSketch(sketch));

test.each(Object.entries(blocks))('%s', (name, { holds, not }) => {
  expect(held(name, holds), holds.text).toBe(true);
  expect(held(name, not), not.text).toBe(false);
});

test('no signal is without a block', () => {
  expect(Object.keys(blocks)).toEqual(foreignSignals.map(({ name }) => name));
});

test('answers that name cookies speak for themselves, whatever is around them, but not where something is typed', () => {
  const around = { text: 'Bent u 18 jaar of ouder? Afrekenen en bestellen.', offers: ['Cookies accepteren'] };
  expect([...foreignTo(readSketch(around))]).toEqual([]);
  expect([...foreignTo(readSketch({ ...around, fields: 1 }))]).toEqual(['form']);
  const pair = { ...around, place: 'flow', offers: ['Cookies accepteren', 'Cookies weigeren'] };
  expect([...foreignTo(readSketch(pair))]).toEqual([]);
});

test('of a further layer it is not asked again what it is about', () => {
  const purposes = { text: 'Kies zelf.', offers: ['[] Nieuwsbrief', 'Opslaan'] };
  expect([...foreignTo(readSketch(purposes))]).toContain('no-use-of-data');
  expect([...foreignTo(readSketch({ ...purposes, earlier: { controls: new Set(), block: 'A 2' } }))]).toEqual(
    [],
  );
});
