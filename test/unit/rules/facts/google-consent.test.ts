/** The signals of Google, in every form in which hits write them. */
import { expect, test } from 'vitest';
import { googleConsent } from '../../../../rules/facts/google-consent.ts';

const answers = (gcs?: string, gcd?: string): string =>
  Object.values(googleConsent(gcs, gcd))
    .map(({ answer, byDefault }) => `${answer[0]}${byDefault?.[0] ?? '-'}`)
    .join(' ');

test.each([
  ['G111', undefined, 'g- g- u- u-'],
  ['G1-1', undefined, 'u- g- u- u-'],
  ['G1', undefined, 'u- u- u- u-'],
  ['G2xx', undefined, 'u- u- u- u-'],
  [undefined, '13p3p3p2p5l1', 'dd dd dd dd'],
  [undefined, '13q3rPr2r5l1', 'dd gd gd gd'],
  [undefined, '13u3uPu2u5l1', 'dg dg dg dg'],
  [undefined, '1AtBtCtDtE', 'gg gg gg gg'],
  [undefined, '11t1t5', 'gg gg u- u-'],
  [undefined, '13m3n3v3l1', 'd- g- gg u-'],
  ['G100', '13l3l3l3l1', 'd- d- u- u-'],
  ['G111', '13p3p3p3p5', 'dd dd dd dd'],
  [undefined, 'ttttt', 'u- u- u- u-'],
  [undefined, '', 'u- u- u- u-'],
])('gcs %s, gcd %s', (gcs, gcd, expected) => {
  expect(answers(gcs, gcd)).toBe(expected);
});
