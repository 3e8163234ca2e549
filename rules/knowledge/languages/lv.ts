import type { LanguageWords } from '../language.ts';

/**
 * Latvian. Terms of law as in the Latvian version of Regulation (EU) 2016/679, articles 4, 6 and 12 to 22; names of pages and of
 * categories as sites and consent managers write them. No native speaker has checked them.
 */
export const language: LanguageWords = {
  id: 'lv',
  links: {
    privacy: 'privātums, privātuma, personas dati, personas datu, datu aizsardzība, datu aizsardzības',
    cookies: 'sīkdatne, sīkdatnes, sīkdatņu, sīkfaili, sīkfailu',
    document: 'politika, paziņojums, noteikumi, deklarācija',
    neutral: 'aizsardzība, apstrāde, apstrādes, izmantošana, lietošana, mūsu',
    settings: 'iestatījumi',
    other: 'recepte, receptes, jaunumi, speciālists',
  },
  parts: {
    responsible: 'pārzi*, kontakt*, tālrun*, sazināties',
    officer: 'datu aizsardzības speciālist*',
    purposes: 'nolūk*, mērķ*',
    ground: `juridisk* pamat*, tiesisk* pamat*, piekrišan*, leģitīm* interes*, līgum*, juridisk* pienākum*`,
    recipients: `treš* pus*, treš* person*, saņēmēj*, apstrādātāj*, nodod*, kopīgo*, sniedzam, izpauž*,
    pakalpojumu sniedzēj*, partner*`,
    transfers: 'treš* valst*, trešo valsti, ārpus eiropas, ārpus es, ārpus eez, līguma standartklauzul*',
    retention: 'glabā*, uzglabā*',
    access: 'piekļu*',
    objection: 'iebild*, iebilst*',
    restriction: 'ierobežo*',
    portability: 'pārnesamīb*, pārnes*',
    withdrawal: 'atsauk*',
    complaint: 'sūdzīb*, uzraudzības iestād*, datu valsts inspekcij*',
    date: 'versija, pēdējo reizi atjaunināt*, atjaunināts, pēdējās izmaiņas',
    session: 'sesij*',
  },
  categories: {
    analytics: 'analītik*, analītisk*, statistik*, statistisk*, mērījum*, mērīšan*, veiktspēj*',
    marketing: 'reklām*, mārketing*',
    embed: 'sociāl*, ārējais saturs, kartes',
    preferences: 'preferen*, personaliz*',
    weak: 'veiktspēj*',
    common: '',
  },
};
