/** States of a tab as the background makes them: violating, clean, not judged, hostile, and very full. */
import {
  liveStateSchema,
  type LiveCookie,
  type LiveRequest,
  type LiveRule,
  type LiveState,
} from '../../../../extension/messages/live-state.ts';
import type { InitiatorStep } from '../../../../rules/evidence/common.ts';
import { catalogue } from '../../../../rules/catalogue/index.ts';
import type { Finding } from '../../../../rules/judge/finding.ts';
import { linkFindings } from '../../../../reports/document/site/link-findings.ts';
import { cookie, finding, hostile, law, mark, promise, service, timeline } from '../../../support/report.ts';

const page = 'https://www.casemix.nl/';
const chain: InitiatorStep[] = [
  { type: 'document', url: page },
  { type: 'script', url: 'https://www.casemix.nl/assets/site.js', line: 3, column: 10 },
  { type: 'tag-manager', url: 'https://www.googletagmanager.com/gtag/js?id', line: 12, column: 345 },
];

const analytics = finding({
  rule: 'pre-consent-nonessential-cookie',
  site: 'casemix',
  journeys: ['none'],
  subject: { type: 'cookie', name: '_ga', host: 'casemix.nl' },
  service: 'Google Analytics 4',
  facts: { category: 'analytics', party: 'first', declared: true, lifetime: 63_072_000 },
  initiator: chain,
});
const embed = finding({
  rule: 'pre-consent-embed',
  site: 'casemix',
  severity: 'high',
  journeys: ['none'],
  subject: {
    type: 'request',
    name: 'YouTube',
    host: 'www.youtube.com',
    url: 'https://www.youtube.com/embed/x',
  },
  service: 'YouTube',
  initiator: chain.slice(0, 1),
  message: { nl: 'YouTube is benaderd vóór de keuze.', en: 'YouTube was contacted before the choice.' },
  basis: [law],
});
const unsafe = finding({
  rule: 'cookie-not-secure',
  site: 'casemix',
  severity: 'medium',
  kind: 'suspected',
  journeys: ['none'],
  subject: { type: 'cookie', name: 'PHPSESSID', host: 'www.casemix.nl' },
  initiator: [{ type: 'response', url: page }],
  message: {
    nl: 'Het sessiecookie PHPSESSID mist Secure.',
    en: 'The session cookie PHPSESSID lacks Secure.',
  },
  basis: [{ ...law, id: 'AVG art. 32 lid 1 onder b' }],
});
const waived = finding({
  rule: 'hsts-missing',
  site: 'casemix',
  severity: 'low',
  kind: 'notice',
  journeys: ['none'],
  subject: { type: 'host', name: 'www.casemix.nl' },
  basis: [promise],
  waiver: {
    reason: 'Oude koppeling, verhuist in januari',
    by: 'J. de Vries',
    until: '2027-01-31',
    state: 'applied',
  },
});

const rules = (failed: readonly string[]): LiveRule[] =>
  catalogue.map(({ id, title, extension }, index): LiveRule => {
    if (failed.includes(id)) return { id, title, outcome: 'fail' };
    if (extension === 'no') return { id, title, outcome: 'nightly' };
    if (index % 9 === 4)
      return {
        id,
        title,
        outcome: 'not-applicable',
        reason: 'no journey was asked for that reaches after-reject',
      };
    return index % 13 === 5
      ? { id, title, outcome: 'inconclusive', reason: 'the tab was opened before the extension started' }
      : { id, title, outcome: 'pass' };
  });

const wordsOf = (findings: readonly Finding[]): LiveState['ruleWords'] =>
  Object.fromEntries(
    catalogue
      .filter(({ id }) => findings.some(({ rule }) => rule === id))
      .map(({ id, title, explanation }) => [id, { title, explanation }]),
  );

const liveCookie = (options: Parameters<typeof cookie>[0] & Partial<LiveCookie>): LiveCookie => ({
  ...cookie(options),
  journeys: ['none'],
  findings: [],
  initiator: chain,
  via: ['document.cookie'],
  at: 250,
  sameSite: 'Lax',
  refused: null,
  ...options,
});
const liveRequest = (options: Partial<LiveRequest> & Pick<LiveRequest, 'url' | 'host'>): LiveRequest => ({
  service: null,
  category: 'unknown',
  party: 'third',
  phase: 'before-choice',
  at: 300,
  method: 'GET',
  type: 'script',
  status: 200,
  outcome: 'answered',
  initiator: chain.slice(0, 2),
  findings: [],
  ...options,
});

