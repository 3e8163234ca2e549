/** Every weighted signal: a block for which it holds, what it weighs, and one for which it does not hold. */
import { expect, test } from 'vitest';
import { preferences, weighBy, weights } from '../../../../../watch/banner/signals/weights.ts';
import type { Earlier } from '../../../../../watch/banner/layer.ts';
import { readSketch, type Sketch } from '../../../../support/blocks.ts';

const silent: Sketch = { text: 'Welkom.', offers: [], place: 'flow' };
const boxes = ['[] Statistieken', '[] Marketing', 'Opslaan'];
const after = (block: string): Earlier => ({ controls: new Set(['A 9']), block });

const blocks: Record<string, { holds: Sketch; weight: number; not?: Sketch }> = {
  cookies: { holds: { text: 'Cookies.' }, weight: 3 },
  consent: { holds: { text: 'Uw toestemming.' }, weight: 2 },
  tracking: { holds: { text: 'Tracking.' }, weight: 2 },
  privacy: { holds: { text: 'Uw privacy.' }, weight: 1 },
  web: { holds: { text: 'Statistieken en marketing op de website.' }, weight: 2 },
  'deals-in-data': {
    holds: {
      text: 'Wij en onze partners verwerken gegevens over uw bezoek om advertenties te kiezen.',
      offers: ['Akkoord', 'Afwijzen'],
    },
    weight: 2,
    not: {
      text: 'Wij en onze partners verwerken gegevens over uw bezoek om advertenties te kiezen.',
      offers: ['Akkoord', 'Verder lezen'],
    },
  },
  'purposes-to-choose': {
    holds: { text: 'Kies.', offers: boxes },
    weight: 2,
    not: { text: 'Kies.', offers: boxes.slice(0, 2) },
  },
  'marked-over-page': {
    holds: { text: 'Kies.', hinted: true },
    weight: 1,
    not: { text: 'Kies.', hinted: true, place: 'flow' },
  },
  'answer-names-cookies': {
    holds: { text: 'Kies.', offers: ['Cookies weigeren'] },
    weight: 3,
    not: { text: 'Kies: cookies.', offers: ['Cookies weigeren'] },
  },
  'firm-answer': {
    holds: { text: 'Kies.', offers: ['Weigeren'] },
    weight: 1,
    not: { text: 'Kies.', offers: ['OK'] },
  },
  pair: {
    holds: { text: 'Kies.', offers: ['OK', 'Instellingen'] },
    weight: 1,
    not: { text: 'Kies.', offers: ['OK'] },
  },
  place: { holds: { text: 'Kies.', place: 'modal' }, weight: 4 },
  'kinds-of-controls': { holds: { text: 'Kies.', offers: ['OK', 'Weigeren', 'Nee'] }, weight: 4 },
  marked: { holds: { text: 'Kies.', hinted: true }, weight: 1 },
  'new-choices': {
    holds: { text: 'Kies.', offers: ['Opslaan'], earlier: after('A 2') },
    weight: 40,
    not: { text: 'Kies.', offers: ['Opslaan'], earlier: { controls: new Set(['A 1']), block: 'A 2' } },
  },
  'being-answered': {
    holds: { text: 'Kies.', earlier: after('A 1') },
    weight: 20,
    not: { text: 'Kies.', earlier: after('B 1') },
  },
  'other-controls': { holds: { text: 'Kies.', offers: ['Utrecht', 'Amersfoort', 'Zeist'] }, weight: -0.5 },
  size: { holds: { text: 'Kies.', size: 2500 }, weight: -1, not: { text: 'Kies.', size: 0 } },
  'whole-frame': {
    holds: { text: 'Kies.', place: 'frame', frame: 'fixed' },
    weight: -0.5,
    not: { text: 'Kies.', place: 'frame' },
  },
};
const all = [...weights, ...preferences];

test.each(Object.entries(blocks))('%s', (name, { holds, weight, not = silent }) => {
  const weighed = (sketch: Sketch): number | undefined =>
    all.find((signal) => signal.name === name)?.weight(readSketch(sketch));
  expect(weighed(holds)).toBe(weight);
  expect(Math.abs(weighed(not) ?? NaN)).toBe(0);
});

test('no signal is without a block', () => {
  expect(Object.keys(blocks)).toEqual(all.map(({ name }) => name));
});

test('what holds is added up and told', () => {
  const read = readSketch({ text: 'Cookies.', offers: ['Weigeren', 'Utrecht'], place: 'flow', size: 0 });
  const weighed = weighBy(weights, read);
  expect(weighed).toEqual({ total: 4, signals: ['cookies +3', 'firm-answer +1'] });
  const { total, signals } = weighBy(preferences, read, weighed);
  expect(total).toBeCloseTo(4 + 2 - 1 / 6);
  expect(signals).toEqual(['cookies +3', 'firm-answer +1', 'kinds-of-controls +2', 'other-controls −0.17']);
});
