/**
 * A report as a night over the seven sites gives it, hostile names included; tests change what they are
 * about.
 */
import { assembleReport } from '../../reports/document/assemble.ts';
import type { BannerReport } from '../../reports/document/schema/banner.ts';
import type { Timeline, TimelineMark } from '../../reports/document/schema/timeline.ts';
import type { CookieReport, ServiceReport } from '../../reports/document/schema/inventory.ts';
import type { Gap, SiteReport } from '../../reports/document/schema/site.ts';
import type { JourneyReport } from '../../reports/document/schema/journey.ts';
import type { Report } from '../../reports/document/schema/run.ts';
import { linkFindings } from '../../reports/document/site/link-findings.ts';
import type { InitiatorStep, Phase } from '../../rules/evidence/common.ts';
import { type Citation, type Finding, type Subject, type SubjectFacts } from '../../rules/judge/finding.ts';
import { catalogue } from '../../rules/catalogue/index.ts';
import { fingerprint } from '../../rules/judge/fingerprint.ts';
import { headlineOf } from '../../rules/judge/headline.ts';
import type { Waiver } from '../../rules/policy/schema/waiver.ts';
import { verdictOf } from '../../rules/judge/verdict.ts';

export const law: Citation = {
  type: 'law',
  id: 'Telecommunicatiewet art. 11.7a lid 1',
  text: { nl: 'toestemming vóór plaatsen of lezen', en: 'consent before storing or reading' },
};
export const promise: Citation = {
  type: 'statement',
  id: 'P24',
  text: {
    nl: 'Cookies, die alleen met uw toestemming worden geplaatst (na het accepteren van de cookies)',
    en: 'Cookies, die alleen met uw toestemming worden geplaatst (na het accepteren van de cookies)',
  },
};

/** Names that a page may choose, and what they try. */
export const hostile = {
  html: '"><img src=x onerror=alert(1)>',
  script: '</script><script>alert(2)</script>',
  style: '</style><style>body{display:none}',
  formula: '=HYPERLINK("http://evil.example","click")',
  control: 'a\u001b[31mred\u0007\u0000b\r\nc',
  bidi: 'safe\u202etxt.exe\u2066',
  markdown: '`|**x** [a](http://evil.example) @everyone <!-- #1',
  long: `_${'x'.repeat(10_239)}`,
} as const;

const rules: Array<{
  id: string;
  title: { nl: string; en: string };
  explanation: { nl: string; en: string };
}> = [
  {
    id: 'pre-consent-nonessential-cookie',
    title: {
      nl: 'Cookie die toestemming vraagt, vóór toestemming',
      en: 'Cookie that needs consent set before opt-in',
    },
    explanation: {
      nl: 'Vóór de keuze mogen alleen kerncookies worden gezet.',
      en: 'Before the choice only core cookies may be set.',
    },
  },
  {
    id: 'pre-consent-embed',
    title: { nl: 'Ingesloten inhoud geladen vóór toestemming', en: 'Embedded content loaded before opt-in' },
    explanation: {
      nl: 'Een kaart of video van een derde stuurt gegevens zodra zij laadt.',
      en: 'A map or a video of a third party sends data as soon as it loads.',
    },
  },
  {
    id: 'reject-ignored-cookie',
    title: { nl: 'Cookie ondanks weigering', en: 'Cookie set despite refusal' },
    explanation: {
      nl: 'Na weigeren mag niets worden gezet dat toestemming vraagt.',
      en: 'After a refusal nothing may be set that needs consent.',
    },
  },
  {
    id: 'session-cookie-not-httponly',
    title: { nl: 'Sessiecookie leesbaar voor scripts', en: 'Session cookie readable by scripts' },
    explanation: { nl: 'Een script kan de sessie stelen.', en: 'A script can steal the session.' },
  },
  {
    id: 'form-insecure',
    title: { nl: 'Formulier verstuurt onversleuteld', en: 'Form sends without encryption' },
    explanation: {
      nl: 'Persoonsgegevens gaan leesbaar over de lijn.',
      en: 'Personal data travel in the clear.',
    },
  },
  {
    id: 'pre-consent-unclassified-cookie',
    title: { nl: 'Onbekende cookie vóór toestemming', en: 'Unknown cookie before opt-in' },
    explanation: {
      nl: 'Niemand weet waar deze cookie voor is.',
      en: 'Nobody knows what this cookie is for.',
    },
  },
  {
    id: 'https-not-enforced',
    title: { nl: 'https wordt niet afgedwongen', en: 'https is not enforced' },
    explanation: { nl: 'De site antwoordt ook over http.', en: 'The site answers over http too.' },
  },
];

