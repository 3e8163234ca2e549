/** From what was seen to what the report says of a site. */
import { describe, expect, it } from 'vitest';
import { buildSiteReport } from '../../../../reports/document/assemble.ts';
import { type Observation, type SiteEvidence, observationSchema } from '../../../../rules/evidence/index.ts';
import { siteFacts } from '../../../../rules/facts/site-facts.ts';
import { policySchema } from '../../../../rules/policy/schema.ts';
import type { RuleOutcome } from '../../../../rules/judge/rule.ts';
import { siteView } from '../../../../rules/judge/site-view.ts';

const page = 'https://www.casemix.nl/';
const policy = policySchema.parse({
  schema: 'cookiewacht-policy/1',
  name: 'Proef',
  statement: { title: 'Verklaring' },
  sites: [
    { id: 'casemix', url: page },
    { id: 'cqt', url: 'https://www.cqt.nl/' },
  ],
  core: [{ name: 'sid', purpose: 'sessie' }],
  optIn: [
    { id: 'statistics', title: { nl: 'Statistieken', en: 'Statistics' }, services: ['google-analytics-ga4'] },
  ],
  recipients: [{ name: 'Bouwer', purpose: 'beheer', hosts: ['*.bouwer.example'] }],
});

const value = (hash: string) => ({ length: 27, shape: 'token', entropy: 110, hash });

/** Observations of one journey, numbered in order; read with the schema, as from disk. */
function journey(
  name: string,
  ...observations: Array<Record<string, unknown>>
): SiteEvidence['journeys'][number] {
  return {
    journey: name,
    observations: observations.map((observation, seq): Observation =>
      observationSchema.parse({ seq, at: seq, phase: 'before-choice', visit: 0, page, ...observation }),
    ),
  };
}

const start = (choice: string) => ({
  kind: 'journey-start',
  version: 1,
  site: 'casemix',
  choice,
  startedAt: '2026-11-23T02:00:00Z',
  watcher: 'crawler',
  browser: 'Chromium',
});
const end = (status = 'complete', reason?: string) => ({
  kind: 'journey-end',
  status,
  ...(reason === undefined ? {} : { reason }),
});
const visit = (more = {}) => ({
  kind: 'visit',
  url: page,
  finalUrl: page,
  status: 200,
  outcome: 'loaded',
  title: 'Casemix',
  screenshot: 'page-1.png',
  ...more,
});
const write = (name: string, more = {}) => ({
  kind: 'cookie-write',
  name,
  domain: 'casemix.nl',
  hostOnly: false,
  path: '/',
  via: 'document.cookie',
  frame: page,
  secureOrigin: true,
  lifetime: 63_072_000,
  deletion: false,
  secure: false,
  httpOnly: false,
  sameSite: null,
  partitioned: false,
  value: value('a'),
  stored: 'stored',
  blockedReasons: [],
  initiator: [],
  ...more,
});
const request = (url: string, more = {}) => ({
  kind: 'request',
  id: url,
  url,
  host: new URL(url).hostname,
  scheme: 'https',
  method: 'GET',
  type: 'script',
  frame: page,
  mainDocument: false,
  query: [],
  body: [],
  status: 200,
  outcome: 'answered',
  initiator: [],
  ...more,
});

const [site = { id: 'none', url: page }] = policy.sites;

function build(journeys: SiteEvidence['journeys'], rules: RuleOutcome[] = [], asked = ['none']) {
  const evidence = { site: 'casemix', probe: [], journeys };
  return buildSiteReport({
    site,
    evidence,
    judgement: {
      site: 'casemix',
      rules,
      findings: [],
      facts: siteFacts(siteView(site, evidence), policy),
      unseen: [],
    },
    policy,
    asked,
    took: 3,
    evidencePath: (name) => `sites/casemix/${name}/evidence.ndjson`,
  });
}

