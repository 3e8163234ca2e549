/** The words of the product in Dutch, by code. `en.ts` has the same keys: a missing one is a type error. */
import type { Visit } from '../../rules/evidence/index.ts';
import type { JourneyStatus } from '../../rules/evidence/journey.ts';
import type { Identity } from '../../rules/facts/identifiers.ts';
import type { CategoryCode } from '../../rules/knowledge/categories.ts';
import type { Classified } from '../../rules/facts/classify.ts';
import type { JourneyChoice, Phase } from '../../rules/evidence/common.ts';
import type { Finding, FindingKind, Language, Severity, Subject } from '../../rules/judge/finding.ts';
import type { Outcome } from '../../rules/judge/rule.ts';
import type { Verdict } from '../../rules/judge/verdict.ts';
import { nlReport } from './nl-report.ts';

const numbers = [
  'nul',
  'één',
  'twee',
  'drie',
  'vier',
  'vijf',
  'zes',
  'zeven',
  'acht',
  'negen',
  'tien',
  'elf',
  'twaalf',
];
const inWords = (n: number): string => numbers[n] ?? String(n);
/** At the beginning of a sentence; only the first e of “één” keeps no accent there. */
const InWords = (n: number): string =>
  n === 1 ? 'Eén' : inWords(n).replace(/^./, (letter) => letter.toUpperCase());

/** Wider than its value, since `en.ts` has the same keys. */
const own: { language: Language } = { language: 'nl' };

/** The choices that have a name of their own: that of one category is said by `choiceOfCategory`. */
type FixedChoice = Exclude<JourneyChoice, `category:${string}`>;

