/** What stands before a site is told from the site itself, and the way on is found. */
import { describe, expect, test } from 'vitest';
import { entranceOf, closedGate } from '../../../../watch/page/entrance.ts';
import type { EntranceReading } from '../../../../watch/page/read-entrances.ts';

const own = (url: string): boolean => url.startsWith('https://www.brouwer.example/');
type Given = string | [text: string, path: string];
/** A page with this text and these controls: buttons, and links with their path. */
function page(
  text: string,
  controls: readonly Given[],
  more: Partial<EntranceReading> = {},
): EntranceReading {
  return {
    text,
    length: text.length,
    language: '',
    dialog: false,
    fields: 0,
    options: [],
    controls: controls.map((each) => {
      const [name, path] = typeof each === 'string' ? [each, ''] : each;
      const href = path === '' || path.includes(':') ? path : `https://www.brouwer.example${path}`;
      return { text: name, href, language: '', x: 100, y: 100 };
    }),
    ...more,
  };
}
const way = (...given: Parameters<typeof page>): string | null => {
  const entrance = entranceOf(page(...given), own);
  return entrance && `${entrance.kind}: ${entrance.control.text}`;
};

test.each<[string, string, readonly Given[], string | null]>([
  [
    'the Dutch site with a German and a French part',
    'nl',
    [
      ['Deutsch', '/de/'],
      ['Français', '/fr/'],
    ],
    null,
  ],
  [
    'the English site with a German and a French part',
    'en-GB',
    [
      ['Deutsch', '/de/'],
      ['Français', '/fr/'],
    ],
    null,
  ],
  [
    'a chooser with the language of its own page',
    'nl',
    [
      ['Nederlands', '/nl/'],
      ['Français', '/fr/'],
    ],
    'Nederlands',
  ],
  [
    'an English page that offers Dutch',
    'en',
    [
      ['Français', '/fr/'],
      ['Nederlands', '/nl/'],
    ],
    'Nederlands',
  ],
  [
    'a German page that offers others',
    'de',
    [
      ['Français', '/fr/'],
      ['English', '/en/'],
    ],
    'English',
  ],
  [
    'a page that declares nothing',
    '',
    [
      ['Deutsch', '/de/'],
      ['Français', '/fr/'],
    ],
    'Deutsch',
  ],
])('%s', (_what, language, controls, expected) => {
  const entrance = entranceOf(page('Wij maken fietsen.', controls, { language }), own);
  expect(entrance?.control.text ?? null).toBe(expected);
});

describe('an age gate', () => {
  test.each<[string, readonly Given[], string]>([
    ['Ben je 18 jaar of ouder?', ['Nee', 'Ja'], 'Ja'],
    ['Ben je oud genoeg?', ['Nee, nog niet', 'Ja, ik ben 18 of ouder'], 'Ja, ik ben 18 of ouder'],
    [
      'Are you over 18?',
      [
        ['Leave', 'https://elders.example/'],
        ['Yes, I am', '/start'],
      ],
      'Yes, I am',
    ],
    ['Age verification. You must be of legal age.', ['Exit', 'Enter'], 'Enter'],
    ['Sind Sie mindestens 18?', ['Ja, ich bin über 18', 'Nein'], 'Ja, ich bin über 18'],
    ['Avez-vous 18 ans ?', ['Non', 'Oui'], 'Oui'],
    ['Är du gammal nog?', ['Nej', 'Ja'], 'Ja'],
  ])('%s', (text, controls, expected) => {
    expect(way(text, controls)).toBe(`age: ${expected}`);
    expect(way(text, controls, { dialog: true })).toBe(`age: ${expected}`);
  });
  test('is no banner that says from which age one can consent', () => {
    const text = 'We use cookies. If you are under 18 years and wish to consent, ask your parents.';
    expect(way(text, ['Accept', 'Continue'], { dialog: true })).toBeNull();
    expect(way('Are you over 18? We use cookies.', ['No', 'Yes'], { dialog: true })).toBe('age: Yes');
  });
  test('is no shop that mentions an age', () => {
    const menu = Array.from({ length: 20 }, (_none, at): Given => [`Bier ${at}`, `/bier/${at}`]);
    expect(way('Alleen voor 18 jaar en ouder.', [...menu, 'Ja'])).toBeNull();
    expect(way('Wij verkopen vanaf 18 jaar.', ['Zoek', ['Contact', '/contact']])).toBeNull();
  });
});

