/**
 * What counts as confirmed: the banner gone and a record of the choice changed, and how long each is waited
 * for.
 */
import { describe, expect, test } from 'vitest';
import { closes } from '../../../../../crawler/consent/effect/asks.ts';
import { EffectJudge } from '../../../../../crawler/consent/effect/judge.ts';
import type { Clicked, Sighting } from '../../../../../crawler/consent/effect/sighting.ts';
import type { RecordChange } from '../../../../../crawler/consent/types.ts';
import { nothingEarlier } from '../../../../../watch/banner/layer.ts';
import type { LayerControl } from '../../../../../watch/banner/controls.ts';
import { aControl, aLayer } from '../../../../support/layers.ts';

const record = (area: RecordChange['area'], name: string): RecordChange => ({
  area,
  name,
  change: 'appeared',
  value: { length: 1, shape: 'text', entropy: 0, hash: 'x' },
});
const telling = [record('cookie', 'cookie_consent')];
const weak = [record('cookie', 'x1')];
const tcf = [record('tcf', 'useractioncomplete')];
const consentMode = [record('consent-mode', 'consent update')];

const accept = aControl({ id: 1, kind: 'accept-all', label: 'Alles accepteren', strength: 3 });
const banner = aLayer({ block: 10, controls: [accept] });

const clicked = (given: Partial<Clicked> = {}): Clicked => ({
  layer: banner,
  earlier: nothingEarlier,
  control: 1,
  stays: false,
  timeout: 600,
  own: [],
  appearedAfter: 300,
  began: 0,
  ...given,
});

/** The banner is gone, unless said otherwise. */
const seen = (now: number, given: Partial<Sighting> = {}): Sighting => ({
  now,
  layer: null,
  records: [],
  contradicted: false,
  followed: false,
  shown: false,
  ...given,
});

/** What the looks come to: the first end, or `waiting`. */
function endOf(looks: readonly Sighting[], given: Partial<Clicked> = {}): string {
  const judge = new EffectJudge(clicked(given));
  for (const look of looks) {
    const { end } = judge.see(look);
    if (end !== null) return `${end} at ${look.now}`;
  }
  return 'waiting';
}

/** A look every 100 ms, all alike. */
const alike = (until: number, given: Partial<Sighting>): Sighting[] =>
  Array.from({ length: until / 100 }, (_each, at) => seen((at + 1) * 100, given));

describe('the banner is gone', () => {
  test.each([
    ['a cookie with a telling name', { records: telling }, 'confirmed at 300'],
    ['what the TCF interface says', { records: tcf }, 'confirmed at 300'],
    ['what Consent Mode says', { records: consentMode }, 'confirmed at 300'],
    ['a cookie by any name, once nothing better came', { records: weak }, 'confirmed at 800'],
    ['the opposite in the record', { records: telling, contradicted: true }, 'contradicted at 300'],
    ['the opposite, but no record that changed', { contradicted: true }, 'gone at 2800'],
    ['no record at all', {}, 'gone at 2800'],
    ['a telling record while the button still shows', { records: telling, shown: true }, 'still at 3100'],
    ['no record while the button still shows', { shown: true }, 'still at 700'],
  ])('%s', (_name, given, expected) => {
    expect(endOf(alike(5000, given))).toBe(expected);
  });

  test('a name from the policy is telling', () => {
    expect(endOf(alike(5000, { records: weak }), { own: ['x1'] })).toBe('confirmed at 300');
  });

  test('it is not gone for good where it was only away between two looks', () => {
    const looks = [seen(100), seen(200, { layer: banner }), seen(2650), seen(2700, { records: telling })];
    expect(endOf(looks, { timeout: 5000 })).toBe('waiting');
  });

  test('closed shadow roots are looked into once before it is said to have gone without a record', () => {
    const judge = new EffectJudge(clicked());
    const said = alike(2800, {}).map((look) => judge.see(look));
    expect(said.filter((each) => each.end === null && each.pierce)).toHaveLength(1);
    expect(said.at(-1)).toMatchObject({ end: 'gone' });
  });

  test('after a reload it is waited for as long as it took at first', () => {
    expect(endOf(alike(5000, { records: telling, followed: true }))).toBe('confirmed at 700');
    expect(endOf(alike(5000, { records: telling, followed: true }), { appearedAfter: 9000 })).toBe(
      'confirmed at 2100',
    );
  });

  test('a page that is loaded anew is watched from its own beginning', () => {
    const judge = new EffectJudge(clicked());
    judge.see(seen(100, { records: telling }));
    judge.navigating();
    expect(judge.see(seen(900, { records: telling, followed: true }))).toMatchObject({ end: null });
    expect(judge.see(seen(1500, { records: telling, followed: true }))).toMatchObject({
      end: 'confirmed',
      followed: true,
    });
  });
});

