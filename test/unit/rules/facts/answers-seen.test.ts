/** A site that asks for consent is compliant only where its answers were seen, or nothing needed them. */
import { expect, test } from 'vitest';
import { comparable, unseenAnswers } from '../../../../rules/facts/answers-seen.ts';
import { siteView } from '../../../../rules/judge/site-view.ts';
import type { Observation, SiteEvidence } from '../../../../rules/evidence/index.ts';
import { after, banner, cookie, cqt, journey } from '../../../support/evidence.ts';
import { hit } from '../../../support/consent-evidence.ts';

const [target] = cqt.sites;
type Made = Parameters<typeof journey>;

function viewOf(...journeys: Made[]) {
  if (!target) throw new Error('the policy has no site');
  const evidence: SiteEvidence = {
    site: 'cqt',
    probe: [],
    journeys: journeys.map((each) => journey(...each)),
  };
  return siteView(target, evidence);
}
const unseen = (...journeys: Made[]) => unseenAnswers(viewOf(...journeys), cqt);
const measured: Observation[] = after('after-accept', hit({ gcs: 'G111' }));

test.each<[string, Made[], string[]]>([
  ['no banner', [['none', [banner(false)]]], []],
  ['a banner that nobody was to answer, and nothing that needs it', [['none'], ['reject']], []],
  ['a banner that nobody could accept', [['none'], ['accept', [], 'not-offered']], ['accept']],
  ['all were seen', [['none'], ['accept', measured], ['reject']], []],
  ['refusing was not tried, and accepting brings a tracker', [['none'], ['accept', measured]], ['reject']],
  ['refusing was not tried, and nothing needs it', [['none'], ['accept']], []],
  ['accepting was not confirmed', [['none'], ['accept', [], 'unconfirmed'], ['reject']], ['accept']],
  ['accepting was seen on the way to withdrawing', [['withdraw', measured], ['reject']], []],
  ['a tracker ran, and nothing was answered', [['none', [hit({ gcs: 'G111' })]]], ['accept', 'reject']],
])('%s', (_what, journeys, expected) => {
  expect(unseen(...journeys)).toEqual(expected);
});

test('a cookie of a tracker that holds nothing needs no consent', () => {
  const empty = cookie('_fbp', { value: { length: 0, shape: 'empty', entropy: 0, hash: '0' } });
  expect(unseen(['none'], ['accept', after('after-accept', empty)])).toEqual([]);
});

test('only journeys that were made are compared', () => {
  expect(comparable(viewOf(['accept'], ['reject']), ['accept', 'reject'])).toBe(true);
  expect(comparable(viewOf(['withdraw'], ['reject']), ['accept', 'reject'])).toBe(true);
  expect(comparable(viewOf(['none'], ['reject']), ['accept', 'reject'])).toEqual({
    reason: 'no journey accept was made to compare with',
  });
});
