import type { LanguageWords } from '../language.ts';

/**
 * Czech. Terms of law as in the Czech version of Regulation (EU) 2016/679, articles 4, 6 and 12 to 22; names of pages and of
 * categories as sites and consent managers write them. No native speaker has checked them.
 */
export const language: LanguageWords = {
  id: 'cs',
  links: {
    privacy: `ochrana soukromí, ochrany soukromí, soukromí, osobních údajů, osobní údaje, ochrana údajů,
    ochrana osobních údajů`,
    cookies: 'cookie, cookies, soubory cookie, souborů cookie, souborech cookie',
    document: 'zásady, prohlášení, oznámení, pravidla, podmínky',
    neutral: 'ochrana, ochrany, zpracování, používání, použití, informace, naše',
    settings: 'nastavení, předvolby, správa',
    other: 'recept, recepty, kurz, školení, novinky',
  },
  parts: {
    responsible: 'správc*, kontakt*, telefon*',
    officer: 'pověřen* pro ochranu, pověřenec*, pověřence*',
    purposes: 'účel*',
    ground: 'právní* základ*, souhlas*, oprávněn* zájm*, oprávněn* zájem, smlouv*, právní povinnost*',
    recipients: `třetí* stran*, příjemc*, zpracovatel*, předáv*, sdíl*, poskytov* .. údaj*, poskytovatel*,
    zpřístupn*`,
    transfers: 'třetí* zem*, třetích zemí, mimo evropsk*, mimo eu, mimo ehp, standardní smluvní doložky',
    retention: 'dob* uchován*, uchováv*, ukládán*',
    access: 'přístup*',
    objection: 'námitk*, vznést námitku',
    restriction: 'omezení*',
    portability: 'přenositelnost*',
    withdrawal: 'odvolat*, odvolán*, odvolání',
    complaint: 'stížnost*, dozorov* úřad*, úřad* pro ochranu osobních údajů',
    date: 'verze, poslední aktualizace, naposledy aktualizováno, poslední změna',
    session: 'relace, relac*',
  },
  categories: {
    analytics: 'analytick*, statistick*, statistik*, měření, výkonnostn*',
    marketing: 'reklam*, reklamní*, marketing*, marketingov*',
    embed: 'sociální sítě, sociální*, externí obsah, mapy',
    preferences: 'preferen*, personaliz*',
    weak: 'výkonnostn*',
    common: '',
  },
};
