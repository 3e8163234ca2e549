/** What the page itself holds back contacts nobody; what this browser alone stops counts. */
import { describe, expect, test } from 'vitest';
import type { Request, SiteEvidence } from '../../../../rules/evidence/index.ts';
import { withoutHeldBack } from '../../../../rules/judge/held-back.ts';
import { after, banner, choice, everywhere, judge, request, site } from '../../../support/evidence.ts';

type Stopped = Partial<Request>;
const csp: Stopped = { outcome: 'blocked', reason: 'csp', status: null };
const hit = 'https://www.google-analytics.com/g/collect?v=2&tid=G-1&cid=1.2&gcs=G111&en=page_view';
const film = 'https://www.youtube.com/embed/x';
const pixel = 'https://www.facebook.com/tr?id=1&ev=PageView';

/** A site that asks for these before the choice and after a refusal. */
const asking = (changes: Stopped): SiteEvidence => {
  const asked = (): Request[] => [
    request(hit, { type: 'image', ...changes }),
    request(film, { type: 'document', ...changes }),
    request(pixel, {
      type: 'image',
      ...changes,
      personalData: [{ type: 'email', where: 'query', parameter: 'm', form: 'plain' }],
    }),
    request('https://cdn.elders.example/a.js', { type: 'script', ...changes }),
  ];
  return site({
    none: [banner(false), ...asked()],
    reject: [banner(true), ...asked(), choice('reject'), ...after('after-reject', ...asked())],
  });
};
const about = [
  'pre-consent-tracker-request',
  'pre-consent-embed',
  'pre-consent-third-party',
  'reject-ignored-service',
  'reject-positive-record',
  'consent-mode-default-granted',
  'personal-data-sent-out',
  'undeclared-recipient',
  'banner-missing',
];
const found = (evidence: SiteEvidence): string[] => [
  ...new Set(
    judge(evidence)
      .findings.map(({ rule }) => rule)
      .filter((rule) => about.includes(rule)),
  ),
];

describe('a request that was stopped', () => {
  test.each<[string, Stopped]>([
    ['the policy of the page', csp],
    ['the policy of the page, as an error', { ...csp, reason: 'net::ERR_BLOCKED_BY_CSP' }],
    ['the encryption of the page', { ...csp, reason: 'mixed-content' }],
  ])('by %s contacts nobody', (_what, changes) => {
    expect(found(asking(changes))).toEqual([]);
  });

  test.each<[string, Stopped]>([
    ['another extension', { ...csp, reason: 'net::ERR_BLOCKED_BY_CLIENT' }],
    ['this browser, for reasons of its own', { ...csp, reason: 'other' }],
    ['nothing', {}],
    ['a connection that failed', { outcome: 'failed', status: null, reason: 'net::ERR_TIMED_OUT' }],
  ])('by %s counts', (_what, changes) => {
    expect(found(asking(changes))).toEqual(
      expect.arrayContaining(['pre-consent-tracker-request', 'pre-consent-embed', 'reject-ignored-service']),
    );
  });

  test('on one page counts where another page sends it', () => {
    const evidence = everywhere(() => [
      banner(true),
      request(hit, { ...csp, page: 'https://www.cqt.nl/strict' }),
      request(hit, { page: 'https://www.cqt.nl/loose' }),
    ]);
    const pages = judge(evidence)
      .findings.filter(({ rule }) => rule === 'pre-consent-tracker-request')
      .flatMap(({ occurrences }) => occurrences.map(({ page }) => page));
    expect(new Set(pages)).toEqual(new Set(['https://www.cqt.nl/loose']));
  });

  test('for want of encryption is still told by the rules about encryption', () => {
    const changes = { outcome: 'blocked' as const, reason: 'mixed-content', status: null };
    const plain = request('http://www.google-analytics.com/analytics.js', { type: 'script', ...changes });
    expect(judge(site({ none: [plain] })).findings.map(({ rule }) => rule)).toContain(
      'insecure-transfer-to-recipient',
    );
  });
});

test('evidence without any is what it was', () => {
  const evidence = asking({});
  expect(withoutHeldBack(evidence)).toBe(evidence);
});
