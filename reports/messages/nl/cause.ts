/** Words about causes, the summary of one page, and the page for the auditor, in Dutch. `en/cause.ts` has the same keys. */
import { amountOf } from '../../../rules/duration.ts';

const bestanden = (n: number): string => `${n} ${n === 1 ? 'bestand' : 'bestanden'}`;

/** Who causes a finding, since when, and in which file. */
export const nlCause = {
  cause: {
    service: (service: string, owner: string) => `${service}, een dienst van ${owner}`,
    party: (domain: string, owner: string) => `${domain}, van ${owner}`,
    site: (host: string) => `de website zelf (${host})`,
    sites: 'de websites zelf',
    scriptOf: (party: string) => `het script komt van ${party}`,
    ownScript: 'het script staat op de website zelf',
    line: (file: string, line: number) => `${file}, regel ${line}`,
    page: (path: string) => (path === '/' ? 'de voorpagina' : `de pagina ${path}`),
    answer: (path: string) => `het antwoord van de server op ${path}`,
    server: 'de instellingen van de server',
    at: (place: string, host: string) => `${place}, op ${host}`,
    places: (n: number) => `en nog ${n} ${n === 1 ? 'plaats' : 'plaatsen'}`,
    firstRun: 'niet vergeleken met een eerdere controle',
    thisRun: 'deze controle: de vorige keer was dit er nog niet',
    since: (day: string, ago: number) => (ago === 0 ? day : `${day}, ${amountOf(ago, 'day', 'nl')} geleden`),
    more: (n: number) => `Nog ${n} ${n === 1 ? 'oorzaak' : 'oorzaken'}`,
    toJudge: (n: number) => `Door een mens te beoordelen: ${n} ${n === 1 ? 'oorzaak' : 'oorzaken'}`,
    toJudgeIntro:
      'De controle kan hier niet zelf beslissen. Lees de bevinding, en beslis of de website iets moet veranderen.',
    nothing: 'Er is geen overtreding vastgesteld die om actie vraagt.',
    onSite: (findings: string, sites: string[]) =>
      sites.length < 4 ? `${findings} op ${sites.join(', ')}` : `${findings} op ${sites.length} websites`,
  },
  summary: {
    title: 'Samenvatting op één pagina',
    causes: 'De belangrijkste oorzaken, en wie wat doet',
    noCauses: 'Geen oorzaak vraagt om actie.',
    unchecked: (parts: string) => `Niet gecontroleerd: ${parts}. Het rapport zegt waarom.`,
    sites: (n: number) => `En nog ${n} ${n === 1 ? 'website' : 'websites'}, in het rapport.`,
    seal: (sha256: string) => `Zegel van het bewijs (SHA-256): ${sha256}`,
    auditor: 'De laatste pagina zegt hoe een ander dit controleert.',
  },
  auditor: {
    title: 'Voor de auditor',
    intro:
      'Deze pagina zegt waarop het rapport rust, hoe u nagaat dat niemand het bewijs heeft gewijzigd, en wie wat besloot.',
    what: 'Wat is bekeken',
    run: 'Nummer van de controle',
    from: 'Van',
    to: 'Tot',
    scope: 'Omvang',
    made: (sites: string, journeys: string, pages: string) => `${sites}, ${journeys}, ${pages}`,
    policy: 'Beleid',
    outcome: 'Uitkomst',
    outcomes: 'Controlepunten, van alle websites samen',
    proof: 'Is het bewijs ongewijzigd?',
    seal: 'Zegel van het bewijs',
    sealOf: (files: number) =>
      `SHA-256 over ${bestanden(files)}: alle waarnemingen, de schermafbeeldingen en het beleid`,
    noSeal:
      'Dit rapport heeft geen zegel. Het is gemaakt door een eerdere versie, of uit bewijs dat elders staat.',
    signature: 'Handtekening',
    signed: 'De maker ondertekent manifest.json met de sleutel waarvan dit de SHA-256 is:',
    unsigned:
      'Deze controle is niet ondertekend. Het zegel toont dat niets is gewijzigd, niet wie de controle deed.',
    folder: 'MAP',
    how: 'Zo gaat u het na',
    steps: {
      verify: (command: string) => `Voer ${command} uit. MAP is de map waarin dit rapport staat.`,
      same: 'Vergelijk het zegel dat u dan ziet met het zegel op deze pagina. Zij horen gelijk te zijn.',
      key: (command: string) => `Heeft u de openbare sleutel van de maker, voer dan ${command} uit.`,
      manifest:
        'Het manifest bevat ook de SHA-256 van dit rapport. Daarom staat de SHA-256 van het manifest niet hier, maar in de uitvoer van die opdracht.',
      shell: 'Zonder Cookiewacht: deze regel geeft in de map van de controle hetzelfde zegel.',
    },
    decisions: 'Wat is besloten, en door wie',
    decisionsNone: 'Niemand heeft iets vrijgesteld, uitgezet of anders gewogen.',
    decision: 'Besluit',
    about: 'Over',
    by: 'Door',
    until: 'Tot en met',
    waived: 'voorlopig toegestaan',
    waiverEnded: 'toegestaan geweest; telt weer mee',
    off: 'niet controleren',
    weighed: (severity: string) => `wegen als: ${severity}`,
    inPolicy: 'het beleid noemt geen naam',
    person:
      'Wat een mens moet beoordelen, beslist dit rapport niet. Het staat bij elke website onder een eigen kop.',
  },
};

export type CauseMessages = typeof nlCause;
