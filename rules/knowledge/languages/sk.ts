import type { LanguageWords } from '../language.ts';

/**
 * Slovak. Terms of law as in the Slovak version of Regulation (EU) 2016/679, articles 4, 6 and 12 to 22; names of pages and of
 * categories as sites and consent managers write them. No native speaker has checked them.
 */
export const language: LanguageWords = {
  id: 'sk',
  links: {
    privacy: `ochrana súkromia, ochrany súkromia, súkromie, osobných údajov, osobné údaje, ochrana osobných údajov,
    ochrana údajov`,
    cookies: 'cookie, cookies, súbory cookie, súborov cookie, súboroch cookie',
    document: 'zásady, vyhlásenie, oznámenie, pravidlá, podmienky',
    neutral: 'ochrana, ochrany, spracovanie, spracúvanie, používanie, používania, informácie, naše',
    settings: 'nastavenia, nastavenie, predvoľby',
    other: 'recept, recepty, školenie, novinky',
  },
  parts: {
    responsible: 'prevádzkovateľ*, kontakt*, telefón*',
    officer: 'zodpovedn* osob*',
    purposes: 'účel*',
    ground: 'právn* základ*, súhlas*, oprávnen* záuj*, zmluv*, právn* povinnos*',
    recipients: `tret* stran*, príjemc*, sprostredkovateľ*, poskytuj*, zdieľ*, odovzdáv*, poskytovateľ*,
    sprístupn*, partner*`,
    transfers: 'tret* kraj*, tretích krajín, mimo európsk*, mimo eú, mimo ehp, štandardné zmluvné doložky',
    retention: 'dob* uchov*, uchováv*, uchovan*',
    access: 'prístup*',
    objection: 'namiet*, námietk*',
    restriction: 'obmedzeni*',
    portability: 'prenosnos*, prenositeľnos*',
    withdrawal: 'odvola*',
    complaint: 'sťažnos*, dozorn* orgán*, úrad* na ochranu osobných údajov',
    date: 'verzia, posledná aktualizácia, naposledy aktualizované, posledná zmena',
    session: 'relác*',
  },
  categories: {
    analytics: 'analytick*, štatistick*, štatistik*, merani*, výkonnostn*',
    marketing: 'reklam*, reklamn*, marketing*, marketingov*',
    embed: 'sociálne siete, sociáln*, externý obsah, mapy',
    preferences: 'preferenčn*, preferenci*, personaliz*',
    weak: 'výkonnostn*',
    common: '',
  },
};