function state(options: Partial<LiveState>): LiveState {
  const findings = options.findings ?? [];
  // What the background would refuse to send is no test.
  const live = {
    tab: 7,
    url: page,
    site: { id: 'casemix', host: 'www.casemix.nl', name: 'Casemix' },
    mapped: null,
    judged: 'policy',
    policy: { name: 'CQT Groep', organisation: 'CQT' },
    phase: 'before-choice',
    phaseHow: 'start',
    clicks: [],
    verdict: 'compliant',
    findings,
    ruleWords: wordsOf(findings),
    rules: rules(findings.map(({ rule }) => rule)),
    cookies: [],
    services: [],
    requests: [],
    storage: [],
    timeline: [],
    omitted: { cookies: 0, services: 0, requests: 0, storage: 0 },
    ignored: [],
    links: { issue: null, report: null },
    about: null,
    limits: [],
    loads: { kept: false, count: 1, earlier: [] },
    since: '2026-11-23T09:30:00.000Z',
    baseline: null,
    ...options,
  } satisfies LiveState;
  return liveStateSchema.parse(linkFindings(live, live.findings));
}

const session = liveCookie({
  name: 'PHPSESSID',
  domain: 'www.casemix.nl',
  category: 'session',
  service: null,
  decidedBy: 'policy',
  lifetime: null,
  httpOnly: true,
  initiator: [{ type: 'response', url: page }],
  via: ['http'],
  findings: [unsafe.fingerprint],
});

/** Two violations, a suspicion and a waiver; two of them new since the night. */
export const violating = (): LiveState =>
  state({
    verdict: 'violations',
    findings: [
      { ...analytics, status: 'new' },
      { ...embed, status: 'new' },
      { ...unsafe, status: 'known', firstSeen: '2026-11-12T020000Z' },
      waived,
    ],
    cookies: [
      liveCookie({ name: '_ga', domain: 'casemix.nl', findings: [analytics.fingerprint] }),
      session,
      liveCookie({
        name: 'cookie-keuze',
        domain: 'www.casemix.nl',
        category: 'consent-record',
        service: null,
        lifetime: 31_536_000,
        phases: ['after-accept'],
      }),
    ],
    services: [
      service({ name: 'Google Analytics 4', hosts: ['www.google-analytics.com'] }),
      service({ name: 'YouTube', category: 'embed', hosts: ['www.youtube.com'] }),
    ],
    requests: [
      liveRequest({
        url: page,
        host: 'www.casemix.nl',
        party: 'first',
        category: 'core',
        type: 'document',
        at: 0,
        initiator: [],
      }),
      liveRequest({
        url: 'https://www.googletagmanager.com/gtag/js?id',
        host: 'www.googletagmanager.com',
        service: 'Google Tag Manager',
        category: 'tag-manager',
      }),
      liveRequest({
        url: 'https://www.google-analytics.com/g/collect?v&tid&cid',
        host: 'www.google-analytics.com',
        service: 'Google Analytics 4',
        category: 'analytics',
        type: 'ping',
        method: 'POST',
        status: 204,
        initiator: chain,
      }),
      liveRequest({
        url: 'https://www.youtube.com/embed/x',
        host: 'www.youtube.com',
        service: 'YouTube',
        category: 'embed',
        type: 'sub_frame',
        findings: [embed.fingerprint],
        initiator: chain.slice(0, 1),
      }),
    ],
    storage: [
      {
        area: 'localStorage',
        origin: 'https://www.casemix.nl',
        key: 'thema',
        phases: ['before-choice'],
        journeys: ['none'],
        findings: [],
        at: 300,
        initiator: chain.slice(0, 2),
      },
    ],
    timeline: [
      {
        ...timeline('none', [
          mark({
            name: 'PHPSESSID',
            category: 'session',
            at: 90,
            pageTime: 90,
            host: 'www.casemix.nl',
            seq: 3,
            by: { type: 'response', url: page },
          }),
          mark({ name: '_ga', service: 'Google Analytics 4', by: chain[2] ?? null, seq: 9 }),
          mark({
            name: 'thema',
            type: 'storage',
            host: 'www.casemix.nl',
            category: 'preference',
            at: 300,
            pageTime: 300,
            seq: 7,
          }),
          mark({
            name: 'Google Tag Manager',
            type: 'request',
            host: 'www.googletagmanager.com',
            category: 'tag-manager',
            at: 350,
            pageTime: 350,
            seq: 8,
            by: chain[1] ?? null,
          }),
          mark({
            name: 'YouTube',
            type: 'request',
            host: 'www.youtube.com',
            category: 'embed',
            visit: 1,
            at: 21_000,
            pageTime: 1200,
            seq: 20,
          }),
          mark({
            name: 'cookie-keuze',
            host: 'www.casemix.nl',
            category: 'consent-record',
            phase: 'after-accept',
            visit: 1,
            at: 26_050,
            pageTime: 6250,
            seq: 30,
          }),
        ]),
        choices: [{ phase: 'after-accept', visit: 1, at: 26_000, pageTime: 6200 }],
      },
    ],
    limits: ['the extension could not read the earlier record'],
    baseline: { run: '2026-11-23T020000Z' },
  });

