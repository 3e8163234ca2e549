/** `init`'s draft: a policy that can be read back, with what was seen in it and nothing hostile. */
import { describe, expect, it } from 'vitest';
import { draftPolicy } from '../../../../rules/policy/draft.ts';
import { parsePolicy } from '../../../../rules/policy/parse.ts';
import {
  after,
  cookie,
  cqt,
  everywhere,
  judge,
  request,
  sessionCookie,
  site,
} from '../../../support/evidence.ts';
import { hit, statement } from '../../../support/consent-evidence.ts';
import type { SiteEvidence } from '../../../../rules/evidence/index.ts';

const draft = (evidence: SiteEvidence): string =>
  draftPolicy([{ site: { id: 'cqt', url: 'https://www.cqt.nl/' }, evidence }], '2026-11-23');
const used = (): SiteEvidence =>
  site({
    none: [sessionCookie(), cookie('winkelmand', { lifetime: 3600 }), statement()],
    accept: after(
      'after-accept',
      hit({}),
      cookie('_ga', { lifetime: 63_072_000 }),
      request('https://cdn.leverancier.example/x.js'),
    ),
  });

describe('a draft', () => {
  it('is a policy', () => {
    const { policy } = parsePolicy(draft(used()), 'draft.yaml');
    expect(policy.sites).toEqual([{ id: 'cqt', url: 'https://www.cqt.nl/' }]);
    expect(policy.optIn.map(({ id, services, cookies }) => ({ id, services, cookies }))).toEqual([
      { id: 'analytics', services: ['google-analytics-ga4'], cookies: [{ name: '_ga' }] },
    ]);
    expect(policy.recipients.map(({ name }) => name)).toEqual(['Google', 'leverancier.example']);
    expect(policy.core.map(({ category }) => category)).toContain('session');
    expect(policy.statement).toMatchObject({
      title: 'Privacyverklaring',
      url: 'https://www.cqt.nl/privacyverklaring',
    });
  });

  it('leaves to a person what nobody knows, and says what was seen', () => {
    const text = draft(used());
    expect(text).toMatch(/# - \{ name: "winkelmand"/);
    expect(text).toContain('PHPSESSID');
    expect(text).toMatch(/# retention: .*_ga, 2 years/);
  });

  it('judges the site that it was drafted from without surprises', () => {
    const { policy } = parsePolicy(draft(used()), 'draft.yaml');
    const evidence = site({
      none: [sessionCookie()],
      accept: after(
        'after-accept',
        hit({}),
        cookie('_ga', { lifetime: 63_072_000 }),
        request('https://cdn.leverancier.example/x.js'),
      ),
    });
    expect(judge(evidence, policy).findings.filter(({ kind }) => kind === 'violation')).toEqual([]);
  });

  it('is a policy for a site that sets and contacts nothing', () => {
    expect(parsePolicy(draft(everywhere(() => [])), 'draft.yaml').policy).toMatchObject({
      optIn: [],
      recipients: [],
      unknown: 'deny',
    });
  });

  it('keeps names from pages within their quotes', () => {
    const hostile = 'x"\n  - { category: analytics, purpose: y }\n#\u2028: {{';
    const { policy } = parsePolicy(
      draft(everywhere(() => [cookie(hostile), cookie(`_ga_${hostile}`)])),
      'draft.yaml',
    );
    expect(policy.core.map(({ category }) => category)).not.toContain('analytics');
    expect(policy.sites).toHaveLength(1);
  });
});

describe('statistics without opt-in, by the Dutch exemption', () => {
  const exempt = { ...cqt, analytics: { basis: 'exempt' as const, anonymised: true } };
  it('is for a person to judge, and no violation', () => {
    const { findings } = judge(site({ none: [cookie('_ga', { lifetime: 34_000_000 }), hit({})] }), exempt);
    const about = findings.filter(({ rule }) => rule.startsWith('pre-consent'));
    expect(about.length).toBeGreaterThan(0);
    expect(new Set(about.map(({ kind }) => kind))).toEqual(new Set(['suspected']));
  });
  it('does not cover marketing', () => {
    const { findings } = judge(
      site({ none: [request('https://www.facebook.com/tr/?id=123456789012345&ev=PageView')] }),
      exempt,
    );
    expect(
      findings.filter(({ rule }) => rule === 'pre-consent-tracker-request').map(({ kind }) => kind),
    ).toEqual(['violation']);
  });
});
