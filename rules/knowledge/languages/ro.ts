import type { LanguageWords } from '../language.ts';

/**
 * Romanian. Terms of law as in the Romanian version of Regulation (EU) 2016/679, articles 4, 6 and 12 to 22; names of pages and of
 * categories as sites and consent managers write them. No native speaker has checked them.
 */
export const language: LanguageWords = {
  id: 'ro',
  links: {
    privacy: `confidențialitate, confidențialității, confidențialitatea, protecția datelor,
    date cu caracter personal, datelor cu caracter personal, datele personale, gdpr`,
    cookies: `cookie, cookies, cookie-uri, cookie-urile, cookie-urilor, cookieuri, module cookie, fișiere cookie`,
    document: 'politica, politică, declarație, notă, notificare, informare, termeni',
    neutral: 'privind, noastră, utilizare, utilizarea, prelucrarea, protecția, despre, condiții',
    settings: 'setări, preferințe, setările',
    other: 'rețetă, rețete, curs, știri, responsabil, locuri',
  },
  parts: {
    responsible: 'operator*, contact*, telefon*',
    officer: 'responsabil* cu protecția, dpo',
    purposes: 'scop*',
    ground: `temei* juridic*, temei* legal*, consimțământ*, interes* legitim*, contract*, obligați* legal*`,
    recipients: `terț*, părți terțe, destinatar*, persoan* împuternicit*, divulg*, transmit*, partaj*, dezvălui*,
    furnizor*, partener*`,
    transfers: `țăr* terț*, țări terțe, țară terță, în afara uniunii, în afara see, clauze contractuale standard`,
    retention: 'perioad* de stocare, stoca*, păstra*, păstrăm',
    access: 'acces*',
    objection: 'opoziți*, opune*',
    restriction: 'restricționa*, limitare*',
    portability: 'portabilit*',
    withdrawal: 'retrage*, retras*',
    complaint: 'plâng*, autorit* de supraveghere, anspdcp',
    date: 'versiune*, ultima actualizare, ultima modificare, actualizat*',
    session: 'sesiun*',
  },
  categories: {
    analytics: 'analitic*, analiză, analize, statistic*, măsurar*, performanț*',
    marketing: 'publicit*, reclam*, marketing, promoțional*',
    embed: 'rețele sociale, rețelele sociale, conținut extern, hărți',
    preferences: 'preferinț*, personaliz*',
    weak: 'performanț*',
    common: '',
  },
};
