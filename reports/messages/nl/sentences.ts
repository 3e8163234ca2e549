/** Sentences and counts, in Dutch. */

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

/** Sentences and counts. */
export const sentences = {
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
    /** Nothing else counts. `first`: they end on several days, of which this is the first. */
    allWaived: (n: number, until: string, first: boolean) =>
      n === 1
        ? `Eén overtreding, vrijgesteld tot en met ${until}.`
        : `${InWords(n)} overtredingen, alle vrijgesteld${first ? ', de eerste' : ''} tot en met ${until}.`,
    /** Beside violations that count. */
    alsoWaived: (n: number, until: string, first: boolean) =>
      n === 1
        ? `Nog één overtreding is vrijgesteld tot en met ${until}.`
        : `Nog ${inWords(n)} overtredingen zijn vrijgesteld${first ? ', de eerste' : ''} tot en met ${until}.`,
    firstNight: 'Er is geen eerdere controle om mee te vergelijken: elke bevinding telt als nieuw.',
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
    /** Another server answered for the site. */
    mapped: (host: string, to: string) =>
      `${to} stond in de plaats van ${host}: de website zelf is niet bezocht.`,
    onlyPages: (pages: string, n: number) =>
      `Alleen ${n === 1 ? 'deze pagina is' : 'deze pagina’s zijn'} gevraagd: ${pages}.`,
    interrupted: 'De controle stopte voortijdig. Het rapport laat zien wat zij tot dan toe zag.',
    yesterday: 'gisteren',
  },
  count: {
    sites: (n: number) => `${n} ${n === 1 ? 'website' : 'websites'}`,
    pages: (n: number) => `${n} ${n === 1 ? 'pagina' : 'pagina’s'}`,
    journeys: (n: number) => `${n} ${n === 1 ? 'bezoek' : 'bezoeken'}`,
    violations: (n: number) => `${n} ${n === 1 ? 'overtreding' : 'overtredingen'}`,
    suspected: (n: number) => `${n} door een mens te beoordelen`,
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
    waivedUntil: (n: number, until: string, first: boolean) =>
      `${n} vrijgesteld${first ? ', de eerste' : ''} tot en met ${until}`,
    until: (when: string) => `tot en met ${when}`,
    waivedSites: (n: number) => `${n} met alleen vrijgestelde overtredingen`,
    told: (n: number) => `${n} gemeld in een andere bevinding`,
    more: (n: number) => `en nog ${n}`,
    rules: (pass: number, total: number) => `${pass} van de ${total} controlepunten zonder bevinding`,
    causes: (n: number) => `${n} ${n === 1 ? 'oorzaak' : 'oorzaken'}`,
    perVisit: (n: number) => `${n} ${n === 1 ? 'bezoek' : 'bezoeken'} per website`,
  },
  /** How far a finding reaches; of one page or visit there is nothing to say. */
  reach: {
    onlyOn: { desktop: 'alleen op een computer', phone: 'alleen op een telefoon' },
    pages: (n: number, of: number) =>
      of < 2 ? '' : n === of ? `op alle ${of} pagina’s` : `op ${n} van de ${of} pagina’s`,
    journeys: (n: number, of: number) =>
      of < 2 ? '' : n === of ? `in alle ${of} bezoeken` : `in ${n} van de ${of} bezoeken`,
  },
  waivedUntil: (until: string, by: string, reason: string) =>
    `vrijgesteld tot en met ${until} door ${by}: ${reason}`,
  waiverExpired: (until: string, by: string, reason: string) =>
    `de vrijstelling verliep op ${until} (${by}: ${reason}); de bevinding telt weer mee`,
  /** A finding that was waived in the baseline, and is no longer. */
  noLongerWaived: (until: string) => `nieuw: niet langer vrijgesteld (dat was tot en met ${until})`,
  toldBy: (what: string) => `gemeld in een andere bevinding: ${what}`,
  observation: (seq: number, file: string) => `waarneming ${seq} in ${file}`,
};
