/**
 * Fingerprints stand in baselines and waivers of earlier runs: these are those of version 0.1, and may never
 * change.
 */
import { describe, expect, it } from 'vitest';
import { fingerprint, hashOf, sameSubject } from '../../../../rules/judge/fingerprint.ts';
import type { Subject } from '../../../../rules/judge/finding.ts';

const cookie = (name: string, host = 'www.cqt.nl'): Subject => ({ type: 'cookie', name, host });
const ofVersion01: Array<[name: string, fingerprint: string]> = [
  ['_ga', '465981fa6fe27b10'],
  ['_ga_AB12CD34EF', '1877acb22202e8b7'],
  ['_ga_X1Y2Z3', '1877acb22202e8b7'],
  ['_gac_UA-123456-1', '69a68d4e1b454afa'],
  ['_gat', '31c8f4a40e328f26'],
  ['_gat_UA-123456-1', 'd93512824c20f52d'],
  ['_gat_gtag_UA_123456_1', '3f8c95dc6e10f591'],
  ['_gat_gtag', 'd93512824c20f52d'],
  ['_dc_gtm_UA-1', '0df7494323c62c73'],
  ['_hjSession_12345', '1957dd62a7543a0b'],
  ['_hjSessionUser_98', '69e3c4fd911039be'],
  ['_hjid', '00c3ec2b358d401d'],
  ['_pk_id.1.1fff', 'e798c56b4e121def'],
  ['_pk_ses.1.1fff', '37e1fc0151bd7b79'],
  ['_pk_ref.3.abcd', '4bf9cedf63070691'],
  ['_pk_cvar.1.1fff', 'e178146b59dd9ace'],
  ['_li_id.4f2a', 'c07171d36929ca89'],
  ['_li_ses.4f2a', 'db9731a37dbc74bf'],
  ['_GA_x', 'a3d89a24c86231f5'],
  ['PHPSESSID', 'cbd59df6c6fab612'],
  ['wp-settings-1234', 'a21733c51eca90c3'],
  ['utm_1f3870be274f6c49b3e31a0c6728957f', 'ff5308d0b17ef884'],
  ['x-550e8400-e29b-41d4-a716-446655440000', '9fcebc429d39edda'],
  ['lang', '4d57cacd30856e8f'],
  ['deadbeef', '9536881e7aad510f'],
  ['cafe1234', '37340dcd962dde39'],
  ['a123', '2b0c136b7c7a68a0'],
  ['page?x=1', 'c6523f73c2700aa6'],
];

describe('a fingerprint', () => {
  it.each(ofVersion01)('of %s is the one that it was', (name, expected) => {
    expect(fingerprint('pre-consent-nonessential-cookie', 'cqt', cookie(name))).toBe(expected);
  });

  it('does not tell containers, visitors and cache-busted addresses apart', () => {
    const of = (subject: Subject): string => fingerprint('r', 's', subject);
    expect(of(cookie('_ga_AAAA'))).toBe(of(cookie('_ga_BBBB')));
    expect(of(cookie('x-12345'))).toBe(of(cookie('x-99999')));
    expect(of({ type: 'page', name: '/a.js?v=1' })).toBe(of({ type: 'page', name: '/a.js?v=2' }));
    expect(of(cookie('_ga_AAAA'))).not.toBe(of(cookie('_gac_AAAA')));
  });

  it('tells cookies of two hosts apart, and requests only by whose they are', () => {
    const of = (type: Subject['type'], host: string): string =>
      fingerprint('r', 's', { type, name: 'n', host });
    expect(of('cookie', 'a.nl')).not.toBe(of('cookie', 'b.nl'));
    expect(of('request', 'a.nl')).toBe(of('request', 'b.nl'));
  });
});

it('one subject is one for every rule, to the letter', () => {
  expect(sameSubject(cookie('_ga_A'))).toBe(sameSubject(cookie('_GA_a')));
  expect(sameSubject(cookie('_ga_A'))).not.toBe(sameSubject(cookie('_ga_B')));
});

it('hashes as FNV-1a of 64 bits', () => {
  expect(hashOf('')).toBe('cbf29ce484222325');
  expect(hashOf('a')).toBe('af63dc4c8601ec8c');
});