describe('a chooser of languages', () => {
  const nl: Given = ['Nederlands', '/nl/'];
  test.each<[string, readonly Given[], string]>([
    ['with names', [['English', '/en/'], nl], 'Nederlands'],
    [
      'with codes',
      [
        ['FR', '/fr'],
        ['EN', '/en'],
        ['DE', '/de'],
      ],
      'EN',
    ],
    [
      'by address',
      [
        ['Zur deutschen Seite', '/de-at/'],
        ['Vers le site', '/fr/'],
      ],
      'Zur deutschen Seite',
    ],
    ['with buttons', ['Français', 'Nederlands'], 'Nederlands'],
    ['with the statement beside', [nl, ['Deutsch', '/de/'], ['Privacyverklaring', '/privacy']], 'Nederlands'],
  ])('%s', (_what, controls, expected) => {
    expect(way('Kies uw taal', controls)).toBe(`language: ${expected}`);
  });
  test('is no site that has one', () => {
    const menu: Given[] = [
      ['Over ons', '/over'],
      ['Contact', '/contact'],
      ['Werk', '/werk'],
    ];
    expect(way('Welkom', [nl, ['English', '/en/'], ...menu])).toBeNull();
  });
  test('leads to no other site', () => {
    expect(
      way('Kies', [
        ['English', 'https://elders.example/'],
        ['Deutsch', 'https://elders.example/de'],
      ]),
    ).toBeNull();
  });
});

describe('a splash', () => {
  test.each(['Enter', 'Naar de website', 'Betreden', 'Skip intro', 'Weiter zur Website', 'Entrer'])(
    '%s',
    (text) => {
      expect(way('Brouwerij', [[text, '/home']])).toBe(`splash: ${text}`);
      expect(way('Brouwerij', [text])).toBe(`splash: ${text}`);
    },
  );
  test('is no page that has something to say, or several ways on', () => {
    expect(way('Lang verhaal. '.repeat(60), ['Verder'])).toBeNull();
    expect(
      way('Kort', [
        ['Lees meer', '/a'],
        ['Bestel', '/b'],
      ]),
    ).toBeNull();
  });
});

test.each<[string, ...Parameters<typeof page>]>([
  ['a year of birth to type', 'Vul uw geboortejaar in om verder te gaan', ['Naar de site'], { fields: 1 }],
  ['a date in three lists', 'Ημερομηνία γέννησης', ['ΟΚ'], { fields: 3 }],
  ['a date in a dialog', 'Please enter your date of birth', ['Submit'], { fields: 1, dialog: true }],
  ['answers in unknown words', 'Are you over 18?', ['Aye', 'Nay']],
])('is a gate that stays closed: %s', (_what, ...given) => {
  expect(closedGate(page(...given), own)).toBe('age');
});

test.each<[string, ...Parameters<typeof page>]>([
  [
    'a shop that is 18',
    'Al 18 jaar uw bakker.',
    [
      ['Brood', '/brood'],
      ['Taart', '/taart'],
      ['Over ons', '/over'],
    ],
  ],
  [
    'a form on a page of the site',
    'Geboortedatum',
    [['A', '/a'], ['B', '/b'], ['C', '/c'], 'Verder'],
    { fields: 2 },
  ],
  ['a long page', `Uw geboortedatum ${'en nog veel meer '.repeat(80)}`, ['Verder'], { fields: 1 }],
  ['a question about cookies', 'Bent u jonger dan 18 jaar? Wij gebruiken cookies.', ['Hm', 'Tja']],
])('is none: %s', (_what, ...given) => {
  expect(closedGate(page(...given), own)).toBeNull();
});

