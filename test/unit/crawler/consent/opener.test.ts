/** Which controls of a page are tried to open the consent dialog again, the likeliest first. */
import { expect, test } from 'vitest';
import { openerOf } from '../../../../crawler/consent/opener.ts';
import type { ControlFacts } from '../../../../watch/banner/scan.ts';
import { aControl } from '../../../support/layers.ts';

const facts = (text: string, given: Partial<ControlFacts> = {}): ControlFacts => ({
  ...aControl({ kind: 'other' }).facts,
  text,
  ...given,
});

test.each([
  ['Cookie-instellingen', {}, { withdraws: false, holdLinks: false }],
  ['Cookie-instellingen', { role: 'link', link: 'site' } as const, { withdraws: false, holdLinks: true }],
  ['Toestemming intrekken', {}, { withdraws: true }],
  ['Consent preferences', {}, { withdraws: false }],
  ['Cookie Policy', { role: '' } as const, { withdraws: false }],
  ['🍪', { name: 'Cookie-widget openen' }, { withdraws: false }],
  ['Manage preferences', {}, { withdraws: false }],
  ['Voorkeuren wijzigen', {}, { withdraws: false }],
  ['Einstellungen verwalten', {}, { withdraws: false }],
  ['Hallitse asetuksia', {}, { withdraws: false }],
  ['Privacy', { role: 'link', link: 'none' } as const, { withdraws: false, holdLinks: false }],
  ['Datenschutz', { role: 'link', link: 'none' } as const, { withdraws: false }],
])('"%s" %o may open it', (text, given, expected) => {
  expect(openerOf('f1', facts(text, given))).toMatchObject({ frameId: 'f1', label: text, ...expected });
});

test.each([
  ['Cookieverklaring', { role: 'link', link: 'site' } as const],
  ['Cookie-instellingen', { disabled: true }],
  ['Cookie-instellingen', { role: 'link', link: 'away' } as const],
  ['Alle cookies accepteren', {}],
  ['Cookiebeleid', { role: 'link', link: 'same' } as const],
  ['Change currency', {}],
  ['Edit your delivery address', {}],
  ['Manage preferences', { role: 'link', link: 'site' } as const],
  ['Preferences', { expands: true }],
  ['Contact', { role: 'link', link: 'none' } as const],
])('"%s" %o does not', (text, given) => {
  expect(openerOf('f1', facts(text, given))).toBeNull();
});

test('settings are likelier than a word that may lead there', () => {
  const [settings, word] = ['Cookie-instellingen', 'Cookies'].map(
    (text) => openerOf('f1', facts(text))?.worth ?? 0,
  );
  expect(settings).toBeGreaterThan(word ?? 0);
});
