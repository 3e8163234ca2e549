/**
 * Small evidence for tests: observations with sensible defaults, journeys around them, and the policies to
 * judge by.
 */
import { journeyName, partsOfName } from '../../rules/evidence/devices.ts';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  journeyChoiceSchema,
  type Device,
  type Phase,
  type ValueShape,
} from '../../rules/evidence/common.ts';
import { schemeOf } from '../../rules/evidence/request.ts';
import type { JourneyStatus } from '../../rules/evidence/journey.ts';
import type {
  Banner,
  Choice,
  CookieWrite,
  Document,
  Failure,
  Form,
  JourneyEvidence,
  KeyboardRefusal,
  Observation,
  Request,
  SiteEvidence,
  StorageItem,
  Transport,
  Visit,
} from '../../rules/evidence/index.ts';
import { catalogue } from '../../rules/catalogue/index.ts';
import { judgeSite, type SiteJudgement } from '../../rules/judge/judge.ts';
import { parsePolicy } from '../../rules/policy/parse.ts';
import { policySchema, type Policy, type PolicyInput } from '../../rules/policy/schema.ts';
import { defaultPolicy } from '../../rules/policy/defaults.ts';
import type { Rule } from '../../rules/judge/rule.ts';
import { readProse } from '../../watch/banner/prose-reading.ts';

export const HOME = 'https://www.cqt.nl/';

/** The policy of the product's first user: a statement, default deny. */
export const cqt: Policy = parsePolicy(
  readFileSync(new URL('../../rules/policy/cqt.yaml', import.meta.url), 'utf8'),
  'cqt.yaml',
).policy;
/** The same site without a statement: only what is generally known. */
export const noStatement: Policy = { ...defaultPolicy([HOME]), sites: cqt.sites.slice(0, 1) };
/** The first policy with some parts replaced. */
export const cqtWith = (changes: Partial<PolicyInput>): Policy => policySchema.parse({ ...cqt, ...changes });

/** What a rule's fixture holds: evidence and, where it is not the CQT policy, a policy. */
export interface Case {
  what: string;
  evidence: SiteEvidence;
  policy?: Policy;
  /** Names of the subjects that must be found; left out: any. */
  subjects?: readonly string[];
  /** Kind that the findings must have; left out: the rule's own. */
  kind?: 'violation' | 'suspected' | 'notice';
  /** For a clean one: something that the rule needs was not seen, so that it is inconclusive. */
  unseen?: true;
  /** For a clean one: the rule that reports this cause instead. */
  leftTo?: string;
}

/**
 * Which sentences of the policy of CQT Groep the findings of a rule quote, over the fixtures of all rules: keys of
 * its `promises` in order; where findings differ, the subjects by these keys.
 */
export type Quotes = string | Readonly<Record<string, readonly string[]>>;

const base = { seq: 0, at: 3000, phase: 'before-choice' as Phase, visit: 0, page: HOME };
const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** Values: an identifier of its own for every `seed`, a word that is the same for all, a moment. */
export const identifier = (seed: string): ValueShape => ({
  length: 27,
  shape: 'token',
  entropy: 110,
  hash: hash(seed),
});
export const word = (text = 'nl'): ValueShape => ({
  length: text.length,
  shape: 'word',
  entropy: text.length * 1.5,
  hash: hash(text),
});

export const cookie = (name: string, changes: Partial<CookieWrite> = {}): CookieWrite => ({
  kind: 'cookie-write',
  ...base,
  name,
  domain: 'www.cqt.nl',
  hostOnly: true,
  path: '/',
  via: 'document.cookie',
  frame: changes.page ?? HOME,
  secureOrigin: true,
  lifetime: null,
  deletion: false,
  secure: true,
  httpOnly: false,
  sameSite: 'Lax',
  partitioned: false,
  value: identifier(`${name} ${Math.random()}`),
  stored: 'stored',
  blockedReasons: [],
  initiator: [
    { type: 'document', url: HOME },
    { type: 'script', url: `${HOME}assets/site.js`, line: 3, column: 10 },
  ],
  ...changes,
});

/** A cookie on another party's domain, set by its own response. */
export const thirdPartyCookie = (
  name: string,
  domain: string,
  changes: Partial<CookieWrite> = {},
): CookieWrite =>
  cookie(name, {
    domain,
    frame: `https://${domain}/`,
    via: 'http',
    lifetime: 31_536_000,
    sameSite: 'None',
    ...changes,
  });

export const sessionCookie = (changes: Partial<CookieWrite> = {}): CookieWrite =>
  cookie('PHPSESSID', { via: 'http', httpOnly: true, ...changes });

