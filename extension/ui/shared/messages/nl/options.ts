/** Words of the page of settings, in Dutch. */
import type { MapProblem } from '../../../../../watch/site-map.ts';
import { plural } from './words.ts';

/** Words of the page of settings. */
export const options = {
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
    fetchHint:
      'Van een adres zonder bestand, zoals https://www.example.nl/, haalt de extensie /.well-known/cookiewacht.yaml. Zij haalt het alleen op als u op de knop drukt, één keer, zonder cookies.',
    fetchButton: 'Haal nu op',
    fetching: 'Bezig met ophalen…',
    notAnAddress: 'Dit adres begint niet met https:// of http://.',
    tooLarge: (file: string) => `${file} is te groot om een beleid te zijn.`,
    baseline: 'Nachtrapport',
    baselineIntro:
      'Met het bestand report.json van de laatste nacht ziet u op de pagina welke bevindingen bekend zijn en welke nieuw.',
    baselineNow: (when: string, n: number) =>
      `Rapport van ${when} met ${plural(n, 'bevinding', 'bevindingen')}`,
    baselineAddress: 'Adres van report.json',
    baselineAddressHint:
      'De extensie haalt het rapport alleen op als u op de knop drukt, één keer, zonder cookies.',
    managed: (name: string) => `Uw beheerder stelde het beleid “${name}” in. Uw eigen beleid gaat voor.`,
    noBaseline: 'Er is geen rapport geladen.',
    loadReport: 'Kies report.json…',
    notAReport: (file: string) => `${file} is niet geladen`,
    reportTooLarge: (file: string) => `${file} is te groot om een rapport te zijn.`,
    maps: {
      title: 'Eigen host',
      intro:
        'Een ontwikkelserver, een preview of een stagingomgeving beoordeelt de extensie als de website zelf: met hetzelfde beleid, en met dezelfde bevindingen als in het nachtrapport.',
      none: 'Geen server neemt de plaats van een website in.',
      label: 'Website=server',
      hint: 'Zoals bij --map op de opdrachtregel. Een beleid kan servers ook noemen, onder aliases van een website. Certificaat, TLS en de omleiding naar https beoordeelt de extensie dan niet.',
      add: 'Voeg toe',
      added: (to: string, host: string) => `${to} wordt beoordeeld als ${host}.`,
      remove: (to: string) => `Verwijder ${to}`,
      twice: (to: string) => `${to} staat al in de lijst. Verwijder die regel eerst.`,
      problem: {
        form: () => 'Schrijf website=server, bijvoorbeeld www.example.nl=http://localhost:3000.',
        host: (part: string) =>
          `“${part}” is geen hostnaam. Schrijf de host van de website, zoals www.example.nl.`,
        address: (part: string) => `“${part}” is geen adres van een server. Begin met http:// of https://.`,
        credentials: () => 'In het adres van de server mag geen gebruikersnaam of wachtwoord staan.',
        path: (part: string) => `“${part}” is meer dan een server. Laat weg wat na host en poort komt.`,
        itself: (part: string) => `${part} kan niet de plaats van zichzelf innemen.`,
      } satisfies Record<MapProblem, (part: string) => string>,
    },
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
      ['De regels die u negeert en de adressen van uw team', 'op deze computer, tot u ze verwijdert'],
      ['Wat de knoppen doen die u aanwees', 'op deze computer, tot u ze verwijdert'],
      ['De servers die de plaats van een website innemen', 'op deze computer, tot u ze verwijdert'],
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
      'Dit verwijdert uw eigen beleid, de servers die de plaats van een website innemen, de aangewezen knoppen, de genegeerde regels, de adressen van uw team, het rapport, de taalkeuze en de opnamen van alle tabbladen. Doorgaan?',
    forgetGo: 'Ja, verwijder alles',
    forgotten: 'Alles is verwijderd.',
  },
};
