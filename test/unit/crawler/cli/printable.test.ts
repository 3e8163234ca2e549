/** Nothing that is printed commands a terminal. */
import { expect, test } from 'vitest';
import { printable } from '../../../../crawler/cli/printable.ts';

test.each([
  ['clears the screen', '\u001b[2J', '⟨U+001B⟩[2J'],
  ['sets the title', '\u001b]0;x\u0007', '⟨U+001B⟩]0;x⟨U+0007⟩'],
  ['C1', '\u009b31m', '⟨U+009B⟩31m'],
  ['writes over the line', 'ok\rno', 'ok⟨U+000D⟩no'],
  ['goes back', 'a\b', 'a⟨U+0008⟩'],
  ['turns text around', 'a\u202eb', 'a⟨U+202E⟩b'],
  ['colours', '\u001b[31m', '⟨U+001B⟩[31m'],
])('what %s is shown by its number', (_what, text, shown) => {
  expect(printable(text)).toBe(shown);
});

test('lines, tabs and other scripts stay, and so do colours where they are ours', () => {
  expect(printable('a\tb\r\nc\nמלף 🍪')).toBe('a\tb\r\nc\nמלף 🍪');
  expect(printable('\u001b[1;31mx\u001b[0m\u001b[2K', { colours: true })).toBe(
    '\u001b[1;31mx\u001b[0m⟨U+001B⟩[2K',
  );
});