export function request(url: string, changes: Partial<Request> = {}): Request {
  const { hostname, searchParams } = new URL(url);
  return {
    kind: 'request',
    ...base,
    id: '1',
    url,
    host: hostname,
    scheme: schemeOf(url),
    method: 'GET',
    type: 'script',
    frame: HOME,
    mainDocument: false,
    query: [...searchParams].map(([name, value]) => ({ name, value, shape: word(value) })),
    body: [],
    status: 200,
    outcome: 'answered',
    initiator: [{ type: 'document', url: HOME }],
    ...changes,
  };
}

export const stored = (key: string, changes: Partial<StorageItem> = {}): StorageItem => ({
  kind: 'storage',
  ...base,
  area: 'localStorage',
  origin: 'https://www.cqt.nl',
  key,
  how: 'write',
  value: identifier(`${key} ${Math.random()}`),
  initiator: [],
  ...changes,
});

export function banner(present: boolean, changes: Partial<Banner> = {}): Banner {
  const text = changes.text ?? (present ? 'Deze site gebruikt cookies' : '');
  return {
    kind: 'banner',
    ...base,
    present,
    layer: 1,
    how: 'heuristic',
    language: 'nl',
    text,
    ...(present ? readProse(text) : {}),
    frame: HOME,
    box: null,
    controls: [],
    ...changes,
  };
}

export const choice = (made: Choice['choice'], changes: Partial<Choice> = {}): Choice => ({
  kind: 'choice',
  ...base,
  at: 5000,
  choice: made,
  outcome: 'confirmed',
  how: 'accessible-name',
  clicks: [],
  bannerGone: true,
  records: [],
  reason: 'the banner is gone and a record changed',
  took: 900,
  ...changes,
});

export const page = (path: string, links: string[], changes: Partial<Document> = {}): Document => ({
  kind: 'document',
  ...base,
  url: new URL(path, HOME).href,
  page: new URL(path, HOME).href,
  language: 'nl',
  title: 'Pagina',
  links: links.map((url) => ({ text: '', url: new URL(url, HOME).href })),
  frames: [],
  upgradesInsecureRequests: false,
  ...changes,
});

export const form = (changes: Partial<Form> = {}): Form => ({
  kind: 'form',
  ...base,
  action: `${HOME}contact`,
  actionHost: 'www.cqt.nl',
  actionScheme: 'https',
  method: 'post',
  name: 'Contact',
  frame: HOME,
  fields: [
    { name: 'email', type: 'email', label: 'E-mailadres', required: true, personal: 'email', checked: false },
  ],
  notice: true,
  ...changes,
});

type TransportChanges = {
  http?: Partial<Transport['http']>;
  https?: Partial<Transport['https']>;
  certificate?: Partial<NonNullable<Transport['certificate']>> | null;
};
export const transport = ({ http, https, certificate }: TransportChanges = {}): Transport => ({
  kind: 'transport',
  ...base,
  visit: null,
  page: '',
  host: 'www.cqt.nl',
  http: { outcome: 'answered', status: 301, redirect: HOME, cookies: [], ...http },
  https: {
    outcome: 'answered',
    status: 200,
    redirect: null,
    protocol: 'TLSv1.3',
    cipher: 'TLS_AES_128_GCM_SHA256',
    hsts: 31_536_000,
    ...https,
  },
  certificate:
    certificate === null
      ? null
      : {
          subject: 'CN=www.cqt.nl',
          issuer: 'CN=Test',
          validFrom: '2026-10-01T00:00:00Z',
          validTo: '2027-10-01T00:00:00Z',
          daysLeft: 300,
          trusted: true,
          ...certificate,
        },
});

export const failure = (affects: string[], changes: Partial<Failure> = {}): Failure => ({
  kind: 'failure',
  ...base,
  observer: affects[0] ?? 'observer',
  affects,
  reason: 'the observer broke',
  ...changes,
});

export const visit = (changes: Partial<Visit> = {}): Visit => ({
  kind: 'visit',
  ...base,
  url: HOME,
  finalUrl: HOME,
  status: 200,
  outcome: 'loaded',
  title: 'CQT',
  ...changes,
});

/** The same observations after a choice, on the next page unless they say otherwise. */
export const after = (phase: Phase, ...observations: Observation[]): Observation[] =>
  observations.map((observation) => ({
    ...observation,
    phase,
    visit: observation.visit === 0 ? 1 : observation.visit,
    at: observation.at < 10_000 ? observation.at + 10_000 : observation.at,
  }));

type Name = 'none' | 'accept' | 'reject' | 'withdraw' | `category:${string}`;
const phaseOf = (name: Name): Phase =>
  name === 'accept'
    ? 'after-accept'
    : name === 'reject'
      ? 'after-reject'
      : name === 'withdraw'
        ? 'after-withdrawal'
        : 'after-category';

