/** Words of the page of settings, in Dutch. */
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
