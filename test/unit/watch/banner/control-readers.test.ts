/** Every reader of a control's words has a text that it reads. */
import { expect, test } from 'vitest';
import { normaliseText } from '../../../../rules/plain-text.ts';
import { ideasIn } from '../../../../watch/banner/control-ideas.ts';
import { readersOf } from '../../../../watch/banner/control-readers.ts';

const examples: Record<string, string> = {
  'necessary and other purposes': 'Accept necessary and analytics',
  'chooses basic': 'Kies basis',
  'settings of what is necessary': 'Noodzakelijke cookies: instellingen',
  'more about what is necessary': 'Meer over noodzakelijke cookies',
  'rejects, and names what is necessary': 'Weiger alles, niet de noodzakelijke',
  'refuses what is not necessary': 'Noodzakelijke cookies wel, optionele cookies niet',
  'necessary and what is not': 'Noodzakelijke en optionele',
  'necessary only': 'Alleen noodzakelijk',
  'refuse or set': 'Weigeren of aanpassen',
  'accept or refuse': 'Accepteren of weigeren',
  'does not refuse': 'Niet weigeren',
  'more about refusing': 'Lees meer over het weigeren van cookies',
  'refuses one thing only': 'Alleen weigeren',
  refuses: 'Weigeren',
  'chooses the fullest': 'Kies volledig',
  'one purpose only': 'Alleen statistische cookies',
  'accepts all': 'Alles accepteren',
  'saves all': 'Alles opslaan',
  'takes the selection': 'Selectie toestaan',
  saves: 'Opslaan',
  'closes the settings': 'Instellingen sluiten',
  'accept or set': 'Accepteren of instellingen',
  settings: 'Instellingen',
  'more information': 'Lees meer',
  accepts: 'Accepteren',
  closes: 'Sluiten',
  agrees: 'OK',
  'all cookies': 'Alle cookies',
  'nothing that is known': 'Nederlands',
};

function readerOf(raw: string): string | undefined {
  const said = ideasIn(normaliseText(raw));
  return readersOf(said).find(({ when }) => when(said))?.name;
}

test.each(Object.entries(examples))('%s: "%s"', (name, text) => {
  expect(readerOf(text)).toBe(name);
});

test('no reader is without an example', () => {
  const all = ['Noodzakelijk', 'Weigeren', 'Nederlands'].flatMap((text) =>
    readersOf(ideasIn(normaliseText(text))),
  );
  expect(all.map(({ name }) => name).toSorted()).toEqual(Object.keys(examples).toSorted());
});
