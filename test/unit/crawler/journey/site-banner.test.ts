/** How long a journey waits for a banner, given what the others have seen. */
import { expect, test } from 'vitest';
import { NO_BANNER_WAIT_MS, SiteBanner } from '../../../../crawler/journey/site-banner.ts';

test('while no journey has made sure, nobody gives up', () => {
  expect(new SiteBanner().surelyAbsent(9999)).toBe(false);
});

test('when a journey has made sure that there is none, the others look for a moment of their own', () => {
  const banner = new SiteBanner();
  banner.missed();
  expect(banner.surelyAbsent(NO_BANNER_WAIT_MS - 1)).toBe(false);
  expect(banner.surelyAbsent(NO_BANNER_WAIT_MS)).toBe(true);
});

test.each([
  ['before', (banner: SiteBanner) => [banner.seen(), banner.missed()]],
  ['after', (banner: SiteBanner) => [banner.missed(), banner.seen()]],
])('a journey that sees one %s another misses it makes all of them wait', (_when, happens) => {
  const banner = new SiteBanner();
  happens(banner);
  expect(banner.surelyAbsent(9999)).toBe(false);
});

test('a banner on a further page is told to those who wait for it, and so is that there is none', async () => {
  const [some, none] = [new SiteBanner(), new SiteBanner()];
  some.seenOn('https://winkel.example/nl/');
  some.lookedEverywhere();
  none.lookedEverywhere();
  expect(await some.elsewhere).toBe('https://winkel.example/nl/');
  expect(await none.elsewhere).toBeNull();
});
