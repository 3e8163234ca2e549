/** The script that a report carries can be read as a script, and cannot end the element that it stands in. */
import { Script } from 'node:vm';
import { expect, test } from 'vitest';
import { script } from '../../../../../reports/formats/html/client-script.ts';

test('the script of a report parses, the way of copying that it shares with the extension included', () => {
  expect(() => new Script(script)).not.toThrow();
  expect(script).toMatch(/async function copyText\(/);
});

test('nothing in it closes the script element', () => {
  expect(script).not.toMatch(/<\/script|<!--/i);
});