describe('cookies', () => {
  const { cookies } = build([
    journey(
      'none',
      start('none'),
      write('_ga', { value: value('a') }),
      write('sid', { lifetime: null, httpOnly: true, secure: true, value: value('c') }),
      write('gone', { deletion: true }),
      write('refused', { stored: 'blocked' }),
      end(),
    ),
    journey(
      'accept',
      start('accept'),
      write('_ga', { value: value('b'), lifetime: 31_536_000 }),
      write('sid', { lifetime: null, value: value('c') }),
      end(),
    ),
  ]);
  const [ga, sid] = ['_ga', 'sid'].map((name) => cookies.find((cookie) => cookie.name === name));

  it('lists what was kept, once, and neither deletions nor what the browser refused', () => {
    expect(cookies.map(({ name }) => name)).toEqual(['_ga', 'sid']);
  });

  it('says who it belongs to, and that the statement names it', () => {
    expect(ga).toMatchObject({
      category: 'analytics',
      party: 'first',
      declared: true,
      journeys: ['none', 'accept'],
    });
    expect(ga?.service).toContain('Google Analytics');
    expect(sid).toMatchObject({ decidedBy: 'policy', declared: true, lifetime: null });
  });

  it('keeps the longest lifetime and the laxest attributes', () => {
    expect(ga?.lifetime).toBe(63_072_000);
    expect(sid).toMatchObject({ httpOnly: false, secure: false });
  });

  it('tells an identifier from a constant by comparing fresh profiles', () => {
    expect([ga?.identifier, sid?.identifier]).toEqual(['identifier', 'constant']);
  });
});

describe('recipients', () => {
  const { services } = build([
    journey(
      'none',
      start('none'),
      request('https://www.google-analytics.com/g/collect'),
      request('https://region1.google-analytics.com/g/collect', { phase: 'after-accept' }),
      request('https://cdn.bouwer.example/x.js'),
      request('https://tracker.elsewhere.example/p'),
      request('https://blocked.example/p', { outcome: 'blocked' }),
      request('https://www.casemix.nl/site.js'),
      request('https://www.cqt.nl/logo.png'),
      end(),
    ),
  ]);

  it('lists third parties that something was sent to, and whether the statement names them', () => {
    expect(services.map(({ name, declared }) => [name, declared])).toEqual([
      ['bouwer.example', true],
      ['elsewhere.example', false],
      [expect.stringContaining('Google Analytics'), true],
    ]);
  });

  it('counts the requests of a service over its hosts and phases', () => {
    expect(services.at(-1)).toMatchObject({
      requests: 2,
      hosts: ['region1.google-analytics.com', 'www.google-analytics.com'],
      phases: ['before-choice', 'after-accept'],
    });
  });
});

