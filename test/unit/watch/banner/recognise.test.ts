/** Which block is the banner, and why, or why none is. */
import { expect, test } from 'vitest';
import { describeNearest } from '../../../../watch/banner/describe.ts';
import { explain, nearestOf, recognise } from '../../../../watch/banner/recognise.ts';
import { frameOf, type Sketch } from '../../../support/blocks.ts';
import { pageNames } from '../../../browser/consent/page.ts';
import { framesOf, readRecording } from '../../../support/banner-recordings.ts';

const text = 'Wij gebruiken cookies om het bezoek aan deze website te meten.';
const banner: Sketch = { text, offers: ['Accepteren', 'Weigeren'] };
const age: Sketch = { text: `Bent u 18 jaar of ouder? ${text}`, offers: ['OK'] };
const edge = { redactUrl: (url: string) => url, redactText: (raw: string) => raw.toUpperCase() };

test('a banner tells why it was taken for one', () => {
  const layer = recognise([frameOf(banner)]);
  expect(layer?.signals).toEqual([
    'over-page',
    'cookies +3',
    'web +2',
    'firm-answer +1',
    'pair +1',
    'place +3',
    'kinds-of-controls +4',
    'size −0.02',
  ]);
});

test('another pop-up tells what it is about', () => {
  expect(recognise([frameOf(age)])).toBeNull();
  expect(explain([frameOf(age)])).toMatchObject([{ verdict: 'not-a-banner', against: ['age'] }]);
});

test('a block without controls that does not stay in view is none', () => {
  expect(explain([frameOf({ text, place: 'flow' })])).toMatchObject([{ against: ['no-control'] }]);
});

test('a frame that does not show holds nothing', () => {
  expect(recognise([frameOf({ ...banner, frame: '' })])).toBeNull();
  expect(explain([frameOf({ ...banner, frame: '' })])).toEqual([]);
});

test('what came nearest is written down, redacted and bounded', () => {
  const far: Sketch = { text: 'Welkom op de website.', offers: ['Utrecht'], place: 'flow' };
  const frames = [frameOf(far), frameOf({ ...age, text: `${age.text} ${'x'.repeat(500)}` })];
  const { nearest } = describeNearest(frames, edge);
  expect(nearest).toMatchObject({ against: ['age'] });
  expect(nearest?.text).toMatch(/^BENT U 18 JAAR/);
  expect(nearest?.text).toHaveLength(200);
  expect(nearestOf(explain([frameOf(banner)]))).toBeNull();
});

test.each(pageNames)('%s: the explanation agrees with the verdict', (page) => {
  const recording = readRecording(page);
  const looks = recording?.looks ?? [];
  expect(looks.length).toBeGreaterThan(0);
  for (const look of looks.keys()) {
    const { frames, earlier } = recording ? framesOf(recording, look) : { frames: [], earlier: undefined };
    const layer = recognise(frames, earlier);
    const banners = explain(frames, earlier).filter(({ verdict }) => verdict === 'banner');
    const [best] = banners.toSorted((one, other) => other.score - one.score);
    expect([best?.block.id, best?.score, best?.signals]).toEqual([
      layer?.block.id,
      layer?.score,
      layer?.signals,
    ]);
  }
});