/** A development server stands in for the site. */
export const onLocalhost = (): LiveState => ({
  ...violating(),
  mapped: { host: 'www.casemix.nl', to: 'http://localhost:3000' },
});

export const clean = (): LiveState =>
  state({
    cookies: [{ ...session, secure: true, findings: [] }],
    phase: 'after-reject',
    phaseHow: 'own-click',
  });

export const notJudged = (): LiveState =>
  state({
    judged: 'not-judged',
    whyNotJudged: 'the page was open before the extension could watch it: load it again',
    verdict: 'inconclusive',
    rules: [],
    phase: 'unknown',
    limits: ['requests of this site cannot be seen without access to it'],
  });

/** A page that an extension may not look at. */
export const notWatched = (): LiveState =>
  state({
    url: '',
    site: { id: '', host: '', name: '' },
    judged: 'not-judged',
    whyNotJudged:
      'the extension has seen nothing of this tab: it is not a web page, or it was open before the extension started: load it again',
    verdict: 'inconclusive',
    rules: [],
    phase: 'unknown',
  });

export const byDefault = (): LiveState =>
  state({
    judged: 'default',
    policy: { name: 'default' },
    phase: 'after-accept',
    phaseHow: 'earlier-visit',
    verdict: 'inconclusive',
    url: 'https://voorbeeld.example/',
    site: { id: 'voorbeeld.example', host: 'voorbeeld.example', name: 'voorbeeld.example' },
  });

/** Names that try to be markup, to turn the text around, to drown it, or to run. */
const tricks = [...Object.values(hostile), 'javascript:alert(3)'];

export function hostileState(): LiveState {
  const findings = tricks.map((name) =>
    finding({
      rule: 'pre-consent-unclassified-cookie',
      site: 'casemix',
      severity: 'medium',
      kind: 'suspected',
      journeys: ['none'],
      subject: { type: 'cookie', name, host: 'casemix.nl' },
      service: hostile.html,
      initiator: [
        { type: 'script', url: `https://evil.example/${name.slice(0, 300)}`, line: 1, column: 1 },
        { type: 'script', url: 'javascript:alert(4)//https://x', line: 1, column: 1 },
      ],
      message: { nl: `Cookie ${name} is onbekend.`, en: `Cookie ${name} is unknown.` },
    }),
  );
  return state({
    verdict: 'violations',
    site: { id: 'casemix', host: hostile.html, name: hostile.script },
    policy: { name: hostile.script },
    findings,
    cookies: tricks.map((name, index) =>
      liveCookie({
        name,
        domain: hostile.html,
        category: hostile.script,
        service: hostile.bidi,
        findings: [findings[index]?.fingerprint ?? ''],
        initiator: findings[index]?.initiator ?? [],
      }),
    ),
    requests: tricks.map((name) =>
      liveRequest({ url: name, host: hostile.html, service: hostile.script, category: hostile.html }),
    ),
    storage: tricks.map((key) => ({
      area: hostile.html,
      origin: hostile.html,
      key,
      phases: [hostile.bidi],
      journeys: [],
      findings: [],
      at: null,
      initiator: [],
    })),
    timeline: [
      timeline(
        'none',
        tricks.map((name, index) =>
          mark({
            name,
            host: hostile.html,
            service: hostile.html,
            category: hostile.script,
            seq: index,
            by: { type: 'script', url: hostile.html },
          }),
        ),
      ),
    ],
    limits: [hostile.html, hostile.bidi],
  });
}

/** As a page that runs all day, were nothing cut: `count` rows in all. */
export function full(count = 5000): LiveState {
  const requests = Array.from({ length: count - 300 }, (_, index) =>
    liveRequest({
      url: `https://cdn${index % 40}.tracker.example/pixel/${index}?a&b`,
      host: `cdn${index % 40}.tracker.example`,
      at: index * 10,
      category: index % 3 === 0 ? 'marketing' : 'unknown',
      type: 'image',
    }),
  );
  const cookies = Array.from({ length: 300 }, (_, index) =>
    liveCookie({
      name: `id_${index}`,
      domain: 'casemix.nl',
      category: 'unknown',
      decidedBy: 'nobody',
      service: null,
      lifetime: index * 3600,
      findings: index === 0 ? [analytics.fingerprint] : [],
    }),
  );
  return state({
    verdict: 'violations',
    findings: [analytics],
    cookies,
    requests,
    timeline: [
      timeline(
        'none',
        requests
          .slice(0, 500)
          .map(({ url, host, at }, index) =>
            mark({ type: 'request', name: url, host, at, pageTime: at, seq: index }),
          ),
      ),
    ],
    omitted: { cookies: 0, services: 0, requests: 1200, storage: 0 },
  });
}