describe('the banner stands', () => {
  const standing = (until: number, given: Partial<Sighting> = {}): Sighting[] =>
    alike(until, { layer: banner, shown: true, ...given });

  test('as it was: the click was lost', () => {
    expect(endOf(standing(2000))).toBe('still at 700');
  });

  test('with a record kept: it may still go', () => {
    expect(endOf(standing(6000, { records: telling }))).toBe('still at 5100');
  });

  test('with its button disabled: the site is at work', () => {
    const disabled = aLayer({
      block: 10,
      controls: [aControl({ ...accept.facts, kind: 'accept-all', disabled: true })],
    });
    expect(endOf(standing(7000, { layer: disabled }))).toBe('still at 6100');
  });

  test('on a page of its own, which stays', () => {
    expect(endOf(standing(6000, { records: telling }), { stays: true })).toBe('still at 900');
  });

  test('again after a reload', () => {
    expect(endOf(standing(3000, { followed: true, shown: false }))).toBe('returned at 1600');
  });

  test('as thanks that wait to be put away', () => {
    const thanks = aLayer({ block: 11, controls: [aControl({ id: 5, kind: 'close', label: 'Sluiten' })] });
    expect(endOf(alike(3000, { layer: thanks, records: telling }))).toBe('still at 600');
  });
});

describe('another layer', () => {
  const save = aControl({ id: 7, kind: 'save-selection', label: 'Opslaan', strength: 3 });
  const next = aLayer({ block: 11, controls: [save] });

  test('is read when it was seen twice alike', () => {
    expect(endOf([seen(100, { layer: next })])).toBe('waiting');
    expect(endOf([seen(100, { layer: next }), seen(140, { layer: next })])).toBe('layer at 140');
  });

  test('is what stands after a reload, if it says something else', () => {
    expect(endOf(alike(3000, { layer: next, followed: true }))).toBe('layer at 1600');
  });

  test('that was seen before is not read while the site may be at work on the answer', () => {
    const earlier = { controls: new Set(['f1 7']), block: 'f1 11' };
    expect(endOf(alike(3000, { layer: next }), { earlier })).toBe('waiting');
    expect(endOf(alike(4000, { layer: next }), { earlier })).toBe('layer at 3600');
  });

  test('that only offers to take back what was kept leaves the choice confirmed', () => {
    const undo = aLayer({
      block: 11,
      controls: [aControl({ id: 8, kind: 'reject-all', label: 'Intrekken' })],
    });
    expect(endOf(alike(3000, { layer: undo, records: telling }))).toBe('confirmed at 300');
  });
});

test.each([
  ['close', 'Sluiten', 1, true],
  ['accept-all', 'Sluiten', 1, true],
  ['accept-all', 'Alles accepteren', 3, false],
  ['reject-all', 'Weigeren', 3, false],
] as const)('%s "%s" of strength %i only puts the message away: %s', (kind, label, strength, expected) => {
  const control: Pick<LayerControl, 'kind' | 'strength' | 'label'> = { kind, strength, label };
  expect(closes(control)).toBe(expected);
});
