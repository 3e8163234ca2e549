/** Contrast as WCAG counts it; the report shows the number beside each button of a banner. */
import { expect, test } from 'vitest';
import { contrastRatio, hexOf, type Colour } from '../../../../watch/banner/contrast.ts';

const white: Colour = [255, 255, 255];

test.each([
  ['black on white', [0, 0, 0], white, 21],
  ['white on white', white, white, 1],
  ['the darkest grey that fails AA', [119, 119, 119], white, 4.48],
  ['the lightest grey that passes AA', [118, 118, 118], white, 4.54],
  ['a pale refuse button', [204, 204, 204], white, 1.61],
  ['pure red', [255, 0, 0], white, 4],
] satisfies Array<[string, Colour, Colour, number]>)('%s', (_what, one, other, ratio) => {
  expect(contrastRatio(one, other)).toBe(ratio);
  expect(contrastRatio(other, one)).toBe(ratio);
});

test('a colour that a page makes up is brought back into the range', () => {
  expect(contrastRatio([-300, 0, 0], [999, 255, 255])).toBe(21);
  expect(hexOf([-300, 127.6, 999])).toBe('#0080ff');
});