describe('journeys', () => {
  it('says how the choice was made and where the pictures are', () => {
    const clicks = [{ kind: 'reject-all', text: 'Weigeren', frame: page }];
    const banner = {
      kind: 'banner',
      present: true,
      layer: 1,
      how: 'heuristic',
      language: 'nl',
      text: 'Cookies',
      frame: page,
      box: null,
      controls: [],
      crop: 'banner.png',
    };
    const choice = {
      kind: 'choice',
      choice: 'reject',
      outcome: 'confirmed',
      how: 'accessible-name',
      clicks,
      bannerGone: true,
      records: [],
      reason: 'a cookie changed',
      took: 12,
    };
    const [report] = build(
      [journey('reject', start('reject'), banner, visit(), choice, end())],
      [],
      ['reject'],
    ).journeys;
    expect(report).toMatchObject({
      choice: 'reject',
      status: 'complete',
      banner: true,
      confirmed: true,
      how: 'accessible-name',
      clicks: ['Weigeren'],
      bannerPicture: 'sites/casemix/reject/banner.png',
    });
    expect(report?.pages).toMatchObject([{ url: page, screenshot: 'sites/casemix/reject/page-1.png' }]);
  });

  it('finds the first part of a journey that goes on in the folder of the other one', () => {
    const banner = { kind: 'banner', present: true, layer: 1, how: 'heuristic', crop: 'banner.png' };
    const shown = { ...banner, language: 'nl', text: 'Cookies', frame: page, box: null, controls: [] };
    const goesOn = { ...start('withdraw'), continues: { choice: 'accept', until: 2 } };
    const report = build(
      [journey('withdraw', goesOn, shown, visit(), visit({ screenshot: 'page-2.png' }), end())],
      [],
      ['withdraw'],
    );
    expect(report.journeys[0]).toMatchObject({
      bannerPicture: 'sites/casemix/accept/banner.png',
      pages: [
        { screenshot: 'sites/casemix/accept/page-1.png' },
        { screenshot: 'sites/casemix/withdraw/page-2.png' },
      ],
      evidence: 'sites/casemix/withdraw/evidence.ndjson',
      continues: { evidence: 'sites/casemix/accept/evidence.ndjson', until: 2 },
    });
    expect(report.banner?.picture).toBe('sites/casemix/accept/banner.png');
  });

  it('takes no picture from outside the journey’s folder', () => {
    const [report] = build([
      journey(
        'none',
        start('none'),
        visit({ screenshot: '../../../etc/passwd' }),
        visit({ screenshot: '/etc/passwd' }),
        end(),
      ),
    ]).journeys;
    expect(report?.pages.map(({ screenshot }) => screenshot)).toEqual([null, null]);
  });

  it('calls a journey without an end interrupted', () => {
    const report = build([journey('none', start('none'), visit())]);
    expect(report.journeys[0]?.status).toBe('interrupted');
    expect(report.verdict).toBe('inconclusive');
  });
});

describe('what could not be checked', () => {
  it('makes the verdict inconclusive, with the reason', () => {
    const refused = 'net::ERR_CONNECTION_REFUSED';
    const report = build(
      [
        journey(
          'none',
          start('none'),
          visit({ status: null, outcome: 'failed', reason: refused }),
          end('failed', refused),
        ),
      ],
      [{ id: 'banner-missing', outcome: 'inconclusive', reason: `journey none: ${refused}` }],
    );
    expect(report.verdict).toBe('inconclusive');
    expect(report.gaps.map(({ where, code }) => [where, code])).toEqual([
      ['journey', 'failed'],
      ['page', 'failed'],
    ]);
    expect(report.unchecked.join()).toContain(refused);
  });

  it('names a journey that was asked for and not made', () => {
    const report = build([journey('none', start('none'), visit(), end())], [], ['none', 'reject']);
    expect(report.gaps).toMatchObject([{ where: 'journey', journey: 'reject', code: 'missing' }]);
    expect(report.verdict).toBe('inconclusive');
  });

  it('names a rule that has a reason of its own', () => {
    const report = build(
      [journey('none', start('none'), visit(), end())],
      [{ id: 'https-not-enforced', outcome: 'inconclusive', reason: 'the site was not probed' }],
    );
    expect(report.gaps).toMatchObject([
      { where: 'rule', code: 'https-not-enforced', reason: 'the site was not probed' },
    ]);
  });

  it('says once that a page failed in every journey', () => {
    const broken = visit({
      url: 'https://www.casemix.nl/x',
      outcome: 'failed',
      status: 500,
      reason: 'HTTP 500',
    });
    const report = build(
      [journey('none', start('none'), broken, end()), journey('accept', start('accept'), broken, end())],
      [],
      ['none', 'accept'],
    );
    expect(report.gaps.filter(({ where }) => where === 'page')).toMatchObject([
      { journey: null, code: 'failed' },
    ]);
  });

  it('is nothing when all was seen', () => {
    const report = build(
      [journey('none', start('none'), visit(), end())],
      [{ id: 'banner-missing', outcome: 'pass', reason: null }],
    );
    expect(report).toMatchObject({ gaps: [], unchecked: [], verdict: 'compliant' });
  });
});

it('counts what an endless inventory leaves out', () => {
  const many = Array.from({ length: 620 }, (_, index) => write(`c${index}`));
  const report = build([journey('none', start('none'), ...many, end())]);
  expect([report.cookies.length, report.omitted.cookies]).toEqual([500, 120]);
});
