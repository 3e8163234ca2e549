/** Small questions about the words of a control. */
import { expect, test } from 'vitest';
import {
  continues,
  foreignWordsOf,
  isStep,
  negatesBox,
  putsAway,
  stepOf,
  switchesAll,
} from '../../../../watch/banner/control-words.ts';

test.each([
  ['Yes, save my seat', true],
  ['Accept invitation', true],
  ['No, stay here', true],
  ['Accept all cookies', false],
  ['Nee, liever niet', false],
  ['Alles akzeptieren', false],
  ['OK', false],
])('%s is about something else: %s', (text, expected) => {
  expect(foreignWordsOf(text).length > 0).toBe(expected);
});

test.each([
  ['Geen marketingcookies plaatsen', true],
  ['Ik wil geen analytische cookies', true],
  ['Do not use tracking cookies', true],
  ['Keine Marketing-Cookies', true],
  ['Marketing', false],
  ['Nee', false],
  ['Marketing: nein', false],
  ['No', false],
])('ticking "%s" takes consent away: %s', (label, negated) => {
  expect(negatesBox(label)).toBe(negated);
});

test('going on is a step only where the text counts the steps', () => {
  expect([
    continues('Weiter'),
    isStep('Schritt 1 von 2'),
    isStep('Wir verwenden Cookies auf 2 Seiten'),
  ]).toEqual([true, true, false]);
});

test.each([
  ['Next', 'next'],
  ['Volgende', 'next'],
  ['Suivant', 'next'],
  ['Klaar', 'last'],
  ['Terminer', 'last'],
  ['Done', 'last'],
  ['Accepteren', null],
  ['See what we have done for you lately', null],
])('%s: %s', (text, expected) => {
  expect(stepOf(text)).toBe(expected);
});

test('a box for all the others, and a message that is put away', () => {
  expect([switchesAll('Alle Dienste aktivieren oder deaktivieren'), switchesAll('Marketing')]).toEqual([
    true,
    false,
  ]);
  expect([putsAway('Hide cookie message'), putsAway('OK')]).toEqual([true, false]);
});
