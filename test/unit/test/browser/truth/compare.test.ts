/** The truth meter itself: what a page declares and keeps, and whether its document ran at all. */
import { expect, test } from 'vitest';
import type { Observation } from '../../../../../rules/evidence/index.ts';
import { compareMechanism } from '../../../../browser/truth/compare.ts';
import type { KnownMechanism } from '../../../../browser/truth/mechanism.ts';
import type { NetLog } from '../../../../browser/truth/net-log.ts';
import { failure, site, stored, visit } from '../../../../support/evidence.ts';

const third = 'https://brief.elsewhere.example';
const mechanism: KnownMechanism = {
  id: 'brief',
  kind: 'frames',
  does: 'a frame that is gone soon',
  page: '<iframe src="{third}/short.html"></iframe>',
  sends: [{ url: '{third}/short.json', from: '{third}/short.html' }],
  keeps: [{ area: 'localStorage', key: 'short', at: '{third}' }],
};
const nothing: NetLog = { requests: [], cookies: [], contacts: [] };
const ran: NetLog = {
  ...nothing,
  requests: [
    {
      url: `${third}/short.json`,
      method: 'GET',
      site: 'https://brief.test',
      initiator: third,
      sent: true,
    },
  ],
};

function statusOfKept(netLog: NetLog, ...observations: Observation[]): string {
  const sites = [{ ...site({ none: [visit(), ...observations] }), site: 'brief.test' }];
  return (
    compareMechanism(mechanism, { sites, netLog }).find(({ what }) => what === 'localStorage short')
      ?.status ?? ''
  );
}

test('what a document keeps that ran, and is not in the evidence, was lost', () => {
  expect(statusOfKept(ran)).toBe('silent');
  expect(statusOfKept(ran, failure(['storage']))).toBe('said');
  expect(statusOfKept(ran, stored('short', { area: 'localStorage', origin: third }))).toBe('captured');
});

test('a document that did nothing of what it declares has kept nothing either', () => {
  expect(statusOfKept(nothing)).toBe('not done');
  expect(statusOfKept(nothing, failure(['storage']))).toBe('said');
  expect(statusOfKept(nothing, stored('short', { area: 'localStorage', origin: third }))).toBe('captured');
});

test('of a document that declares nothing but what it keeps, nobody can say that it did not run', () => {
  const { sends: _sends, ...only } = mechanism;
  const sites = [{ ...site({ none: [visit()] }), site: 'brief.test' }];
  expect(compareMechanism(only, { sites, netLog: nothing })).toMatchObject([{ status: 'silent' }]);
});
