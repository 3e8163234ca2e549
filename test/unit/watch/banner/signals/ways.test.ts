/**
 * The ways to be a banner, and what each needs: a block that is one, and the same without one of the needs.
 */
import { expect, test } from 'vitest';
import { lackOf, wayOf, ways } from '../../../../../watch/banner/signals/ways.ts';
import { weighBy, weights } from '../../../../../watch/banner/signals/weights.ts';
import { readSketch, type Sketch } from '../../../../support/blocks.ts';

const text = 'Wij gebruiken cookies om het bezoek aan deze website te meten.';
const offers = ['Accepteren', 'Weigeren'];
const earlier = { controls: new Set(['A 9']), block: 'A 2' };

const judged = (sketch: Sketch): { way: string | undefined; lacks: string[] } => {
  const read = readSketch(sketch);
  const { total } = weighBy(weights, read);
  return { way: wayOf(read, total)?.name, lacks: lackOf(read, total) };
};

test.each<[string, Sketch]>([
  ['over-page', { text, offers }],
  ['over-page', { text, offers: ['Sluiten'] }],
  ['over-page', { text: 'Door verder te gaan gaat u akkoord met cookies op de website.' }],
  ['in-page', { text, offers, place: 'flow' }],
  ['in-page', { text, offers: ['OK'], place: 'flow', hinted: true }],
  [
    'further-layer',
    { text: 'Kies.', offers: ['[] Statistieken', '[] Marketing', 'Opslaan'], place: 'flow', earlier },
  ],
])('%s: %o', (way, sketch) => {
  expect(judged(sketch)).toMatchObject({ way });
});

test.each<[string[], Sketch]>([
  [['no-weight'], { text: 'Welkom op de website.', offers: ['OK'] }],
  [['no-decision-or-notice'], { text, offers: ['Utrecht'], size: 2000 }],
  [['no-weight', 'no-decision', 'no-plain-answer'], { text: 'Welkom.', offers: ['Utrecht'], place: 'flow' }],
  [['no-small'], { text, offers, place: 'flow', size: 5000 }],
  [['no-plain-answer'], { text: `${text} Uw privacy.`, offers: ['OK'], place: 'flow' }],
  [
    ['no-after-a-layer'],
    {
      text: 'Cookies: statistieken.',
      offers: ['[] Statistieken'],
      place: 'flow',
      earlier: { controls: new Set(), block: 'A 2' },
    },
  ],
  [
    ['no-choices'],
    { text: 'Cookies: statistieken.', offers: ['Accepteren'], place: 'flow', earlier, size: 5000 },
  ],
  [
    ['no-about-the-choice', 'no-purposes-in-page'],
    { text: 'Kies.', offers: ['Opslaan'], place: 'flow', earlier },
  ],
])('lacks %o', (lacks, sketch) => {
  expect(judged(sketch)).toEqual({ way: undefined, lacks });
});

test('no need is without a block that lacks it, but for where it stands: another way is asked there', () => {
  const needs = new Set(ways.flatMap((way) => way.needs.map(({ name }) => name)));
  const places = ['stands-over-page', 'stands-in-page'];
  const tested =
    'weight decision-or-notice decision plain-answer small after-a-layer choices about-the-choice purposes-in-page';
  expect([...needs].toSorted()).toEqual([...places, ...tested.split(' ')].toSorted());
});
