/** Names that a page chose, on a terminal and in a report: nobody is fooled by what cannot be seen. */
import { expect, test } from 'vitest';
import { nameToDisplay, toDisplay, toDisplaySentence } from '../../../../reports/present/sanitise.ts';
import { hostile } from '../../../support/report.ts';

test('an ordinary name is shown as it is', () => {
  for (const name of ['_ga', 'cookiemelding', 'Voorkeuren, één voor één', '🍪'])
    expect(toDisplay(name)).toBe(name);
});

test('what colours a terminal, rings its bell or ends a line is shown as a mark', () => {
  expect(toDisplay(hostile.control)).toBe('a⟨U+001B⟩[31mred⟨U+0007⟩⟨U+0000⟩b⟨U+000D⟩⟨U+000A⟩c');
});

test('what turns or hides text is shown as a mark', () => {
  expect(toDisplay(hostile.bidi)).toBe('safe⟨U+202E⟩txt.exe⟨U+2066⟩');
  expect(toDisplay('pay\u200bpal')).toBe('pay⟨U+200B⟩pal');
  expect(toDisplay('lone \ud800 half')).toBe('lone ⟨U+D800⟩ half');
});

test('marks that pile up on one letter do not run over the lines around it', () => {
  expect(toDisplay(`e${'\u0301'.repeat(40)}x`)).toBe(`e${'\u0301'.repeat(4)}x`);
});

test('a long name is cut, and what is missing is counted', () => {
  const shown = toDisplay(hostile.long);
  expect(shown).toMatch(/^_x{118}… \(\+10121\)$/);
  expect(toDisplay('🍪'.repeat(100_000)).length).toBeLessThan(300);
});

test('in a sentence white space is white space', () => {
  expect(toDisplaySentence('  een\n\tzin \u0007 ')).toBe('een zin ⟨U+0007⟩');
});

test('a name that is empty is shown as such', () => {
  expect(nameToDisplay('', { nameless: '(no name)' })).toBe('(no name)');
  expect(nameToDisplay('_ga', { nameless: '(no name)' })).toBe('_ga');
});
