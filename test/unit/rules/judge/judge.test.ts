/** How a judgement comes about: what cannot be seen, what yields, what is waived, what throws. */
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../../rules/catalogue/index.ts';
import { judgeSite } from '../../../../rules/judge/judge.ts';
import { defineRule } from '../../../../rules/judge/rule.ts';
import { verdictOf } from '../../../../rules/judge/verdict.ts';
import { accept, hit, layer } from '../../../support/consent-evidence.ts';
import {
  after,
  banner,
  choice,
  cookie,
  cqt,
  cqtWith,
  everywhere,
  failure,
  HOME,
  journey,
  judge,
  noStatement,
  page,
  request,
  sessionCookie,
  site,
  transport,
  visit,
} from '../../../support/evidence.ts';

const outcomeOf = (id: string, judgement: ReturnType<typeof judge>): string | undefined =>
  judgement.rules.find((rule) => rule.id === id)?.outcome;
const reasonOf = (id: string, judgement: ReturnType<typeof judge>): string =>
  judgement.rules.find((rule) => rule.id === id)?.reason ?? '';

describe('a clean site', () => {
  const quiet = (): Parameters<typeof everywhere>[0] => () => [
    sessionCookie(),
    page('/', ['/privacyverklaring']),
    request(`${HOME}assets/site.js`),
  ];

  it('passes everything and is compliant', () => {
    const { findings, rules } = judge(everywhere(quiet()));
    expect(findings).toEqual([]);
    expect(rules.filter(({ outcome }) => outcome !== 'pass' && outcome !== 'not-applicable')).toEqual([]);
    expect(rules.filter(({ outcome }) => outcome === 'pass').length).toBeGreaterThan(50);
    expect(verdictOf(findings, rules)).toBe('compliant');
  });

  it('that only has a session and asks nothing is compliant without a statement', () => {
    const none = [banner(false), sessionCookie()];
    const judgement = judge(
      {
        site: 'cqt',
        probe: [transport()],
        journeys: [
          journey('none', none),
          journey('accept', none, 'no-banner'),
          journey('reject', none, 'no-banner'),
        ],
      },
      noStatement,
    );
    const { findings, rules } = judgement;
    expect(findings).toEqual([]);
    expect(verdictOf(findings, rules)).toBe('compliant');
    expect(outcomeOf('reject-ignored-cookie', judgement)).toBe('not-applicable');
  });
});

describe('what could not be seen is never a pass', () => {
  it('an observer that failed makes the rules that need it inconclusive, and no others', () => {
    const judgement = judge(
      site({ none: [failure(['cookie-write'], { reason: 'the hook was not installed' })] }),
    );
    expect(outcomeOf('pre-consent-nonessential-cookie', judgement)).toBe('inconclusive');
    expect(reasonOf('pre-consent-nonessential-cookie', judgement)).toContain('the hook was not installed');
    expect(outcomeOf('pre-consent-embed', judgement)).toBe('pass');
    expect(verdictOf(judgement.findings, judgement.rules)).toBe('inconclusive');
  });

  it('a choice that was not confirmed leaves everything after it open', () => {
    const evidence = {
      ...site(),
      journeys: [
        journey('none'),
        journey('accept'),
        journey('reject', [choice('reject', { outcome: 'unconfirmed' })], 'unconfirmed'),
      ],
    };
    const judgement = judge(evidence);
    for (const id of ['reject-ignored-cookie', 'reject-ignored-service', 'reject-ignored-storage'])
      expect(outcomeOf(id, judgement), id).toBe('inconclusive');
    expect(outcomeOf('pre-consent-nonessential-cookie', judgement)).toBe('pass');
  });

  it.each([
    ['a page that timed out', visit({ outcome: 'timeout', status: null, reason: 'no answer within 30 s' })],
    ['a bot wall', visit({ outcome: 'bot-wall', status: 403, reason: 'challenge' })],
    ['a 404 as first page', visit({ status: 404 })],
  ])('%s', (_what, seen) => {
    const judgement = judge(site({ none: [seen] }));
    expect(outcomeOf('pre-consent-nonessential-cookie', judgement)).toBe('inconclusive');
    expect(verdictOf(judgement.findings, judgement.rules)).toBe('inconclusive');
  });

  it('whether a banner that can only be accepted must offer more, as long as nobody accepted', () => {
    const looked = {
      ...site(),
      journeys: [journey('none', [visit(), layer([accept()], { text: 'Wij gebruiken cookies.' })])],
    };
    const judgement = judgeSite({ id: 'cqt', url: HOME }, looked, cqt, {
      rules: catalogue,
      asked: ['none'],
      today: '2026-11-23',
    });
    expect(outcomeOf('banner-no-reject-first-layer', judgement)).toBe('inconclusive');
    expect(reasonOf('banner-no-reject-first-layer', judgement)).toMatch(/no acceptance was confirmed/);
  });

  it('a journey that was never made, or saw no page', () => {
    expect(
      outcomeOf('pre-consent-embed', judge({ ...site(), journeys: [journey('accept'), journey('reject')] })),
    ).toBe('inconclusive');
    const empty = journey('none');
    expect(
      outcomeOf(
        'pre-consent-embed',
        judge({
          ...site(),
          journeys: [
            { ...empty, observations: empty.observations.filter(({ kind }) => kind !== 'visit') },
            journey('accept'),
            journey('reject'),
          ],
        }),
      ),
    ).toBe('inconclusive');
  });

  it('a refused connection and an expired certificate are questions about a site that was not checked', () => {
    for (const probe of [
      transport({
        http: { outcome: 'refused', status: null, redirect: null },
        https: { outcome: 'refused', status: null },
        certificate: null,
      }),
      transport({
        https: { outcome: 'failed', status: null },
        certificate: { trusted: false, reason: 'CERT_HAS_EXPIRED', daysLeft: -1 },
      }),
    ]) {
      const journeys = (['none', 'accept', 'reject'] as const).map((name) =>
        journey(name, [visit({ outcome: 'failed', status: null, reason: 'no connection' })], 'failed'),
      );
      const judgement = judge({ site: 'cqt', probe: [probe], journeys });
      expect(judgement.findings.map(({ kind }) => kind)).toEqual(['suspected']);
      expect(verdictOf(judgement.findings, judgement.rules)).toBe('inconclusive');
    }
  });

  it('a finding stands even where something else could not be seen', () => {
    const judgement = judge(site({ none: [cookie('_ga'), failure(['cookie-write'])] }));
    expect(outcomeOf('pre-consent-nonessential-cookie', judgement)).toBe('fail');
    expect(verdictOf(judgement.findings, judgement.rules)).toBe('violations');
  });
});