/** The sentence of a rule, as the catalogue has it. */
const sentenceOfRule = (id: string) => catalogue.find((rule) => rule.id === id)?.headline;

const pages = ['/', '/over-ons', '/contact', '/nieuws/opening', '/privacyverklaring'];
const phaseAfter: Record<string, Phase> = {
  none: 'before-choice',
  accept: 'after-accept',
  reject: 'after-reject',
};

interface FindingOptions {
  rule: string;
  site: string;
  subject: Subject;
  severity?: Finding['severity'];
  kind?: Finding['kind'];
  phase?: Phase;
  journeys?: string[];
  onPages?: string[];
  service?: string | null;
  facts?: SubjectFacts;
  initiator?: InitiatorStep[];
  basis?: Citation[];
  message?: { nl: string; en: string };
  waiver?: Finding['waiver'];
}

export function finding(options: FindingOptions): Finding {
  const {
    rule,
    site,
    subject,
    phase = 'before-choice',
    journeys = ['none', 'accept', 'reject'],
    onPages = ['/'],
  } = options;
  const base = `https://www.${site}.nl`;
  const [ditDing, thisThing] = options.facts ? ['Deze cookie', 'This cookie'] : [subject.name, subject.name];
  const message = options.message ?? {
    nl: `${ditDing} is gezien ${phase === 'before-choice' ? 'voordat er een keuze was gemaakt' : 'na de keuze'}.`,
    en: `${thisThing} was seen ${phase === 'before-choice' ? 'before a choice was made' : 'after the choice'}.`,
  };
  const template = sentenceOfRule(rule);
  const { service = null, facts } = options;
  const about = { subject, service, phase, ...(facts ? { facts } : {}) };
  return {
    fingerprint: fingerprint(rule, site, subject),
    ...(template ? { headline: headlineOf(template, [about]) } : {}),
    rule,
    site,
    severity: options.severity ?? 'critical',
    kind: options.kind ?? 'violation',
    phase,
    page: `${base}${onPages[0] ?? '/'}`,
    subject,
    service: options.service ?? null,
    ...(options.facts ? { facts: options.facts } : {}),
    initiator: options.initiator ?? [],
    message,
    fix: {
      nl: 'Laad het script pas na de gebeurtenis “toestemming gegeven”.',
      en: 'Load the script only after the opt-in event.',
    },
    basis: options.basis ?? [law, promise],
    occurrences: journeys.flatMap((journey, at) =>
      onPages.map((page, index) => ({ journey, phase, page: `${base}${page}`, seq: 40 + at * 100 + index })),
    ),
    status: 'unknown',
    waiver: options.waiver ?? null,
  };
}

export function cookie(options: Pick<CookieReport, 'name' | 'domain'> & Partial<CookieReport>): CookieReport {
  return {
    party: 'first',
    category: 'analytics',
    decidedBy: 'knowledge',
    service: 'Google Analytics 4',
    lifetime: 63_072_000,
    declared: true,
    secure: false,
    httpOnly: false,
    phases: ['before-choice'],
    journeys: ['none', 'accept', 'reject'],
    identifier: 'identifier',
    ...options,
  };
}

export function service(
  options: Pick<ServiceReport, 'name' | 'hosts'> & Partial<ServiceReport>,
): ServiceReport {
  return {
    id: null,
    owner: null,
    category: 'analytics',
    declared: true,
    requests: 12,
    phases: ['before-choice', 'after-accept'],
    byPhase: Object.fromEntries(
      (options.phases ?? ['before-choice', 'after-accept']).map((phase, index) => [phase, 8 - index * 4]),
    ),
    receives: ['identifier', 'page-address'],
    ...options,
  };
}

