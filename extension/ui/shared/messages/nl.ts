/**
 * Dutch words of the extension's own surfaces. `en.ts` has the same keys; what reports say too is in
 * reports/messages.
 */
import { sentences, type Sentence } from '../../../sentences.ts';
import type { LivePhase, LiveRule, PhaseHow } from '../../../live-state.ts';

const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const nl = {
  name: 'Cookiewacht',
  reading: 'Bezig met lezen…',
  readingPage: 'De extensie leest de pagina.',
  noPage: 'Op deze pagina kan een extensie niet meekijken. Open een website.',
  silent:
    'De extensie antwoordt niet. Sluit dit venster en open het opnieuw; helpt dat niet, laad de extensie dan opnieuw.',
  failed: (reason: string) => `Dat lukte niet: ${reason}`,
  asOf: 'laatst bekende stand',
  close: 'Sluiten',
  cancel: 'Annuleren',

  phase: {
    label: 'Fase van deze pagina',
    name: {
      'before-choice': 'vóór de keuze',
      'after-accept': 'geaccepteerd',
      'after-reject': 'geweigerd',
      'after-withdrawal': 'ingetrokken',
      'after-category': 'deels geaccepteerd',
      unknown: 'onbekend',
    } satisfies Record<LivePhase, string>,
    unknownHow: 'de extensie kan dit niet vaststellen; kies de fase zelf als u haar weet',
    byItself: 'laat de extensie bepalen',
    how: {
      start: 'u hebt nog niet gekozen sinds deze opname begon',
      'own-click': 'door uw klik op de cookiemelding',
      record: 'volgens de toestemmingsregistratie van de pagina',
      'by-hand': 'u koos de fase zelf',
      'earlier-visit': 'u koos bij een eerder bezoek; een frisse blik begint opnieuw',
    } satisfies Record<PhaseHow, string>,
  },

  verdict: {
    findings: (n: number) => plural(n, 'bevinding', 'bevindingen'),
    none: 'Geen bevindingen',
    soFar: 'tot nu toe',
    inconclusive: 'Niet volledig gecontroleerd',
    notJudged: 'Niet beoordeeld',
    noReason: 'Cookiewacht kan deze pagina niet beoordelen',
    default: 'Voor deze website is er geen beleid: Cookiewacht gebruikt de algemene regels.',
    fresh: (n: number, when: string) => `${n} nieuw sinds rapport ${when}`,
    allKnown: (when: string) => `alle bekend uit rapport ${when}`,
    noBaseline: 'niet vergeleken met een nachtrapport',
  },
  finding: {
    list: 'Bevindingen',
    waived: 'vrijgesteld',
    setBy: 'geplaatst door',
    by: 'door',
    page: 'de pagina zelf',
    answer: (place: string) => `het antwoord van ${place}`,
    copy: 'Kopieer als ticket (Markdown)',
    copied: 'Gekopieerd',
    notCopied: 'Kopiëren lukte niet',
    openScript: (place: string) => `Open ${place}`,
    openInSources: (place: string) => `Open ${place} in Sources`,
  },
  rules: {
    title: 'Regels',
    count: {
      pass: (n: number) => `${plural(n, 'regel', 'regels')} gehaald`,
      fail: (n: number) => `${plural(n, 'regel', 'regels')} geschonden`,
      nightly: (n: number) => `${n} ${n === 1 ? 'wordt' : 'worden'} ’s nachts gecontroleerd`,
      inconclusive: (n: number) => `${n} niet te beoordelen`,
      'not-applicable': (n: number) => `${n} niet van toepassing`,
    } satisfies Record<LiveRule['outcome'], (n: number) => string>,
    nightlyWhy:
      'Eén bezoek kan niet laten zien wat deze regels nodig hebben. De nachtelijke controle beoordeelt ze.',
  },
  /** Sentences of the background. */
  said: {
    [sentences.openBefore]: 'De pagina was al open voordat de extensie kon meekijken: laad haar opnieuw.',
    [sentences.nothingSeen]:
      'De extensie heeft van dit tabblad nog niets gezien: het is geen webpagina, of het was al open voordat de extensie startte. Laad het opnieuw.',
    [sentences.othersStay]:
      'cookies die derden op andere websites plaatsen, en gegevens die service workers van andere herkomst bewaren',
    [sentences.cookiesNotRead]: 'De extensie kon de cookies van de browser niet lezen.',
    [sentences.noRoom]:
      'De browser heeft geen ruimte voor de opname: zij gaat verloren als de browser de extensie stopt.',
    [sentences.notReadBack]: 'De extensie kon de eerdere opname niet lezen.',
    [sentences.frameTooBusy]:
      'Scripts van één frame plaatsen meer dan de extensie bijhoudt; de rest ziet zij niet.',
    [sentences.pageTooBusy]: 'De pagina meldt meer dan de extensie leest; de rest ziet zij niet.',
    [sentences.tooManyFrames]:
      'De pagina heeft meer frames dan de extensie bijhoudt; wat scripts in de andere doen, ziet zij niet.',
    [sentences.tooManyReports]: 'Een pagina meldt meer dan de extensie aanneemt; de rest ziet zij niet.',
    [sentences.nightlyOnly]:
      'Een browserextensie kan deze regel niet beoordelen; de nachtelijke controle doet dat.',
  } satisfies Record<Sentence, string>,
  limits: (n: number) => `${n} ${n === 1 ? 'beperking' : 'beperkingen'} van deze opname`,
  actions: {
    timeline: 'Tijdlijn',
    save: 'Bewijs opslaan',
    saved: (name: string) => `Opgeslagen als ${name}`,
    options: 'Instellingen',
    policy: 'beleid',
    defaultPolicy: 'algemene regels',
    since: (time: string) => `opname sinds ${time}`,
  },
  fresh: {
    button: 'Frisse blik',
    title: (host: string) => `Frisse blik op ${host}?`,
    intro:
      'De extensie laadt de pagina opnieuw alsof u er nooit was, en begint een nieuwe opname. Eerst wist zij van deze website:',
    cookies: (n: number) => (n === 0 ? 'geen cookies' : plural(n, 'cookie', 'cookies')),
    of: 'van',
    origins: 'opslag, databases, caches en service workers van',
    signedOut: 'U bent daarna mogelijk uitgelogd en moet uw cookiekeuze opnieuw maken.',
    limits: 'Dit blijft staan:',
    go: 'Wis en laad opnieuw',
    looking: 'Nagaan wat er is opgeslagen…',
    done: (n: number) => `Gewist (${plural(n, 'cookie', 'cookies')}). De pagina laadt opnieuw.`,
  },

  panel: {
    title: 'Tijdlijn',
    findings: 'Bevindingen',
    noFindings: 'Nog geen bevindingen.',
    events: 'Wat er gebeurde',
    newest: 'nieuwste eerst',
    nothing: 'De pagina heeft nog niets geplaatst of verstuurd dat hier telt.',
    appeared: (n: number, title: string) =>
      n === 1 ? `Nieuwe bevinding: ${title}` : `${n} nieuwe bevindingen, waaronder: ${title}`,
    onPage: (page: string) => `pagina ${page}`,
    onlyWrong: 'alleen met bevinding',
    toFinding: 'naar de bevinding',
    more: (n: number) => `${n} oudere niet getoond`,
  },

  table: {
    title: 'Cookies, opslag en verzoeken',
    filter: 'Filter',
    placeholder: 'naam, host, dienst, script …',
    kind: 'Soort',
    kinds: { all: 'alles', cookie: 'cookies', storage: 'opslag', request: 'verzoeken' } as Readonly<
      Record<'all' | 'cookie' | 'storage' | 'request', string>
    >,
    one: { cookie: 'cookie', storage: 'opslag', request: 'verzoek' } as Readonly<
      Record<'cookie' | 'storage' | 'request', string>
    >,
    party: { first: 'eerste', third: 'derde' } as Readonly<Record<'first' | 'third', string>>,
    phase: 'Fase',
    allPhases: 'alle fasen',
    onlyFindings: 'alleen met bevinding',
    shown: (n: number, all: number) =>
      n === all ? plural(n, 'rij', 'rijen') : `${n} van ${plural(all, 'rij', 'rijen')}`,
    omitted: (n: number) => `${n} meer niet bewaard`,
    nothing: 'Niets voldoet hieraan.',
    empty: 'De extensie heeft nog niets gezien. Laad de pagina opnieuw om vanaf het begin mee te kijken.',
    column: {
      name: 'Naam',
      kind: 'Soort',
      host: 'Host',
      phase: 'Fase',
      category: 'Categorie',
      party: 'Partij',
      lifetime: 'Levensduur',
      by: 'Door',
      finding: 'Bevinding',
    } as Readonly<
      Record<
        'name' | 'kind' | 'host' | 'phase' | 'category' | 'party' | 'lifetime' | 'by' | 'finding',
        string
      >
    >,
    detail: 'Details',
    chain: 'Veroorzaakt door',
    noChain: 'niet gezien',
    why: 'Waarom is dit een bevinding?',
    notWhy: 'Hierover gaat geen bevinding.',
    pick: 'Kies een rij om te zien wie het deed en waarom het telt.',
    via: 'Geplaatst via',
    status: 'Antwoord',
    asked: 'Verzoek',
    sortBy: (column: string) => `Sorteer op ${column.toLowerCase()}`,
    noLifetime: '–',
  },

  options: {
    title: 'Instellingen van Cookiewacht',
    policy: 'Beleid',
    policyIntro:
      'Een beleid zegt wat een website mag plaatsen en wat zij belooft. De extensie kiest het per host: eerst uw eigen beleid, dan de ingebouwde. Op elke andere website gebruikt zij de algemene regels.',
    builtIn: 'Ingebouwd',
    own: 'Eigen beleid',
    noOwn: 'Er is geen eigen beleid geladen.',
    anySite: 'elke andere website',
    load: 'Kies een beleidsbestand…',
    loadHint:
      'Het bestand is YAML of JSON, met hetzelfde schema als voor de opdrachtregel. Staat er een fout in, dan blijft het vorige beleid gelden.',
    loaded: (name: string) => `Geladen: ${name}`,
    problems: (file: string, n: number) => `${file} is niet geladen: ${plural(n, 'fout', 'fouten')}`,
    stillInForce: (name: string) => `Het beleid “${name}” blijft gelden.`,
    remove: 'Verwijder',
    removed: 'Verwijderd.',
    showText: 'Bekijk de tekst',
    download: 'Bewaar als bestand',
    fetch: 'Van een adres halen',
    fetchLabel: 'Adres van het beleid van uw organisatie',
    fetchHint: 'De extensie haalt het alleen op als u op de knop drukt, één keer, zonder cookies.',
    fetchButton: 'Haal nu op',
    fetching: 'Bezig met ophalen…',
    notAnAddress: 'Dit adres begint niet met https:// of http://.',
    tooLarge: (file: string) => `${file} is te groot om een beleid te zijn.`,
    baseline: 'Nachtrapport',
    baselineIntro:
      'Met het bestand report.json van de laatste nacht ziet u op de pagina welke bevindingen bekend zijn en welke nieuw.',
    baselineNow: (when: string, n: number) =>
      `Rapport van ${when} met ${plural(n, 'bevinding', 'bevindingen')}`,
    noBaseline: 'Er is geen rapport geladen.',
    loadReport: 'Kies report.json…',
    notAReport: (file: string) => `${file} is niet geladen`,
    reportTooLarge: (file: string) => `${file} is te groot om een rapport te zijn.`,
    language: 'Taal',
    followBrowser: 'Volg de browser',
    permission: 'Toegang tot websites',
    permissionWhy:
      'Cookiewacht ziet een verzoek alleen als het toegang heeft tot de pagina en tot de host. Trackers staan op andere hosts dan de pagina. Zonder toegang tot alle websites ziet Cookiewacht ze niet. Niets verlaat uw browser.',
    granted: 'Cookiewacht heeft toegang tot alle websites.',
    notGranted: 'Cookiewacht heeft geen toegang tot alle websites en ziet daardoor niet alles.',
    grant: 'Geef toegang tot alle websites',
    refused: 'U gaf geen toegang.',
    stored: 'Opgeslagen gegevens',
    storedRows: [
      ['Uw eigen beleid', 'op deze computer, tot u het verwijdert'],
      ['De vingerafdrukken uit het nachtrapport', 'op deze computer, tot u het rapport verwijdert'],
      ['De taalkeuze', 'op deze computer, tot u die verwijdert'],
      [
        'De opname van elk tabblad: namen, hosts, tijden en oorzaken, nooit waarden van cookies of formulieren',
        'in het geheugen van de browser, uiterlijk tot u de browser sluit',
      ],
    ] as ReadonlyArray<readonly [string, string]>,
    what: 'Wat',
    howLong: 'Waar en hoe lang',
    noData: 'Cookiewacht stuurt niets naar ons of naar anderen.',
    inUse: (amount: string) => `In gebruik: ${amount}.`,
    forget: 'Verwijder alle opgeslagen gegevens',
    forgetSure:
      'Dit verwijdert uw eigen beleid, het rapport, de taalkeuze en de opnamen van alle tabbladen. Doorgaan?',
    forgetGo: 'Ja, verwijder alles',
    forgotten: 'Alles is verwijderd.',
  },
};

export type OwnMessages = typeof nl;
