/** A banner, or that there is none, is written down alike by the crawler and the extension. */
import { expect, test } from 'vitest';
import { bannerSchema } from '../../../../rules/evidence/consent.ts';
import { bannerOf, noBanner } from '../../../../watch/observations/banner.ts';

const stamped = (observed: object): object => ({
  seq: 0,
  at: 0,
  phase: 'before-choice',
  visit: 0,
  page: '',
  ...observed,
});

test('no banner is an observation too, whether or not the language is known', () => {
  expect(() => bannerSchema.parse(stamped(bannerOf(noBanner)))).not.toThrow();
  expect(bannerOf({ ...noBanner, language: 'nl-NL-x-jan-jansen', frame: 'https://a.nl/' })).toMatchObject({
    present: false,
    language: 'nl-NL',
    controls: [],
  });
});

test('a picture and being asked again are said only where they are so', () => {
  expect(bannerOf({ ...noBanner, present: true }, { revisit: true, crop: 'banner.png' })).toMatchObject({
    kind: 'banner',
    revisit: true,
    crop: 'banner.png',
  });
  const plain = bannerOf({ ...noBanner, present: true }, { revisit: false });
  expect(plain).not.toHaveProperty('revisit');
  expect(plain).not.toHaveProperty('crop');
});
