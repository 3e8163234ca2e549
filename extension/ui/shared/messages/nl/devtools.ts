/** Words of the side panel and the DevTools panel, in Dutch. */
import type { SortBy } from '../../../devtools/columns.ts';
import { plural } from './words.ts';

/** Words of the side panel and the DevTools panel. */
export const devtools = {
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
  about: {
    title: 'Wat plaatste dit?',
    nothing: 'De extensie zag hier geen verzoek voor. Het stond misschien al in het geheugen van de browser.',
    onlyHost: (host: string) => `De extensie zag dit verzoek zelf niet. Dit zijn de verzoeken aan ${host}:`,
    cookies: 'Cookies',
    noScript:
      'Welk script een verzoek deed, zegt de browser alleen in de DevTools: open daar het paneel Cookiewacht.',
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
    kept: 'bewaard',
    refused: 'geweigerd',
    noReason: 'de browser zei niet waarom',
    noService: 'geen bekende dienst',
    noCause: 'oorzaak niet gezien',
    noRule: 'zonder bevinding',
    view: 'Weergave',
    views: { table: 'tabel', phases: 'vóór en na' } as Readonly<Record<'table' | 'phases', string>>,
    group: 'Groepeer',
    groups: { none: 'niet', service: 'per dienst', rule: 'per regel', cause: 'per oorzaak' } as Readonly<
      Record<'none' | 'service' | 'rule' | 'cause', string>
    >,
    allCategories: 'alle categorieën',
    allParties: 'alle partijen',
    take: 'Meenemen',
    takeHint: 'wat de tabel toont; namen en oorzaken, nooit waarden',
    ticket: (n: number) => `Kopieer ${plural(n, 'bevinding', 'bevindingen')} als ticket`,
    inGroup: (n: number) => plural(n, 'rij', 'rijen'),
    nothingHere: 'niets',
    width: 'Breedte van de details',
    column: {
      name: 'Naam',
      kind: 'Soort',
      host: 'Host',
      time: 'Tijd',
      status: 'Status',
      method: 'Methode',
      sameSite: 'SameSite',
      phase: 'Fase',
      category: 'Categorie',
      party: 'Partij',
      lifetime: 'Levensduur',
      by: 'Door',
      finding: 'Bevinding',
    } as Readonly<Record<SortBy, string>>,
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
};
