/** What members meet beside what visitors meet. */
import { expect, test } from 'vitest';
import { membersOf } from '../../../../../reports/document/site/members.ts';
import type { Observation } from '../../../../../rules/evidence/index.ts';
import { cookie, HOME, identifier, request, site, stored, visit } from '../../../../support/evidence.ts';
import { jar, loginArea, withMember } from '../../../../support/member-evidence.ts';

const news = `${HOME}nieuws`;
const account = `${HOME}profiel`;
const on = <O extends Observation>(number: number, each: O): O => ({ ...each, visit: number });
const value = identifier('x');

const seen = [
  // As a visitor: the account leads to the login.
  on(5, visit({ url: account, finalUrl: `${HOME}inloggen` })),
  on(6, request('https://tracker.example/a.js')),
  on(6, jar({ taal: value })),
  on(6, visit({ url: news, finalUrl: news })),
  on(7, loginArea('entered')),
  on(7, visit({ url: `${HOME}inloggen`, finalUrl: account })),
  // As a member.
  on(8, request('https://tracker.example/a.js?van=nieuws')),
  on(8, request('https://tracker.example/leden.js')),
  on(8, jar({ taal: value, sessie: value })),
  on(8, visit({ url: news, finalUrl: news })),
  on(9, stored('concept', {})),
  on(9, visit({ url: account, finalUrl: account })),
  on(10, loginArea('leaving')),
  on(10, cookie('tot-ziens')),
];

test('the same pages are compared, and what no visitor of the site met is told', () => {
  const evidence = withMember(site({ none: [stored('concept', {})] }), ...seen);
  const [report, ...others] = membersOf(evidence);
  expect(others).toEqual([]);
  expect(report?.pages.map(({ url }) => url)).toEqual([news, account]);
  const [ofNews, ofAccount] = report?.pages ?? [];
  expect(ofNews?.only).toEqual({
    cookies: ['sessie'],
    storage: [],
    requests: ['tracker.example/leden.js'],
  });
  expect(ofNews?.visitor).toMatchObject({ cookies: 1, requests: 1 });
  expect(ofAccount?.visitor.finalUrl).toBe(`${HOME}inloggen`);
  expect(ofAccount?.only.storage).toEqual(['concept']);
  // Another visitor had that key; what the logout set is no member's.
  expect(report?.only).toEqual({ cookies: ['sessie'], storage: [], requests: ['tracker.example/leden.js'] });
});

test('a site without a login has none', () => {
  expect(membersOf(site())).toEqual([]);
});

test('who did not get inside has compared nothing', () => {
  const evidence = withMember(site(), ...seen);
  const journeys = evidence.journeys.map((made) => ({
    ...made,
    observations: made.observations.map((each) =>
      each.kind === 'journey-end' ? { ...each, status: 'unconfirmed' as const } : each,
    ),
  }));
  expect(membersOf({ ...evidence, journeys })).toEqual([]);
});