export function journey(site: string, choice: string, options: Partial<JourneyReport> = {}): JourneyReport {
  const base = `https://www.${site}.nl`;
  const folder = `sites/${site}/${choice}`;
  const page = (path: string, index: number) => {
    const phase = index === 0 ? 'before-choice' : (phaseAfter[choice] ?? 'before-choice');
    return {
      url: `${base}${path}`,
      finalUrl: `${base}${path}`,
      phase,
      status: 200,
      outcome: 'loaded',
      reason: null,
      title: 'CQT',
      screenshot: `${folder}/page-${index + 1}.png`,
    };
  };
  const chosen = choice !== 'none';
  return {
    choice,
    device: 'desktop',
    engine: 'chromium',
    status: 'complete',
    reason: null,
    banner: true,
    confirmed: chosen ? true : null,
    how: chosen ? 'accessible-name' : null,
    clicks: chosen ? [choice === 'accept' ? 'Alles accepteren' : 'Weigeren'] : [],
    bannerPicture: choice === 'none' ? `${folder}/banner.png` : null,
    pages: pages.map(page),
    evidence: `${folder}/evidence.ndjson`,
    ...options,
  };
}

export function site(
  id: string,
  findings: readonly Finding[],
  options: Partial<SiteReport> = {},
): SiteReport {
  const own = findings.filter((candidate) => candidate.site === id);
  const gaps: Gap[] = options.gaps ?? [];
  const failed = new Set(own.map(({ rule }) => rule));
  const outcomes = rules.map(({ id: rule }) => ({
    id: rule,
    outcome: failed.has(rule) ? ('fail' as const) : ('pass' as const),
    reason: null,
  }));
  const report: SiteReport = {
    id,
    url: `https://www.${id}.nl/`,
    verdict: verdictOf(
      own,
      outcomes,
      gaps.map(({ reason }) => reason),
    ),
    journeys: [journey(id, 'none'), journey(id, 'accept'), journey(id, 'reject')],
    retried: null,
    rules: outcomes,
    cookies: [
      cookie({
        name: 'PHPSESSID',
        domain: `www.${id}.nl`,
        category: 'session',
        service: null,
        decidedBy: 'policy',
        lifetime: null,
        httpOnly: true,
        secure: true,
        phases: ['before-choice', 'after-accept', 'after-reject'],
      }),
    ],
    services: [],
    storage: [],
    omitted: { cookies: 0, services: 0, storage: 0 },
    unchecked: gaps.map(({ reason }) => reason),
    gaps,
    timeline: [],
    banner: null,
    unseen: [],
    policyLine: 40,
    took: 8.7,
    ...options,
  };
  return linkFindings(report, own);
}

export function mark(options: Pick<TimelineMark, 'name'> & Partial<TimelineMark>): TimelineMark {
  return {
    type: 'cookie',
    host: 'casemix.nl',
    service: null,
    category: 'analytics',
    phase: 'before-choice',
    visit: 0,
    at: 420,
    pageTime: 400,
    moment: 'load',
    by: null,
    seq: 40,
    ...options,
  };
}

/** The marks before the choice, and one after it, on two pages. */
export function timeline(journey: string, marks: readonly TimelineMark[]): Timeline {
  const phase = phaseAfter[journey] ?? 'before-choice';
  const base = [
    { visit: 0, url: 'https://www.casemix.nl/', pageTime: 15_000 },
    { visit: 1, url: 'https://www.casemix.nl/contact', pageTime: 15_000 },
  ];
  return {
    journey,
    choices: journey === 'none' ? [] : [{ phase, visit: 0, at: 900, pageTime: 880 }],
    pages: base,
    marks: [...marks],
    omitted: 0,
  };
}

/** A bar at the bottom of the window, with a button that tries to be markup. */
const banner = (site: string): BannerReport => ({
  picture: `sites/${site}/none/banner.png`,
  width: 800,
  height: 200,
  controls: [
    { kind: 'accept-all', text: 'Alles accepteren', box: { x: 40, y: 120, width: 180, height: 44 } },
    { kind: 'reject-all', text: hostile.html, box: { x: 240, y: 120, width: 180, height: 44 } },
    { kind: 'settings', text: 'Instellingen', box: null },
  ],
});

