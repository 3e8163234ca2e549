/** Names of journeys, and what one device saw. */
import { expect, test } from 'vitest';
import { devicesOf, journeyName, ofDevice, partsOfName } from '../../../../rules/evidence/devices.ts';
import { onDevices, site } from '../../../support/evidence.ts';

test.each([
  ['none', 'desktop', 'none'],
  ['accept', 'phone', 'phone:accept'],
  ['category:phone', 'desktop', 'category:phone'],
  ['flow:portaal', 'phone', 'phone:flow:portaal'],
  ['category:statistics', 'phone', 'phone:category:statistics'],
] as const)('the journey %s of a %s is called %s, and read back', (choice, device, name) => {
  expect(journeyName(choice, device)).toBe(name);
  expect(partsOfName(name)).toEqual({ device, choice });
});

test('a device has its own journeys, named by their choices', () => {
  const both = onDevices(site(), site());
  expect(devicesOf(both.journeys)).toEqual(['desktop', 'phone']);
  expect(ofDevice(both, 'phone').journeys.map(({ journey }) => journey)).toEqual([
    'none',
    'accept',
    'reject',
  ]);
  expect(ofDevice(both, 'desktop').journeys).toEqual(site().journeys);
});
