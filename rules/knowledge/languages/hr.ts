import type { LanguageWords } from '../language.ts';

/**
 * Croatian. Terms of law as in the Croatian version of Regulation (EU) 2016/679, articles 4, 6 and 12 to 22; names of pages and of
 * categories as sites and consent managers write them. No native speaker has checked them.
 */
export const language: LanguageWords = {
  id: 'hr',
  links: {
    privacy: `privatnost, privatnosti, osobni podaci, osobnih podataka, zaštita podataka, zaštita osobnih podataka`,
    cookies: 'kolačić, kolačići, kolačića, kolačićima, cookie, cookies',
    document: 'politika, pravila, izjava, obavijest, pravilnik, uvjeti',
    neutral: 'zaštita, zaštiti, korištenje, korištenja, upotreba, naša',
    settings: 'postavke, upravljanje',
    other: 'recept, recepti, novosti, posao, službenik',
  },
  parts: {
    responsible: 'voditelj*, kontakt*, telefon*',
    officer: 'službenik* za zaštitu',
    purposes: 'svrh*',
    ground: 'pravn* osnov*, privol*, pristan*, legitimn* interes*, ugovor*, pravn* obvez*',
    recipients: `treć* stran*, treć* osob*, primatelj*, izvršitelj*, dijelim*, dostavljam*, prosljeđuj*, ustupam*,
    pružatelj* usluga, partner*`,
    transfers: `treć* zemlj*, treć* držav*, izvan europsk*, izvan eu, izvan egp, standardne ugovorne klauzule`,
    retention: 'razdoblj* pohrane, čuva*, pohranjuj*, pohran*',
    access: 'pristup*',
    objection: 'prigovor*',
    restriction: 'ograničenj*, ograničiti',
    portability: 'prenosivost*',
    withdrawal: 'povuć*, povlačenj*, opozv*',
    complaint: 'pritužb*, nadzorn* tijel*, agencij* za zaštitu osobnih podataka',
    date: 'verzija, posljednje ažuriranje, zadnja izmjena, ažurirano',
    session: 'sesij*',
  },
  categories: {
    analytics: 'analitičk*, analitik*, statističk*, statistik*, mjerenj*, performans*',
    marketing: 'oglašavanj*, oglas*, marketin*, reklam*',
    embed: 'društven*, vanjski sadržaj, karte',
    preferences: 'preferenc*, personaliz*',
    weak: 'performans*',
    common: '',
  },
};
