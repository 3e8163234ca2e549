/** Which default of consent mode holds for a visitor of a place. */
import { expect, test } from 'vitest';
import { modeIn, placeOf, placesIn } from '../../../../rules/facts/consent-mode.ts';
import type { ModeCommand } from '../../../../rules/evidence/consent.ts';
import { cqtWith } from '../../../support/evidence.ts';

const types = ['ad_storage', 'analytics_storage'];
const yes = (regions: string[] | null = null): ModeCommand => ({
  command: 'default',
  regions,
  granted: types,
  denied: [],
});
const no = (regions: string[] | null = null): ModeCommand => ({
  command: 'default',
  regions,
  granted: [],
  denied: types,
});
const update = (granted: string[], denied: string[] = []): ModeCommand => ({
  command: 'update',
  regions: null,
  granted,
  denied,
});

test.each([
  ['denied here, granted elsewhere', 'NL', [no(['NL', 'BE']), yes()], []],
  ['the same in the other order', 'NL', [yes(), no(['NL', 'BE'])], []],
  ['granted on another continent', 'NL', [no(), yes(['US', 'US-CA'])], []],
  ['granted here', 'NL', [no(), yes(['NL'])], types],
  ['for a visitor from elsewhere', 'DE', [no(), yes(['NL'])], []],
  ['a part of the country before the country', 'NL-UT', [yes(['NL-UT']), no(['NL'])], types],
  ['the same in the other order', 'NL-UT', [no(['NL-UT']), yes(['NL']), yes()], []],
  ['the country for a part that is not named', 'NL-GR', [yes(['NL-UT']), no(['NL'])], []],
  ['the last of two that are as specific', 'NL', [yes(['NL']), no(['NL'])], []],
  ['spelled otherwise', 'NL', [yes(), no([' nl'])], []],
  ['a list of nowhere', 'NL', [no(), yes([])], []],
  ['an update before any default', 'NL', [no(), update(['ad_storage'])], ['ad_storage']],
  ['an update that comes first', 'NL', [update([], types), yes(['NL'])], []],
])('%s', (_what, place, commands, granted) => {
  expect(modeIn(place, commands).granted).toEqual(granted);
});

test('types are decided one by one', () => {
  const commands: ModeCommand[] = [
    { command: 'default', regions: ['NL'], granted: [], denied: ['ad_storage'] },
    yes(),
  ];
  expect(modeIn('NL', commands)).toEqual({
    granted: ['analytics_storage'],
    denied: ['ad_storage'],
    updated: false,
  });
});

test('the policy says where visitors are', () => {
  expect(placeOf(cqtWith({}))).toBe('NL');
  expect(placeOf(cqtWith({ visitor: { country: 'BE' } }))).toBe('BE');
  expect(placeOf(cqtWith({ visitor: { region: 'NL-UT' } }))).toBe('NL-UT');
  expect(() => cqtWith({ visitor: { country: 'Nederland' } })).toThrow(/two capitals/);
});

test('parts of the country that the page names are places where its visitor may be', () => {
  const commands = [no(), yes(['NL-UT', 'US-CA']), no(['NL-GR'])];
  expect(placesIn('NL', commands)).toEqual(['NL', 'NL-UT', 'NL-GR']);
  expect(placesIn('NL-UT', commands)).toEqual(['NL-UT']);
});
