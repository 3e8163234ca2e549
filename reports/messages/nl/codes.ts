/** Words for the codes of evidence, rules and findings, in Dutch. */
import type { Severity, Finding, FindingKind, Subject } from '../../../rules/judge/finding.ts';
import type { Standing } from '../../../rules/judge/verdict.ts';
import type { Device, Engine, Phase, JourneyChoice } from '../../../rules/evidence/common.ts';
import type { JourneyStatus, LeftOut, Retried } from '../../../rules/evidence/journey.ts';
import type { Visit } from '../../../rules/evidence/index.ts';
import type { Outcome } from '../../../rules/judge/rule.ts';
import type { Classified } from '../../../rules/facts/classify.ts';
import type { Identity } from '../../../rules/facts/identifiers.ts';
import type { CategoryCode } from '../../../rules/knowledge/categories.ts';

/** The choices that have a name of their own: that of one category is said by `choiceOfCategory`. */
type FixedChoice = Exclude<JourneyChoice, `category:${string}`>;

/** Words for the codes of evidence, rules and findings. */
export const codes = {
  severity: {
    critical: 'Kritiek',
    high: 'Hoog',
    medium: 'Middel',
    low: 'Laag',
    info: 'Ter info',
  } satisfies Record<Severity, string>,
  verdict: {
    compliant: 'voldoet',
    violations: 'overtreding',
    inconclusive: 'niet volledig gecontroleerd',
    waived: 'overtredingen vrijgesteld',
  } satisfies Record<Standing, string>,
  phase: {
    'before-choice': 'vóór de keuze',
    'after-accept': 'na accepteren',
    'after-reject': 'na weigeren',
    'after-withdrawal': 'na intrekken',
    'after-category': 'na accepteren van één categorie',
  } satisfies Record<Phase, string>,
  choice: {
    none: 'geen keuze',
    accept: 'accepteren',
    reject: 'weigeren',
    withdraw: 'intrekken',
  } satisfies Record<FixedChoice, string>,
  choiceOfCategory: (name: string) => `alleen ${name}`,
  device: { desktop: 'computer', phone: 'telefoon' } satisfies Record<Device, string>,
  /** A journey of the policy's own. */
  flowNamed: (id: string) => `eigen route ${id}`,
  choiceOnDevice: (choice: string, device: string) => `${choice} (${device})`,
  journeyStatus: {
    complete: 'volledig',
    'no-banner': 'geen cookiemelding gezien',
    'not-offered': 'de cookiemelding biedt deze keuze niet',
    unconfirmed: 'keuze niet bevestigd',
    failed: 'mislukt',
    interrupted: 'afgebroken',
  } satisfies Record<JourneyStatus, string>,
  flowUnconfirmed: 'kwam niet tot het einde',
  pageOutcome: {
    loaded: 'geladen',
    failed: 'niet geladen',
    'bot-wall': 'geblokkeerd als robot',
    timeout: 'te laat geladen',
    refused: 'Cookiewacht weigerde het bezoek',
    'no-page': 'geen pagina',
  } satisfies Record<Visit['outcome'], string>,
  /** Addresses that were found and not visited, by reason. */
  leftOut: {
    action: (count: number) => `${count} die iets doen (in de winkelwagen leggen, stemmen, uitloggen)`,
    file: (count: number) => `${count} ${count === 1 ? 'bestand' : 'bestanden'}`,
    'other-scheme': (count: number) => `${count} voor telefoon of e-mail`,
    'other-host': (count: number) => `${count} naar andere hosts`,
    'over-budget': (count: number) => `${count} boven het ingestelde aantal pagina’s`,
    'no-page': (count: number) => `${count} waarop geen pagina kwam`,
  } satisfies Record<LeftOut, (count: number) => string>,
  leftOutOf: (parts: string) => `Gevonden, maar niet als pagina bezocht: ${parts}.`,
  engine: {
    chromium: 'volledige Chromium',
    shell: 'headless shell',
  } satisfies Record<Engine, string>,
  /** Why a site was visited again, by the reason that the evidence records. */
  retried: {
    'bot-wall':
      'De website toonde de headless shell een pagina voor robots. Cookiewacht bezocht haar nog eens met volledige Chromium.',
    http: 'De headless shell bleef op http, waar de browser van een bezoeker https probeert. Cookiewacht bezocht de website nog eens met volledige Chromium.',
  } satisfies Record<Retried['reason'], string>,
  ruleOutcome: {
    pass: 'zonder bevinding',
    fail: 'met bevinding',
    inconclusive: 'niet te beoordelen',
    'not-applicable': 'niet van toepassing',
    'told-elsewhere': 'gemeld in een andere bevinding',
  } satisfies Record<Outcome, string>,
  status: { new: 'nieuw', known: 'bekend', regressed: 'teruggekeerd', unknown: '' } satisfies Record<
    Finding['status'],
    string
  >,
  /** What is claimed: never more than was seen. */
  claim: {
    violation: 'Vastgestelde overtreding',
    suspected: 'Door een mens te beoordelen',
    notice: 'Aandachtspunt',
    brokenPromise: 'wijkt af van de eigen verklaring',
    suspectedBrokenPromise: 'wijkt mogelijk af van de eigen verklaring',
  } satisfies Record<FindingKind | 'brokenPromise' | 'suspectedBrokenPromise', string>,
  subject: {
    cookie: 'cookie',
    request: 'verzoek',
    storage: 'browseropslag',
    banner: 'cookiemelding',
    form: 'formulier',
    page: 'pagina',
    host: 'host',
    record: 'vastgelegde keuze',
  } satisfies Record<Subject['type'], string>,
  party: { first: 'eerste partij', third: 'derde partij' } satisfies Record<'first' | 'third', string>,
  decidedBy: {
    policy: 'volgens het beleid',
    knowledge: 'volgens de kennisbank',
    observation: 'volgens waarneming',
    nobody: 'onbekend',
  } satisfies Record<Classified['decidedBy'], string>,
  identifier: {
    identifier: 'verschilt per bezoeker',
    constant: 'gelijk voor iedereen',
    unknown: 'onbekend',
  } satisfies Record<Identity, string>,
  category: {
    session: 'sessie',
    login: 'inloggen',
    csrf: 'beveiliging (CSRF)',
    security: 'beveiliging',
    'load-balancing': 'belastingverdeling',
    'consent-record': 'registratie van de keuze',
    'opt-out': 'afmelding',
    necessary: 'noodzakelijk',
    analytics: 'statistieken',
    marketing: 'marketing',
    embed: 'ingesloten inhoud',
    'session-replay': 'opname van bezoek',
    preference: 'voorkeur',
    admin: 'beheer',
    'tag-manager': 'tagbeheer',
    'consent-manager': 'toestemmingsbeheer',
    processor: 'verwerker',
    asset: 'bestanden',
    'opt-in': 'alleen met toestemming',
    unknown: 'onbekend',
  } satisfies Record<CategoryCode, string>,
  nameless: '(zonder naam)',
  yes: 'ja',
  no: 'nee',
};
