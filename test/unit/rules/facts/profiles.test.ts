/** Journeys of one profile are one visitor: values that they share say nothing about other visitors. */
import { expect, test } from 'vitest';
import type { JourneyEvidence, Observation, SiteEvidence } from '../../../../rules/evidence/index.ts';
import { allCookies } from '../../../../rules/facts/cookies.ts';
import { profiles } from '../../../../rules/facts/profiles.ts';
import { allStorage } from '../../../../rules/facts/storage.ts';
import { siteView } from '../../../../rules/judge/site-view.ts';
import { after, cookie, cqt, identifier, journey, stored } from '../../../support/evidence.ts';

const policySite = cqt.sites[0];
if (!policySite) throw new Error('a policy without a site');

/** What a script writes after consent; equal seeds are equal values. */
const writes = (seed: string): Observation[] => {
  const value = identifier(seed);
  return after('after-accept', cookie('visitor', { value }), stored('visitor', { value }));
};

function withdrawing(observations: Observation[], continues: boolean): JourneyEvidence {
  const made = journey('withdraw', observations);
  const [start, ...rest] = made.observations;
  if (start?.kind !== 'journey-start') throw new Error('a journey without a start');
  return continues
    ? { ...made, observations: [{ ...start, continues: { choice: 'accept', until: 3 } }, ...rest] }
    : made;
}

function factsOf(...journeys: JourneyEvidence[]) {
  const evidence: SiteEvidence = { site: 'cqt', probe: [], journeys };
  if (!policySite) throw new Error('a policy without a site');
  const view = siteView(policySite, evidence);
  return {
    profileOf: profiles(view, cqt),
    inCookie: allCookies(view, cqt)[0],
    inStorage: allStorage(view, cqt)[0],
  };
}

test('a journey has a profile of its own unless it goes on from another', () => {
  const alone = factsOf(journey('accept'), withdrawing([], false)).profileOf;
  expect(['accept', 'withdraw'].map(alone)).toEqual(['accept', 'withdraw']);
  const shared = factsOf(journey('accept'), withdrawing([], true)).profileOf;
  expect(['accept', 'withdraw', 'reject'].map(shared)).toEqual(['accept', 'accept', 'reject']);
});

test('two profiles with the same value have a constant', () => {
  const { inCookie, inStorage } = factsOf(
    journey('accept', writes('one')),
    withdrawing(writes('one'), false),
  );
  expect([inCookie?.identity, inCookie?.acrossVisitors, inStorage?.identity]).toEqual([
    'constant',
    'constant',
    'constant',
  ]);
});

test('one profile with the same value in two journeys has not: it was never compared', () => {
  const { inCookie, inStorage } = factsOf(journey('accept', writes('one')), withdrawing(writes('one'), true));
  expect([inCookie?.identity, inCookie?.acrossVisitors, inStorage?.identity]).toEqual([
    'unknown',
    'unknown',
    'unknown',
  ]);
});

test('a number that one profile keeps, and another has differently, tells visitors apart', () => {
  const { inCookie, inStorage } = factsOf(
    journey('accept', writes('one')),
    withdrawing(writes('one'), true),
    journey('reject', writes('two')),
  );
  expect([inCookie?.identity, inCookie?.acrossVisitors, inStorage?.identity]).toEqual([
    'identifier',
    'identifier',
    'identifier',
  ]);
});