describe('one cause is one finding', () => {
  it('with its pages and journeys as occurrences', () => {
    const { findings } = judge(
      everywhere(() => [cookie('_ga'), cookie('_ga'), cookie('_ga', { page: `${HOME}contact`, visit: 1 })]),
    );
    const own = findings.filter(({ rule }) => rule === 'pre-consent-nonessential-cookie');
    expect(own).toHaveLength(1);
    expect(own[0]?.occurrences).toHaveLength(6);
    expect(own[0]?.service).toBe('Google Analytics 4');
    expect(own[0]?.initiator.at(-1)).toMatchObject({ type: 'script', line: 3, column: 10 });
  });

  it('containers that differ by their number only are one subject', () => {
    const { findings } = judge(site({ none: [cookie('_ga_ABC1234567'), cookie('_ga_XYZ7654321')] }));
    expect(findings.filter(({ rule }) => rule === 'pre-consent-nonessential-cookie')).toHaveLength(1);
  });

  it('cites the sentences that the finding is about, not every sentence of the rule', () => {
    const { findings } = judge(site({ none: [request('https://www.youtube.com/embed/abcdefghijk')] }));
    const cited = findings
      .find(({ rule }) => rule === 'pre-consent-embed')
      ?.basis.filter(({ type }) => type === 'statement')
      .map(({ id }) => id);
    expect(cited).toEqual(['P26']);
  });

  it('a subject is left to the rule that reports it more precisely', () => {
    const precise = defineRule({ ...example(), id: 'precise' });
    const vague = defineRule({ ...example(), id: 'vague', supersededBy: ['precise'] });
    const judgement = judge(site({ none: [cookie('_ga')] }), cqt, [vague, precise]);
    expect(judgement.findings.map(({ rule }) => rule)).toEqual(['precise']);
    expect(judgement.rules.find(({ id }) => id === 'vague')).toMatchObject({
      outcome: 'told-elsewhere',
      toldBy: [judgement.findings[0]?.fingerprint],
    });
  });

  it('a service is one subject, whichever of its hosts was seen first', () => {
    const tag = request('https://www.googletagmanager.com/gtag/js?id=G-ABC1234567');
    const report = hit({});
    const slow = judge(
      site({
        reject: after('after-reject', tag, report),
        withdraw: [
          ...after('after-accept', tag, report),
          ...after('after-withdrawal', { ...tag, visit: 1, at: 9500 }, { ...report, visit: 1, at: 12_000 }),
        ],
      }),
    );
    expect(
      slow.findings
        .filter(({ rule }) => /service|withdrawal/.test(rule))
        .map(({ rule, subject }) => `${rule} ${subject.name}`),
    ).toEqual(['reject-ignored-service Google Analytics 4']);
    const [first, second] = [
      [tag, report],
      [report, tag],
    ].map(
      (order) =>
        judge(site({ reject: after('after-reject', ...order) })).findings.find(
          ({ rule }) => rule === 'reject-ignored-service',
        )?.fingerprint,
    );
    expect(first).toBe(second);
  });

  it('most serious first', () => {
    const { findings } = judge(
      everywhere(() => [
        cookie('_ga'),
        cookie('stijl', { value: { length: 3, shape: 'word', entropy: 4, hash: 'a' } }),
      ]),
    );
    expect(findings.map(({ severity }) => severity)).toEqual(
      findings
        .map(({ severity }) => severity)
        .toSorted(
          (a, b) =>
            ['critical', 'high', 'medium', 'low', 'info'].indexOf(a) -
            ['critical', 'high', 'medium', 'low', 'info'].indexOf(b),
        ),
    );
    expect(findings[0]?.severity).toBe('critical');
  });
});