test('a button beside fields sends what was typed, and is not pressed; a plain yes is', () => {
  const asks = 'Vul uw geboortejaar in om verder te gaan';
  expect(way(asks, ['Naar de site'], { fields: 1 })).toBeNull();
  expect(way('Your age? Choose your country.', ['Enter'], { fields: 1 })).toBeNull();
  expect(way('Are you over 18? Choose your country.', ['No', 'Yes'], { fields: 1 })).toBe('age: Yes');
});

const list = (...names: string[]): Pick<EntranceReading, 'fields' | 'options'> => ({
  fields: 1,
  options: names.map((text) => ({ text, href: '' })),
});
test('a list of countries or languages stands before the site, unless it leads there by itself', () => {
  const lists: Array<[EntranceReading['options'], 'language' | null]> = [
    [list('Nederland', 'België').options, 'language'],
    [list('Choose …', 'Österreich', 'Schweiz', 'Frankreich').options, 'language'],
    [list('Suomi', 'Svenska', 'English').options, 'language'],
    [list('Klein', 'Groot').options, null],
    [list('Nederland', 'Tulpen', 'Rozen', 'Dahlia').options, null],
    [[...list('België').options, { text: 'Nederland', href: 'https://www.brouwer.example/nl/' }], null],
  ];
  for (const [options, expected] of lists)
    expect(closedGate(page('Choose', ['Go'], { fields: 1, options }), own)).toBe(expected);
  const links: Given[] = ['/a', '/b', '/c'].map((path) => [path, path]);
  expect(closedGate(page('Bezorgen in', links, list('Nederland', 'België')), own)).toBeNull();
});

describe('links to other domains, by country or language', () => {
  const away = (...names: string[]): Given[] =>
    names.map((name, at) => [name, `https://www.brouwer-${at}.example/`]);
  test.each<[string, ...Parameters<typeof page>]>([
    ['countries', 'Choose your country', away('Nederland', 'Deutschland', 'France')],
    ['with their languages', 'Kies uw land', away('België | Nederlands', 'Belgique - Français', 'Luxemburg')],
    ['with flags', 'Country', away('🇳🇱 Nederland', '🇩🇪 Deutschland')],
    ['with what stands in brackets', 'Select', away('Switzerland (Deutsch)', 'Österreich (EUR)')],
    ['beside other links', 'Brouwer', [...away('Sverige', 'Norge', 'Danmark'), ['X', 'https://x.example/']]],
    ['beside the statement', 'Brouwer', [...away('Polska', 'Česko'), ['Privacy', '/privacy']]],
    [
      'in a list',
      'Choose',
      ['Go'],
      { options: ['Nederland', 'België'].map((text) => ({ text, href: 'https://brouwer.test/' })) },
    ],
  ])('are a gate: %s', (_what, ...given) => {
    expect(closedGate(page(...given), own)).toBe('elsewhere');
    expect(entranceOf(page(...given), own)?.kind).not.toBe('language');
  });
  test.each<[string, ...Parameters<typeof page>]>([
    ['partners', 'Onze partners', away('Bakker', 'Slager', 'Nederland')],
    ['one country', 'Welkom', away('Deutschland')],
    ['an own part among them', 'Kies', [...away('Deutschland', 'France'), ['Nederland', '/nl/']]],
    ['a page with a text', `Welkom ${'bij de brouwer '.repeat(40)}`, away('Deutschland', 'France')],
    [
      'a site with pages of its own',
      'Welkom',
      [...away('Deutschland', 'France'), ['Bier', '/bier'], ['Over', '/over'], ['Route', '/route']],
    ],
  ])('are none: %s', (_what, ...given) => {
    expect(closedGate(page(...given), own)).toBeNull();
  });
});