const tag: InitiatorStep[] = [
  { type: 'document', url: 'https://www.casemix.nl/' },
  { type: 'script', url: 'https://www.casemix.nl/assets/site.js', line: 3, column: 10 },
  { type: 'tag-manager', url: 'https://www.googletagmanager.com/gtag/js', line: 12, column: 345 },
];
const onSite = (id: string): InitiatorStep[] =>
  tag.map((step) => ({ ...step, url: step.url.replace('casemix', id) }));

const analyticsFacts: SubjectFacts = {
  category: 'analytics',
  party: 'first',
  declared: true,
  lifetime: 63_072_000,
};

export function nightlyFindings(): Finding[] {
  const analytics = (id: string, name: string): Finding =>
    finding({
      rule: 'pre-consent-nonessential-cookie',
      site: id,
      subject: { type: 'cookie', name, host: `${id}.nl` },
      service: 'Google Analytics 4',
      facts: analyticsFacts,
      initiator: onSite(id),
      onPages: pages,
    });
  return [
    analytics('casemix', '_ga'),
    analytics('casemix', '_ga_X1Y2Z3'),
    analytics('q-talent', '_ga'),
    finding({
      rule: 'pre-consent-embed',
      site: 'casemix',
      severity: 'high',
      subject: {
        type: 'request',
        name: 'YouTube',
        host: 'www.youtube.com',
        url: 'https://www.youtube.com/embed/x',
      },
      service: 'YouTube',
      onPages: ['/nieuws/opening'],
      initiator: [{ type: 'document', url: 'https://www.casemix.nl/nieuws/opening' }],
    }),
    finding({
      rule: 'reject-ignored-cookie',
      site: 'q-talent',
      severity: 'high',
      phase: 'after-reject',
      journeys: ['reject'],
      subject: { type: 'cookie', name: '_fbp', host: 'q-talent.nl' },
      service: 'Meta Pixel',
      facts: { category: 'marketing', party: 'first', declared: false, lifetime: 7_776_000 },
      initiator: [
        { type: 'document', url: 'https://www.q-talent.nl/' },
        { type: 'script', url: 'https://connect.facebook.net/en_US/fbevents.js', line: 1, column: 9021 },
      ],
      onPages: ['/contact', '/over-ons'],
    }),
    finding({
      rule: 'session-cookie-not-httponly',
      site: 'inforeports',
      severity: 'medium',
      subject: { type: 'cookie', name: 'sessie', host: 'www.inforeports.nl' },
      basis: [{ ...law, id: 'AVG art. 32 lid 1 onder b' }],
    }),
    finding({
      rule: 'form-insecure',
      site: 'inforeports',
      severity: 'high',
      journeys: ['none'],
      subject: {
        type: 'form',
        name: 'Inloggen',
        host: 'www.inforeports.nl',
        url: 'http://www.inforeports.nl/login',
      },
      onPages: ['/contact'],
      message: {
        nl: 'Het formulier “Inloggen” vraagt een wachtwoord en verstuurt het naar http://www.inforeports.nl/login.',
        en: 'The form “Inloggen” asks a password and sends it to http://www.inforeports.nl/login.',
      },
    }),
    finding({
      rule: 'https-not-enforced',
      site: 'cqt',
      severity: 'low',
      journeys: ['none'],
      onPages: [''],
      subject: { type: 'host', name: 'www.cqt.nl' },
      waiver: {
        reason: 'Oude koppeling, verhuist in januari',
        by: 'J. de Vries',
        until: '2027-01-31',
        state: 'applied',
      },
    }),
    ...Object.values(hostile).map((name, index) =>
      finding({
        rule: 'pre-consent-unclassified-cookie',
        site: 'qacademy',
        severity: 'medium',
        kind: 'suspected',
        subject: { type: 'cookie', name, host: 'qacademy.nl' },
        facts: { ...analyticsFacts, category: 'unknown', declared: false },
        service: index === 0 ? hostile.html : null,
        initiator: [
          { type: 'script', url: `https://evil.example/${name.slice(0, 300)}`, line: 1, column: 1 },
        ],
        message: { nl: `Cookie ${name} is onbekend.`, en: `Cookie ${name} is unknown.` },
      }),
    ),
  ];
}

