/** What a policy names and a site did not show: services by what they are, and only where the site was seen whole. */
import { describe, expect, test } from 'vitest';
import { seenWhole } from '../../../../../reports/document/site/seen-whole.ts';
import { unseenOf } from '../../../../../reports/document/site/unseen.ts';
import type { SiteReport } from '../../../../../reports/document/schema/site.ts';
import { cookie, journey, site } from '../../../../support/report.ts';
import { cqtWith } from '../../../../support/evidence.ts';

const policy = cqtWith({
  core: [],
  recipients: [],
  optIn: [{ id: 'media', title: { nl: 'Media', en: 'Media' }, services: ['youtube', 'vimeo'] }],
});
const namesOf = (met: string[], service: string | null = null): string[] =>
  unseenOf(policy, {
    cookies: service === null ? [] : [cookie({ name: 'x', domain: 'www.cqt.nl', service })],
    storage: [],
    met: new Set(met),
  }).map(({ name }) => name);

describe('a promised service', () => {
  test.each<[string, string[], string | null, string[]]>([
    ['that was met is seen', ['youtube'], null, ['Vimeo']],
    ['is seen in another edition of the same product', ['youtube-nocookie'], null, ['Vimeo']],
    ['is seen by its cookies alone', [], 'YouTube', ['Vimeo']],
    ['is not seen in a product of the same owner', ['google-maps'], null, ['YouTube', 'Vimeo']],
  ])('%s', (_what, met, service, unseen) => {
    expect(namesOf(met, service)).toEqual(unseen);
  });
});

describe('a site was seen whole', () => {
  const whole = (options: Partial<SiteReport> = {}): boolean => seenWhole(site('cqt', [], options));

  test('when every page was visited, and accepting was seen', () => {
    expect(whole()).toBe(true);
  });

  test.each<[string, Partial<SiteReport>]>([
    ['pages were left out', { journeys: [journey('cqt', 'accept', { leftOut: { 'over-budget': 3 } })] }],
    ['only one page was asked for', { journeys: [journey('cqt', 'accept', { onlyPages: ['x'] })] }],
    ['nobody accepted', { journeys: [journey('cqt', 'none')] }],
    ['accepting did not succeed', { journeys: [journey('cqt', 'accept', { status: 'unconfirmed' })] }],
    [
      'a sensor failed',
      { gaps: [{ where: 'observer', journey: 'none', page: null, code: 'request', reason: 'x' }] },
    ],
  ])('but not when %s', (_what, options) => {
    expect(whole(options)).toBe(false);
  });
});