/** Refusing by the keyboard alone, and how it ended. */
export const keyboardRefusal = (
  outcome: KeyboardRefusal['outcome'],
  changes: Partial<KeyboardRefusal> = {},
): KeyboardRefusal => ({
  kind: 'keyboard-refusal',
  ...base,
  at: 50_000,
  phase: 'after-reject',
  visit: null,
  outcome,
  keys: 40,
  reason: 'as it went',
  ...changes,
});

/** The choices of a journey as they are made: one that withdraws has accepted before. */
function choicesOf(name: Exclude<Name, 'none'>, outcome: Choice['outcome']): Choice[] {
  if (name === 'withdraw')
    return [
      choice('accept', { clicksNeeded: 1 }),
      choice('withdraw', { outcome, clicksNeeded: 2, visit: 1, at: 9000, phase: 'after-accept' }),
    ];
  return name === 'accept' || name === 'reject'
    ? [choice(name, { outcome, clicksNeeded: 1 })]
    : [choice('category', { outcome, category: name.slice('category:'.length) })];
}

const ownRequest = (): Request => request(HOME, { type: 'document', mainDocument: true, initiator: [] });

/**
 * A finished journey. One that chooses gets a banner and a confirmed choice unless it holds a choice already (a refusal is
 * possible by keyboard too), and a page before and after it; `status` is that of its end.
 */
export function journey(
  name: Name,
  observations: Observation[] = [],
  status: JourneyStatus = 'complete',
): JourneyEvidence {
  const chose =
    name === 'none' || status === 'no-banner'
      ? []
      : observations.some(({ kind }) => kind === 'choice')
        ? []
        : choicesOf(name, status === 'complete' ? 'confirmed' : 'unconfirmed');
  const shown =
    observations.some(({ kind }) => kind === 'banner') || status === 'no-banner' ? [] : [banner(true)];
  const visits = [
    visit(),
    ...(name === 'none' || status !== 'complete' ? [] : after(phaseOf(name), visit())),
  ].filter((seen) => !observations.some((other) => other.kind === 'visit' && other.visit === seen.visit));
  const all: Observation[] = [
    {
      kind: 'journey-start',
      ...base,
      at: 0,
      visit: null,
      page: '',
      version: 1,
      site: 'cqt',
      choice: name,
      startedAt: '2026-11-23T02:00:00Z',
      watcher: 'crawler',
      browser: 'Chromium 156',
    },
    ...(observations.some(({ kind }) => kind === 'request') ? [] : [ownRequest()]),
    ...shown,
    ...chose,
    ...(name === 'reject' && status === 'complete' && chose.length > 0 ? [keyboardRefusal('operable')] : []),
    ...observations,
    ...visits,
    { kind: 'journey-end', ...base, at: 60_000, visit: null, page: '', status },
  ];
  return { journey: name, observations: all.map((observation, seq) => ({ ...observation, seq })) };
}

/**
 * A site of which the given journeys were made. The usual three were made even where they are left out, and
 * were quiet.
 */
export function site(
  journeys: Partial<Record<Name, Observation[]>> = {},
  probe: Observation[] = [transport()],
): SiteEvidence {
  const more = (Object.keys(journeys) satisfies string[]).filter(
    (name): name is Name => name === 'withdraw' || name.startsWith('category:'),
  );
  return {
    site: 'cqt',
    probe,
    journeys: [...(['none', 'accept', 'reject'] as const), ...more].map((name) =>
      journey(name, journeys[name]),
    ),
  };
}

/** The same site as visitors with a computer and with a phone see it; each has journeys of its own. */
export const onDevices = (desktop: SiteEvidence, phone: SiteEvidence): SiteEvidence => ({
  ...desktop,
  journeys: [
    ...desktop.journeys,
    ...phone.journeys.map(({ journey: name, observations }) => ({
      journey: journeyName(name, 'phone'),
      observations: observations.map((each) =>
        each.kind === 'journey-start' ? { ...each, device: 'phone' as const } : each,
      ),
    })),
  ],
});

/** What every journey of a site sees before the choice, made anew for each so that identifiers differ. */
export const everywhere = (make: () => Observation[]): SiteEvidence =>
  site({ none: make(), accept: make(), reject: make() });

export function judge(
  evidence: SiteEvidence,
  policy: Policy = cqt,
  rules: readonly Rule[] = catalogue,
  devices?: readonly Device[],
): SiteJudgement {
  const target = policy.sites.find(({ id }) => id === evidence.site) ?? policy.sites[0];
  if (target === undefined) throw new Error('the policy has no site');
  const asked = journeyChoiceSchema
    .array()
    .parse([
      ...new Set([
        'none',
        'accept',
        'reject',
        ...evidence.journeys
          .map(({ journey: name }) => partsOfName(name).choice)
          .filter((name) => !name.startsWith('flow:')),
      ]),
    ]);
  return judgeSite(target, evidence, policy, {
    rules,
    asked,
    ...(devices ? { devices } : {}),
    today: '2026-11-23',
  });
}