export function nightlySites(findings: readonly Finding[]): SiteReport[] {
  const google = service({
    name: 'Google Analytics 4',
    id: 'google-analytics-ga4',
    owner: 'Google',
    hosts: ['www.google-analytics.com', 'region1.google-analytics.com'],
  });
  const unconfirmed: Gap = {
    where: 'journey',
    journey: 'reject',
    page: null,
    code: 'unconfirmed',
    reason: 'the banner is gone, but no record of the choice changed',
  };
  const unanswered: Gap = {
    where: 'journey',
    journey: 'none',
    page: null,
    code: 'failed',
    reason: 'net::ERR_CONNECTION_REFUSED',
  };
  return [
    site('cqt', findings, { took: 9.1 }),
    site('casemix', findings, {
      cookies: [
        cookie({ name: '_ga', domain: 'casemix.nl' }),
        cookie({ name: '_ga_X1Y2Z3', domain: 'casemix.nl' }),
        ...site('casemix', []).cookies,
      ],
      services: [
        google,
        service({
          name: 'YouTube',
          id: 'youtube',
          owner: 'Google',
          category: 'embed',
          hosts: ['www.youtube.com', 'i.ytimg.com'],
          requests: 7,
        }),
      ],
      banner: banner('casemix'),
      timeline: [
        timeline('none', [
          mark({ name: '_ga', service: 'Google Analytics 4', by: tag[2] ?? null }),
          mark({
            name: 'YouTube',
            type: 'request',
            host: 'www.youtube.com',
            visit: 1,
            at: 3000,
            pageTime: 9000,
            moment: 'dwell',
          }),
        ]),
        timeline('accept', [
          mark({ name: '_ga' }),
          mark({
            name: 'cookie-keuze',
            type: 'storage',
            host: 'www.casemix.nl',
            category: 'consent-record',
            phase: 'after-accept',
            at: 900,
            pageTime: 880,
          }),
        ]),
      ],
      unseen: [{ type: 'service', name: 'ShareThis' }],
      storage: [
        {
          area: 'localStorage',
          origin: 'https://www.casemix.nl',
          key: 'cookie-keuze',
          phases: ['after-accept', 'after-reject'],
          journeys: ['accept', 'reject'],
        },
      ],
    }),
    site('qacademy', findings, {
      banner: banner('qacademy'),
      unseen: [{ type: 'cookie', name: hostile.bidi }],
      timeline: [
        timeline(
          'none',
          Object.values(hostile).map((name, index) =>
            mark({
              name,
              host: 'qacademy.nl',
              service: index === 0 ? hostile.html : null,
              category: 'unknown',
              at: 100 + index,
              by: { type: 'script', url: `https://evil.example/${hostile.html}`, line: 1, column: 1 },
            }),
          ),
        ),
      ],
      cookies: Object.values(hostile).map((name) =>
        cookie({
          name,
          domain: 'qacademy.nl',
          category: 'unknown',
          decidedBy: 'nobody',
          service: null,
          declared: false,
        }),
      ),
      services: [
        service({
          name: hostile.html,
          hosts: ['evil.example'],
          category: 'unknown',
          declared: false,
          receives: [hostile.script],
        }),
      ],
    }),
    site('qconsultzorg', findings),
    site('q-talent', findings, {
      cookies: [
        cookie({ name: '_ga', domain: 'q-talent.nl' }),
        cookie({
          name: '_fbp',
          domain: 'q-talent.nl',
          service: 'Meta Pixel',
          category: 'marketing',
          declared: false,
          lifetime: 7_776_000,
          phases: ['after-accept', 'after-reject'],
        }),
      ],
      services: [
        google,
        service({
          name: 'Meta Pixel',
          owner: 'Meta',
          category: 'marketing',
          hosts: ['connect.facebook.net'],
          declared: false,
          phases: ['after-accept', 'after-reject'],
        }),
      ],
      journeys: [
        journey('q-talent', 'none'),
        journey('q-talent', 'accept'),
        journey('q-talent', 'reject', {
          status: 'unconfirmed',
          confirmed: false,
          clicks: ['Instellingen', 'Liever niet'],
          reason: unconfirmed.reason,
        }),
      ],
      gaps: [unconfirmed],
      unchecked: ['journey reject: the banner is gone, but no record of the choice changed'],
      took: 11.2,
    }),
    site('inforeports', findings),
    site('participtheadvies', findings, {
      verdict: 'inconclusive',
      journeys: [
        journey('participtheadvies', 'none', {
          status: 'failed',
          banner: false,
          bannerPicture: null,
          reason: unanswered.reason,
          pages: [
            {
              url: 'https://www.participtheadvies.nl/',
              finalUrl: 'https://www.participtheadvies.nl/',
              phase: 'before-choice',
              status: null,
              outcome: 'failed',
              reason: unanswered.reason,
              title: '',
              screenshot: null,
            },
          ],
        }),
      ],
      rules: site('participtheadvies', []).rules.map((rule) => ({
        ...rule,
        outcome: 'inconclusive' as const,
        reason: 'journey none: net::ERR_CONNECTION_REFUSED',
      })),
      cookies: [],
      gaps: [
        unanswered,
        {
          where: 'page',
          journey: null,
          page: 'https://www.participtheadvies.nl/',
          code: 'failed',
          reason: unanswered.reason,
        },
      ],
      unchecked: [
        'journey none: net::ERR_CONNECTION_REFUSED',
        'https://www.participtheadvies.nl/: net::ERR_CONNECTION_REFUSED',
      ],
      took: 1.3,
    }),
  ];
}