export const nl = {
  locale: 'nl-NL',
  ...own,
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
  } satisfies Record<Verdict, string>,
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
  journeyStatus: {
    complete: 'volledig',
    'no-banner': 'geen cookiemelding gezien',
    'not-offered': 'de cookiemelding biedt deze keuze niet',
    unconfirmed: 'keuze niet bevestigd',
    failed: 'mislukt',
    interrupted: 'afgebroken',
  } satisfies Record<JourneyStatus, string>,
  pageOutcome: {
    loaded: 'geladen',
    failed: 'niet geladen',
    'bot-wall': 'geblokkeerd als robot',
    timeout: 'te laat geladen',
    refused: 'Cookiewacht weigerde het bezoek',
  } satisfies Record<Visit['outcome'], string>,
  ruleOutcome: {
    pass: 'gehaald',
    fail: 'niet gehaald',
    inconclusive: 'niet te beoordelen',
    'not-applicable': 'niet van toepassing',
  } satisfies Record<Outcome, string>,
  status: { new: 'nieuw', known: 'bekend', regressed: 'teruggekeerd', unknown: '' } satisfies Record<
    Finding['status'],
    string
  >,
  /** What is claimed: never more than was seen. */
  claim: {
    violation: 'Overtreding',
    suspected: 'Mogelijke overtreding',
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
    record: 'toestemmingsregistratie',
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
  yes: 'ja',
  no: 'nee',

  /** The one sentence that says how it stands. `promised`: measured against the site's own statement. */
  sentence: {
    violations: (n: number, total: number, promised: boolean) => {
      const against = promised ? 'houden zich niet aan de eigen verklaring' : 'voldoen niet aan het beleid';
      const one = promised ? 'houdt zich niet aan de eigen verklaring' : 'voldoet niet aan het beleid';
      if (total === 1) return `De website ${one}.`;
      if (n === total)
        return `Geen van de ${inWords(total)} websites ${promised ? 'houdt zich aan de eigen verklaring' : 'voldoet aan het beleid'}.`;
      return `${InWords(n)} van de ${inWords(total)} websites ${n === 1 ? one : against}.`;
    },
    compliant: (total: number) =>
      total === 1
        ? 'Op de website is geen overtreding gevonden.'
        : `Op geen van de ${inWords(total)} websites is een overtreding gevonden.`,
    inconclusive: (n: number, total: number) =>
      total === 1
        ? 'Niet alles kon worden gecontroleerd.'
        : `${InWords(n)} ${n === 1 ? 'website kon' : 'websites konden'} niet volledig worden gecontroleerd.`,
    nothing: 'Er is geen website gecontroleerd.',
    fresh: (n: number, since: string) =>
      n === 0
        ? `Geen bevinding is nieuw sinds ${since}.`
        : `${InWords(n)} ${n === 1 ? 'bevinding is' : 'bevindingen zijn'} nieuw sinds ${since}.`,
    regressed: (n: number, since: string) =>
      `${InWords(n)} ${n === 1 ? 'bevinding is' : 'bevindingen zijn'} teruggekeerd sinds ${since}.`,
    fixed: (n: number) => `${InWords(n)} ${n === 1 ? 'is' : 'zijn'} opgelost.`,
    interrupted: 'De controle stopte voortijdig. Het rapport laat zien wat zij tot dan toe zag.',
    yesterday: 'gisteren',
  },
  count: {
    sites: (n: number) => `${n} ${n === 1 ? 'website' : 'websites'}`,
    pages: (n: number) => `${n} ${n === 1 ? 'pagina' : 'pagina’s'}`,
    journeys: (n: number) => `${n} ${n === 1 ? 'bezoek' : 'bezoeken'}`,
    violations: (n: number) => `${n} ${n === 1 ? 'overtreding' : 'overtredingen'}`,
    suspected: (n: number) => `${n} te beoordelen`,
    notices: (n: number) => `${n} ${n === 1 ? 'aandachtspunt' : 'aandachtspunten'}`,
    findings: (n: number) => `${n} ${n === 1 ? 'bevinding' : 'bevindingen'}`,
    cookies: (n: number) => `${n} ${n === 1 ? 'cookie' : 'cookies'}`,
    recipients: (n: number) => `${n} ${n === 1 ? 'ontvanger' : 'ontvangers'}`,
    requests: (n: number) => `${n} ${n === 1 ? 'verzoek' : 'verzoeken'}`,
    clicks: (n: number) => `${n} ${n === 1 ? 'klik' : 'klikken'}`,
    compliant: (n: number) => `${n} ${n === 1 ? 'voldoet' : 'voldoen'}`,
    inViolation: (n: number) => `${n} in overtreding`,
    notChecked: (n: number) => `${n} niet volledig gecontroleerd`,
    fresh: (n: number) => `${n} nieuw`,
    known: (n: number) => `${n} bekend`,
    regressed: (n: number) => `${n} teruggekeerd`,
    fixed: (n: number) => `${n} opgelost`,
    unknown: (n: number) => `${n} niet opnieuw te controleren`,
    waived: (n: number) => `${n} vrijgesteld`,
    waivedUntil: (n: number, until: string) =>
      `${n} vrijgesteld${n === 1 ? ' tot en met' : ', de eerste tot en met'} ${until}`,
    more: (n: number) => `en nog ${n}`,
    rules: (pass: number, total: number) => `${pass} van ${total} regels gehaald`,
    perVisit: (n: number) => `${n} ${n === 1 ? 'bezoek' : 'bezoeken'} per website`,
  },
  reach: {
    pages: (n: number, of: number) => `op ${n} van ${of} ${of === 1 ? 'pagina' : 'pagina’s'}`,
    journeys: (n: number, of: number) => `in ${n} van ${of} ${of === 1 ? 'bezoek' : 'bezoeken'}`,
  },
  label: {
    setBy: 'geplaatst door',
    causedBy: 'oorzaak',
    promise: 'belofte',
    law: 'wet',
    guidance: 'richtsnoer',
    fix: 'oplossing',
    evidence: 'bewijs',
    waiver: 'vrijstelling',
    report: 'Rapport',
    what: 'aard',
    notChecked: 'niet gecontroleerd',
    screenshot: 'schermafbeelding',
  },
  waivedUntil: (until: string, by: string, reason: string) =>
    `vrijgesteld tot en met ${until} door ${by}: ${reason}`,
  waiverExpired: (until: string, by: string, reason: string) =>
    `de vrijstelling verliep op ${until} (${by}: ${reason}); de bevinding telt weer mee`,
  observation: (seq: number, file: string) => `waarneming ${seq} in ${file}`,
  gap: {
    journey: (choice: string, why: string) => `bezoek “${choice}”: ${why}`,
    missingJourney: 'niet gemaakt',
    page: (page: string, why: string) => `${page}: ${why}`,
    observer: (name: string) => `${name}: niet volledig waargenomen`,
    probe: 'Cookiewacht kon de verbinding buiten de browser niet controleren',
    rule: (title: string) => `niet te beoordelen: ${title}`,
  },
  /** What was not seen whole, by the name that a failure is recorded under. */
  observer: {
    banner: 'cookiemelding',
    'consent-record': 'toestemmingsregistratie',
    cookies: 'cookies',
    document: 'pagina',
    extension: 'extensie',
    fingerprinting: 'uitlezen van apparaatkenmerken',
    form: 'formulieren',
    hooks: 'scripts',
    'mixed-content': 'onversleutelde onderdelen',
    page: 'pagina',
    recorder: 'vastlegging',
    request: 'verzoeken',
    storage: 'browseropslag',
  },
  fate: {
    fixed: 'opgelost',
    unknown: 'niet opnieuw te controleren',
    'not-applicable': 'niet meer van toepassing',
  } satisfies Record<'fixed' | 'unknown' | 'not-applicable', string>,
  page: {
    title: (policy: string) => `Cookierapport ${policy}`,
    skip: 'Naar de inhoud',
    atAGlance: 'De websites in één oogopslag',
    whatNow: 'Wat nu?',
    whatNowIntro: 'De oorzaken die de meeste bevindingen verklaren, de ernstigste eerst.',
    notChecked: 'Niet gecontroleerd, en waarom',
    allChecked: 'De controle bekeek alles waar om was gevraagd.',
    earlier: 'Sinds de vorige controle',
    site: 'Website',
    verdict: 'Oordeel',
    findings: 'Bevindingen',
    changes: 'Veranderd',
    visited: 'Bezocht',
    noFindings: 'Geen bevindingen.',
    none: 'geen',
    nothing: 'niets',
    toReview: 'Te beoordelen door een mens',
    review: 'Te beoordelen',
    notices: 'Aandachtspunten',
    waived: 'Vrijgesteld',
    journeys: 'Vóór en na de keuze',
    journeysIntro:
      'Wat de website plaatste en wie zij benaderde, per fase. Een markering betekent dat er een bevinding over gaat.',
    set: 'Geplaatst',
    contacted: 'Benaderd',
    stored: 'Opgeslagen',
    notVisited: 'Deze controle bezocht de website niet.',
    bannerSeen: 'cookiemelding gezien',
    bannerNotSeen: 'geen cookiemelding gezien',
    confirmed: 'bevestigd',
    inventory: 'Cookies',
    recipients: 'Ontvangers',
    pictures: 'Pagina’s en schermafbeeldingen',
    rules: 'Regels',
    banner: 'Cookiemelding',
    name: 'Naam',
    domain: 'Domein',
    service: 'Dienst',
    category: 'Categorie',
    declared: 'In de verklaring',
    lifetime: 'Levensduur',
    attributes: 'Kenmerken',
    when: 'Wanneer',
    value: 'Waarde',
    party: 'Partij',
    hosts: 'Hosts',
    owner: 'Eigenaar',
    requests: 'Verzoeken',
    rule: 'Regel',
    outcome: 'Uitkomst',
    reason: 'Reden',
    run: 'Controle',
    browser: 'Browser',
    policy: 'Beleid',
    started: 'Begin',
    baseline: 'Vergeleken met',
    noBaseline: 'niets (eerste controle)',
    madeBy: 'Gemaakt door',
    visits: 'Bezoeken',
    waiverHow: 'Vrijstelling voor het beleid',
    waiverIntro: 'Een vrijstelling heeft een reden, een verantwoordelijke en een einddatum nodig:',
    waiverReason: 'waarom dit mag blijven',
    waiverBy: 'wie dit besloot',
    pictureOf: (page: string, phase: string) => `Schermafbeelding van ${page}, ${phase}`,
    pictureOfBanner: (choice: string) => `De cookiemelding, bezoek ${choice}`,
    samePicture: 'zag er hetzelfde uit: zie de schermafbeelding',
    pictureElsewhere: 'niet ingesloten; zie',
    omitted: (n: number) => `${n} niet getoond`,
    explanation: 'Uitleg',
    top: 'Terug naar het overzicht',
    smaller: 'Verkleinen',
    onSites: (n: number) => (n === 1 ? 'op 1 website' : `op ${n} websites`),
    noJudgement: 'Dit rapport beschrijft wat een browser heeft gezien. Het is geen juridisch advies.',
  },
  ...nlReport,
};

export type Messages = typeof nl;
