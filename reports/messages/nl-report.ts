/**
 * Dutch words of the pictures in the report, of waivers, and of what runs have in common over time.
 * `en-report.ts` has the same keys.
 */
import { amountOf } from '../../rules/duration.ts';
import type { Phase } from '../../rules/evidence/common.ts';
import type { ControlKind } from '../../rules/evidence/consent.ts';
import type { PersonalDataType } from '../../rules/facts/personal-data.ts';

/** As the report document has them (reports/document/report-parts.ts, reports/document/report.ts). */
type WaiverState = 'applied' | 'expired' | 'unmatched' | 'unknown';
type Change = 'new' | 'regressed' | 'fixed' | 'unknown' | 'known' | 'not-applicable';

const nights = (n: number): string => `${n} ${n === 1 ? 'nacht' : 'nachten'}`;
const days = (n: number): string => amountOf(n, 'day', 'nl');

export const nlReport = {
  timeline: {
    title: 'Tijdlijn',
    intro:
      'Wanneer elk cookie, elke opslagsleutel en elke derde partij voor het eerst kwam, per bezoek. Rood is waar een bevinding over gaat. Wijs een teken aan voor wie het deed en waarom het telt.',
    scale:
      'Elke kolom is een pagina; daarbinnen loopt de tijd van de pagina, eerst ruim en dan steeds krapper, tot het vertrek.',
    lane: { cookie: 'cookies', storage: 'opslag', request: 'derden' } satisfies Record<
      'cookie' | 'storage' | 'request',
      string
    >,
    choice: {
      'after-accept': 'geaccepteerd',
      'after-reject': 'geweigerd',
      'after-withdrawal': 'ingetrokken',
      'after-category': 'categorie gekozen',
    } satisfies Record<Exclude<Phase, 'before-choice'>, string>,
    moment: {
      load: 'tijdens het laden',
      dwell: 'later, zonder dat de bezoeker iets deed',
      leave: 'bij het vertrek',
    } satisfies Record<'load' | 'dwell' | 'leave', string>,
    at: (seconds: string) => `na ${seconds} s`,
    by: (who: string) => `door ${who}`,
    picture: (journey: string, marks: number) =>
      `Bezoek “${journey}”: ${marks} ${marks === 1 ? 'teken' : 'tekens'} op de tijdlijn`,
    list: 'Dezelfde tijdlijn als tabel',
    page: 'Pagina',
    moved: 'Moment',
    cause: 'Door',
    what: 'Wat',
    visit: 'Bezoek',
    nothing: 'niets gezet of verstuurd dat hier telt',
    omitted: (n: number) => `${n} ${n === 1 ? 'teken' : 'tekens'} niet getoond`,
    hint: 'Wijs een teken aan, of loop er met de tabtoets langs.',
  },
  banner: {
    title: 'De cookiemelding',
    picture: 'De cookiemelding, met haar knoppen omlijnd',
    effort: (choice: string, clicks: string) => `${choice}: ${clicks}`,
    notMade: 'niet gelukt',
    uneven: 'Weigeren kost meer klikken dan accepteren.',
    hidden: 'niet op deze laag',
    none: 'Er is geen cookiemelding gezien.',
    control: {
      'accept-all': 'alles accepteren',
      'reject-all': 'alles weigeren',
      'necessary-only': 'alleen noodzakelijk',
      'save-selection': 'keuze opslaan',
      settings: 'instellingen',
      close: 'sluiten',
      'more-information': 'meer informatie',
      category: 'categorie',
      other: 'overig',
    } satisfies Record<ControlKind, string>,
  },
  recipients: {
    title: 'Wie krijgt wat',
    intro:
      'Derde partijen en het aantal verzoeken per moment; hoe groter de stip, hoe meer. Rood is waar een bevinding over gaat.',
    receives: 'krijgt',
    ip: 'IP-adres',
    what: {
      'page-address': 'adres van de pagina',
      identifier: 'kenmerk van de bezoeker',
      email: 'e-mailadres',
      phone: 'telefoonnummer',
      bsn: 'burgerservicenummer',
      'postcode-house-number': 'postcode en huisnummer',
      canary: 'invoer uit een formulier',
    } satisfies Record<PersonalDataType | 'page-address' | 'identifier', string>,
    setsCookies: (n: number) => `zet ${n} ${n === 1 ? 'cookie' : 'cookies'}`,
    undeclared: 'niet in de verklaring',
    more: (n: number) => `en nog ${n}; zie de tabel`,
  },
  unseen: {
    title: 'Wel beloofd, nergens gezien',
    intro:
      'Het beleid noemt dit, maar geen van de sites liet het zien. Het kan uit de verklaring, of het staat op pagina’s die niet zijn bezocht.',
    here: 'In de verklaring, hier niet gezien',
  },
  history: {
    title: (n: number) => `Laatste ${nights(n)}`,
    strip: (n: number, violations: number, inconclusive: number, now: string) =>
      `${nights(n)}: ${violations} met overtreding, ${inconclusive} niet volledig gecontroleerd; nu ${now}`,
    since: (when: string, ago: number | null) =>
      ago === null || ago === 0 ? `sinds ${when}` : `sinds ${when}, ${days(ago)} geleden`,
    openPerNight: 'Open overtredingen per nacht',
    openNow: (n: number, most: number) => `nu ${n}, hoogste ${most}`,
    days,
    nights,
    night: 'Nacht',
    fixedIn: (median: string, n: number) => `${n} opgelost, mediaan ${median}`,
    noneFixed: 'nog niets opgelost',
    oldest: 'langst open',
    timeToFix: 'Tijd tot oplossing',
    onlyOne: 'Er is nog maar één controle; een verloop begint bij twee.',
  },
  waivers: {
    title: 'Vrijstellingen',
    intro: 'Wat volgens het beleid voorlopig mag blijven. Het telt niet mee in het oordeel.',
    state: {
      applied: 'van kracht',
      expired: 'verlopen',
      unmatched: 'stelt niets vrij',
      unknown: 'niet te controleren',
    } satisfies Record<WaiverState, string>,
    explained: {
      applied: '',
      expired: 'de bevinding telt weer mee',
      unmatched: 'niets gevonden dat eronder valt: zij kan uit het beleid',
      unknown: 'waar zij over gaat, kon niet worden bekeken',
    } satisfies Record<WaiverState, string>,
    endsIn: (n: number) => (n === 0 ? 'eindigt vandaag' : `eindigt over ${days(n)}`),
    endsSoon: (n: number) =>
      `${n} ${n === 1 ? 'vrijstelling loopt' : 'vrijstellingen lopen'} binnen 30 dagen af`,
    expired: (n: number) => `${n} ${n === 1 ? 'vrijstelling is' : 'vrijstellingen zijn'} verlopen`,
    unmatched: (n: number) => `${n} ${n === 1 ? 'vrijstelling stelt' : 'vrijstellingen stellen'} niets vrij`,
    until: 'Tot en met',
    by: 'Door',
    any: 'alles',
  },
  filter: {
    title: 'Bevindingen filteren',
    search: 'Zoek',
    placeholder: 'naam, dienst, script, artikel',
    severity: 'Ernst',
    kind: 'Aard',
    status: 'Stand',
    site: 'Site',
    all: 'alle',
    reset: 'Alles tonen',
    /** `{n}` and `{all}` are filled in by the page. */
    shown: '{n} van {all} bevindingen',
    nothing: 'Niets voldoet hieraan.',
  },
  copy: {
    ticket: 'Kopieer als ticket',
    waiver: 'Kopieer vrijstelling',
    done: 'Gekopieerd',
    failed: 'Kopiëren lukte niet: selecteer de tekst zelf',
  },
  proof: {
    title: 'Bewijs',
    text: 'Van elk bestand van deze controle staat de SHA-256 in manifest.json.',
    command: (command: string) => `Controleer met: ${command}`,
  },
  compare: {
    title: (from: string, to: string) => `Van ${from} naar ${to}`,
    nothing: 'Er is niets veranderd.',
    group: {
      new: 'Nieuw',
      regressed: 'Teruggekeerd',
      fixed: 'Opgelost',
      unknown: 'Niet opnieuw te controleren',
      known: 'Bekend',
      'not-applicable': 'Niet meer van toepassing',
    } satisfies Record<Change, string>,
  },
};

export type ReportMessages = typeof nlReport;