export const run: Omit<Report['run'], 'baseline'> = {
  id: '2026-11-23T020000Z',
  tool: 'Cookiewacht 0.1.0',
  browser: 'Chromium 156.0',
  engine: 'chromium',
  startedAt: '2026-11-23T02:00:00.000Z',
  endedAt: '2026-11-23T02:01:12.000Z',
  policy: { name: 'CQT Groep', source: 'rules/policy/cqt.yaml', hash: 'sha256:4a1f0c' },
  journeys: ['none', 'accept', 'reject'],
  devices: ['desktop'],
  language: 'nl',
  interrupted: false,
};

/** The night before: one finding not there yet, another that is fixed since. */
export function previousReport(): Report {
  const fixed = finding({
    rule: 'pre-consent-nonessential-cookie',
    site: 'qconsultzorg',
    subject: { type: 'cookie', name: '_gid', host: 'qconsultzorg.nl' },
  });
  const unreachable = finding({
    rule: 'form-insecure',
    site: 'participtheadvies',
    subject: { type: 'form', name: 'Contact' },
  });
  const findings = [
    ...nightlyFindings().filter(({ rule }) => rule !== 'reject-ignored-cookie'),
    fixed,
    unreachable,
  ];
  return assembleReport({
    run: { ...run, id: '2026-11-22T020000Z', startedAt: '2026-11-22T02:00:00.000Z' },
    sites: nightlySites(findings),
    findings,
    rules: rules.map((rule) => ({ ...rule, headline: sentenceOfRule(rule.id) })),
  });
}

/**
 * One that holds and soon ends, one that has ended, one that waives nothing, one that could not be looked
 * for.
 */
const waivers: Waiver[] = [
  {
    rule: 'https-not-enforced',
    site: 'cqt',
    subject: 'www.cqt.nl',
    reason: 'Oude koppeling, verhuist in december',
    by: 'J. de Vries',
    until: '2026-12-05',
  },
  {
    rule: 'session-cookie-not-httponly',
    site: 'inforeports',
    subject: 'sessie',
    reason: hostile.markdown,
    by: hostile.html,
    until: '2026-11-01',
  },
  {
    rule: 'form-insecure',
    site: 'cqt',
    subject: '*',
    reason: 'Formulier wordt vervangen',
    by: 'Beheer',
    until: '2027-06-30',
  },
  {
    rule: 'form-insecure',
    site: 'participtheadvies',
    subject: '*',
    reason: 'Formulier wordt vervangen',
    by: 'Beheer',
    until: '2027-06-30',
  },
];

export function nightlyReport(options: { baseline?: Report | null } = {}): Report {
  const findings = nightlyFindings();
  return assembleReport({
    run,
    sites: nightlySites(findings),
    findings,
    rules: rules.map((rule) => ({
      ...rule,
      headline: sentenceOfRule(rule.id),
      phases: ['before-choice' as const],
    })),
    baseline: options.baseline ?? null,
    policy: { waivers, sites: nightlySites([]).map(({ id, url }) => ({ id, url })) },
  });
}
