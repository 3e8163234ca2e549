import type { LanguageWords } from '../language.ts';

/**
 * Maltese. Terms of law as in the Maltese version of Regulation (EU) 2016/679, articles 4, 6 and 12 to 22; names of pages and of
 * categories as sites and consent managers write them. No native speaker has checked them.
 */
export const language: LanguageWords = {
  id: 'mt',
  links: {
    privacy: 'privatezza, protezzjoni tad-data, data personali, dejta personali, protezzjoni tad-dejta',
    cookies: 'cookie, cookies',
    document: 'politika, dikjarazzjoni, avviż',
    neutral: 'tagħna, dwar, użu',
    settings: 'settings, preferenzi',
    other: 'riċetta',
  },
  parts: {
    responsible: 'kontrollur*, kuntatt*, ikkuntattja*, telefown',
    officer: 'uffiċjal tal protezzjoni, uffiċjal għall protezzjoni, dpo',
    purposes: 'skop*, għan*, għanijiet',
    ground: `bażi legali, bażi ġuridika, kunsens*, interess leġittimu, interessi leġittimi, kuntratt*,
    obbligu legali`,
    recipients: `partijiet terzi, parti terza, terzi persuni, riċevitur*, proċessur*, naqsmu, nikxfu, ngħaddu,
    jinqasmu, fornitur*`,
    transfers: 'pajjiż* terz*, barra l unjoni, barra mill unjoni, barra miż żee',
    retention: 'perjodu ta żamma, jinżamm*, żżomm*, maħżun*, nżommu',
    access: 'aċċess*',
    objection: 'oġġezzjon*, toġġezzjona',
    restriction: 'restrizzjoni*, restrizzjon*',
    portability: 'portabbiltà*, portabbilta*',
    withdrawal: 'tirtira*, irtirar',
    complaint: 'ilment*, awtorità superviżorja, kummissarju',
    date: 'verżjoni, aġġornat*, aħħar aġġornament',
    session: 'sessjoni*',
  },
  categories: {
    analytics: 'analitik*, analitiċ*, statistik*, statistiċ*, kejl, prestazzjoni',
    marketing: 'reklam*, reklamar, marketing, kummerċjaliz*',
    embed: 'midja soċjali, soċjali, kontenut estern',
    preferences: 'preferenz*, personalizz*',
    weak: 'prestazzjoni',
    common: '',
  },
};
