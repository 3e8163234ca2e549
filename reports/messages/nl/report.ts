/**
 * Dutch words of the pictures in the report, of waivers, and of what runs have in common over time.
 * `en/report.ts` has the same keys.
 */
import { amountOf } from '../../../rules/duration.ts';
import type { Phase } from '../../../rules/evidence/common.ts';
import type { ControlKind } from '../../../rules/evidence/consent.ts';
import type { PersonalDataType } from '../../../rules/facts/personal-data.ts';

/** As the report document has them (reports/document/schema/). */
type WaiverState = 'applied' | 'expired' | 'unmatched' | 'unknown';
type Change =
  | 'new'
  | 'regressed'
  | 'fixed'
  | 'unknown'
  | 'known'
  | 'not-applicable'
  | 'waived'
  | 'told-elsewhere';

const nights = (n: number): string => `${n} ${n === 1 ? 'nacht' : 'nachten'}`;
const days = (n: number): string => amountOf(n, 'day', 'nl');

/** Messages of the pictures, waivers, and runs over time. */
export const nlReport = {
  timeline: {
    title: 'Tijdlijn',
    intro:
      'De tijdlijn toont per bezoek wanneer elke cookie, opslagsleutel en derde partij voor het eerst verscheen. Bij een rood teken hoort een bevinding. Wijs een teken aan om te zien wie het deed en waarom het telt.',
    scale:
      'Elke kolom is een pagina. Zij toont de tijd van die pagina tot het vertrek: de eerste seconden breed, de latere smaller.',
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
    goesOn: (why: string) => `al vóór de keuze gemeld: ${why}`,
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
    nothing: 'de website plaatste en verstuurde hier niets dat telt',
    omitted: (n: number) => `${n} ${n === 1 ? 'teken' : 'tekens'} niet getoond`,
    hint: 'Wijs een teken aan, of ga er met de Tab-toets langs.',
  },
  banner: {
    title: 'De cookiemelding',
    titleOnDevice: (device: string) => `De cookiemelding op een ${device}`,
    picture: 'De cookiemelding met omlijnde knoppen',
    effort: (choice: string, clicks: string) => `${choice}: ${clicks}`,
    notMade: 'niet gelukt',
    uneven: 'Weigeren kost meer klikken dan accepteren.',
    hidden: 'niet op dit scherm',
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
      'Derde partijen en het aantal verzoeken, vóór en na elke keuze. Een grotere stip betekent meer verzoeken. Bij een rode stip met ✖ hoort een bevinding.',
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
    setsCookies: (n: number) => `plaatst ${n} ${n === 1 ? 'cookie' : 'cookies'}`,
    own: '(dienst van de organisatie zelf)',
    undeclared: 'niet in de verklaring',
    more: (n: number) => `en nog ${n}; zie de tabel`,
  },
  members: {
    title: 'Als bezoeker en als lid',
    intro: (journey: string) =>
      `Dezelfde pagina’s, eerst zonder in te loggen en daarna als lid (${journey}), na dezelfde keuze in de cookiemelding.`,
    page: 'Pagina',
    visitor: 'Als bezoeker',
    member: 'Als lid',
    only: 'Alleen het lid heeft',
    anywhere: 'In het hele ledendeel, en bij geen bezoeker van de website',
    noPages: 'Geen pagina is als beide bezocht. Noem pagina’s onder “pages” van deze route.',
    ledTo: 'leidt naar',
    closed: 'gesloten',
    nothing: 'niets',
    keys: (n: number) => `${n} ${n === 1 ? 'sleutel' : 'sleutels'}`,
    kind: { cookies: 'Cookies', storage: 'Browseropslag', requests: 'Verzoeken' },
  },
  unseen: {
    title: 'Wel beloofd, nergens gezien',
    intro:
      'Het beleid noemt deze. De controle bezocht op alle websites elke pagina die zij vond, en zag ze nergens. Haal ze uit de verklaring, of noem in het beleid de pagina’s waarop ze staan.',
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
    fixedIn: (median: string, n: number) => `${n} opgelost, de helft binnen ${median}`,
    noneFixed: 'nog niets opgelost',
    oldest: 'langst open',
    timeToFix: 'Tijd tot oplossing',
    waivedInBrackets: 'tussen haakjes: vrijgesteld',
    onlyOne: 'Er is pas één controle. Voor een verloop zijn er minstens twee nodig.',
  },
  waivers: {
    title: 'Vrijstellingen',
    intro: 'Het beleid staat deze bevindingen voorlopig toe. Zij tellen niet mee in het oordeel.',
    state: {
      applied: 'van kracht',
      expired: 'verlopen',
      unmatched: 'past bij geen bevinding',
      unknown: 'niet te controleren',
    } satisfies Record<WaiverState, string>,
    explained: {
      applied: '',
      expired: 'de bevinding telt weer mee',
      unmatched: 'haal de vrijstelling uit het beleid',
      unknown: 'deze controle zag niet alles waarover zij gaat',
    } satisfies Record<WaiverState, string>,
    endsIn: (n: number) => (n === 0 ? 'eindigt vandaag' : `eindigt over ${days(n)}`),
    endsSoon: (n: number) =>
      `${n} ${n === 1 ? 'vrijstelling loopt' : 'vrijstellingen lopen'} binnen 14 dagen af`,
    expired: (n: number) => `${n} ${n === 1 ? 'vrijstelling is' : 'vrijstellingen zijn'} verlopen`,
    unmatched: (n: number) =>
      `${n} ${n === 1 ? 'vrijstelling past' : 'vrijstellingen passen'} bij geen bevinding`,
    /** One waiver, named by its rule, subject, site and person. */
    news: {
      soon: (what: string, until: string, n: number) =>
        `De vrijstelling ${what} eindigt ${n === 0 ? 'vandaag' : `over ${days(n)}`}, op ${until}.`,
      expired: (what: string, until: string, n: number) =>
        `De vrijstelling ${what} liep af op ${until}.${n === 0 ? '' : ' Wat zij vrijstelde, telt weer mee.'}`,
      unmatched: (what: string) => `De vrijstelling ${what} past bij geen bevinding.`,
    },
    anyRule: 'elke regel',
    forAnyRule: 'voor elke regel',
    until: 'Tot en met',
    by: 'Door',
    any: 'alles',
  },
  filter: {
    title: 'Bevindingen filteren',
    search: 'Zoek',
    placeholder: 'naam, dienst, script, artikel',
    severity: 'Ernst',
    kind: 'Oordeel',
    status: 'Stand',
    site: 'Website',
    all: 'alle',
    reset: 'Alles tonen',
    /** `{n}` and `{all}` are filled in by the page. */
    shown: '{n} van {all} bevindingen',
    nothing: 'Geen bevinding voldoet hieraan.',
  },
  copy: {
    ticket: 'Kopieer als ticket',
    waiver: 'Kopieer vrijstelling',
    done: 'Gekopieerd',
    failed: 'Kopiëren lukte niet: selecteer de tekst zelf',
  },
  /** One round of `cookiewacht watch`. */
  watch: {
    round: (number: number, seconds: string) => `Controle ${number} · ${seconds} s`,
    none: 'Geen bevindingen.',
    found: 'Bevindingen',
    still: 'Nog steeds',
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
      waived: 'Sindsdien vrijgesteld',
      'told-elsewhere': 'Nu gemeld in een andere bevinding',
    } satisfies Record<Change, string>,
  },
};

export type ReportMessages = typeof nlReport;