describe('what the policy says about rules', () => {
  const waiver = (until: string): ReturnType<typeof cqtWith> =>
    cqtWith({
      waivers: [
        {
          rule: 'pre-consent-nonessential-cookie',
          site: 'cqt',
          subject: '_ga',
          reason: 'wordt vervangen',
          by: 'Security Officer',
          until,
        },
      ],
    });
  const evidence = everywhere(() => [cookie('_ga')]);

  it('a waiver holds until its last day, and then no longer', () => {
    for (const [until, state, verdict] of [
      ['2026-11-23', 'applied', 'compliant'],
      ['2026-11-22', 'expired', 'violations'],
    ] as const) {
      const { findings, rules } = judge(evidence, waiver(until));
      expect(findings.map((finding) => finding.waiver?.state)).toEqual([state]);
      expect(verdictOf(findings, rules)).toBe(verdict);
    }
  });

  it('a rule can be switched off, or weighed otherwise, with a reason', () => {
    const off = judge(
      evidence,
      cqtWith({ rules: { 'pre-consent-nonessential-cookie': { off: true, reason: 'ander onderzoek' } } }),
    );
    expect(outcomeOf('pre-consent-nonessential-cookie', off)).toBe('not-applicable');
    expect(reasonOf('pre-consent-nonessential-cookie', off)).toContain('ander onderzoek');
    const low = judge(
      evidence,
      cqtWith({ rules: { 'pre-consent-nonessential-cookie': { severity: 'low', reason: 'test' } } }),
    );
    expect(low.findings.map(({ severity }) => severity)).toEqual(['low']);
  });
});

describe('a rule that throws', () => {
  it('harms only itself', () => {
    const faulty = defineRule({
      ...example(),
      id: 'faulty',
      check: () => {
        throw new Error('a bug');
      },
    });
    const judgement = judge(
      everywhere(() => [cookie('_ga')]),
      cqt,
      [...catalogue, faulty],
    );
    expect(outcomeOf('faulty', judgement)).toBe('inconclusive');
    expect(reasonOf('faulty', judgement)).toContain('a bug');
    expect(judgement.findings.map(({ rule }) => rule)).toContain('pre-consent-nonessential-cookie');
  });
});

it('a phase that no journey was asked for is not missing', () => {
  const target = cqt.sites[0];
  if (target === undefined) throw new Error('no site');
  const { rules } = judgeSite(
    target,
    { site: 'cqt', probe: [transport()], journeys: [journey('none')] },
    cqt,
    { rules: catalogue, asked: ['none'], today: '2026-11-23' },
  );
  expect(rules.find(({ id }) => id === 'reject-ignored-cookie')?.outcome).toBe('not-applicable');
  expect(rules.find(({ id }) => id === 'pre-consent-embed')?.outcome).toBe('pass');
});

/** A rule that reports every cookie. */
function example(): Parameters<typeof defineRule>[0] {
  return {
    id: 'example',
    title: { nl: 'a', en: 'b' },
    explanation: { nl: 'a', en: 'b' },
    fix: { nl: 'a', en: 'b' },
    severity: 'low',
    kind: 'violation',
    basis: [],
    against: [],
    needs: ['cookie-write'],
    phases: ['before-choice'],
    extension: 'no',
    check: (view) =>
      view.all('cookie-write').map((evidence) => ({
        subject: { type: 'cookie', name: evidence.observation.name },
        evidence,
        message: { nl: 'a', en: 'b' },
      })),
  };
}
