/** Sent is sent: only a request that never left was blocked. */
import { expect, test } from 'vitest';
import { fateOf } from '../../../../watch/observations/fate.ts';

const fates = (...errors: Array<[text: string, blocked: string | null]>): string[] =>
  errors.map(([text, blocked]) => fateOf({ text, blocked }));

test('an answer that CORS, CORP, ORB, COEP, a hash or X-Frame-Options kept from the page was given', () => {
  expect(
    new Set(
      fates(
        ['net::ERR_FAILED', 'MissingAllowOriginHeader'],
        ['net::ERR_FAILED', 'WildcardOriginNotAllowed'],
        ['net::ERR_FAILED', 'AllowOriginMismatch'],
        ['net::ERR_FAILED', 'InvalidAllowCredentials'],
        ['net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin', 'corp-not-same-origin'],
        ['net::ERR_BLOCKED_BY_RESPONSE', 'other'],
        ['net::ERR_BLOCKED_BY_ORB', null],
        ['net::ERR_BLOCKED_BY_ORB', 'net::ERR_BLOCKED_BY_ORB'],
        ['', 'integrity'],
        ['', 'content-type'],
      ),
    ),
  ).toEqual(new Set(['kept']));
});

test('what a policy, a preflight, a mode or an extension stopped never left', () => {
  expect(
    new Set(
      fates(
        ['', 'csp'],
        ['', 'mixed-content'],
        ['net::ERR_BLOCKED_BY_CLIENT', 'inspector'],
        ['net::ERR_BLOCKED_BY_CLIENT', null],
        ['net::ERR_FAILED', 'PreflightMissingAllowOriginHeader'],
        ['net::ERR_FAILED', 'PreflightInvalidStatus'],
        ['net::ERR_FAILED', 'MethodDisallowedByPreflightResponse'],
        ['net::ERR_FAILED', 'HeaderDisallowedByPreflightResponse'],
        ['net::ERR_FAILED', 'DisallowedByMode'],
        ['net::ERR_FAILED', 'a reason of a later version'],
        ['net::ERR_UNSAFE_PORT', null],
      ),
    ),
  ).toEqual(new Set(['blocked']));
});

test('an error of the network is neither', () => {
  expect(
    fates(['net::ERR_CONNECTION_REFUSED', null], ['net::ERR_ABORTED', null], ['net::ERR_FAILED', null]),
  ).toEqual(['failed', 'failed', 'failed']);
});
