/** Curves of the documentation: round steps, every line in the picture, and told apart without colour. */
import { expect, test } from 'vitest';
import { drawCurves, stepsTo } from '../../../scripts/draw-curves.ts';

test.each([
  [1, [0, 0.2, 0.4, 0.6, 0.8, 1]],
  [69, [0, 10, 20, 30, 40, 50, 60, 70]],
  [2000, [0, 500, 1000, 1500, 2000]],
  [20_000, [0, 5000, 10_000, 15_000, 20_000]],
])('an axis up to %d has round steps', (most, steps) => {
  expect(stepsTo(most).map((step) => Math.round(step * 10) / 10)).toEqual(steps);
  expect(stepsTo(most).at(-1)).toBeGreaterThanOrEqual(most);
});

test('each line is drawn in its own dashes, with its name, and nothing is markup', () => {
  const svg = drawCurves({
    title: 'Sites & <workers>',
    x: 'minutes',
    y: 'sites',
    about: 'made up',
    lines: ['one', 'two', 'three'].map((name) => ({
      name,
      points: [
        [0, 0],
        [10, 100],
      ],
    })),
  });
  expect(svg).toContain('Sites &amp; &lt;workers>');
  for (const name of ['one', 'two', 'three']) expect(svg).toContain(`>${name}</text>`);
  expect(new Set(svg.match(/stroke-dasharray="[^"]+"/g)).size).toBe(2);
  // The curve and its sample in the legend.
  expect(svg.match(/stroke-width="2.5"/g)).toHaveLength(6);
});
