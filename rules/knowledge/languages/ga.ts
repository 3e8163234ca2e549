import type { LanguageWords } from '../language.ts';

/**
 * Irish. Terms of law as in the Irish version of Regulation (EU) 2016/679, articles 4, 6 and 12 to 22; names of pages and of
 * categories as sites and consent managers write them. No native speaker has checked them.
 */
export const language: LanguageWords = {
  id: 'ga',
  links: {
    privacy: `príobháideachas, príobháideachais, príobháideachta, cosaint sonraí, chosaint sonraí,
    sonraí pearsanta`,
    cookies: 'fianáin, fianán, bhfianán, fhianáin',
    document: 'polasaí, beartas, ráiteas, fógra',
    neutral: 'faoi, maidir',
    settings: 'socruithe, roghanna',
    other: 'oideas',
  },
  parts: {
    responsible: 'rialaitheoir*, rialtóir*, teagmháil*, teagmháil a dhéanamh, teileafón',
    officer: 'oifigeach cosanta sonraí, oifigeach um chosaint sonraí',
    purposes: 'cuspóir*, chuspóir*, gcuspóir*',
    ground: `bunús dlí, bhunús dlí, toiliú, thoiliú, leas dlisteanach, leasanna dlisteanacha, conradh,
    oibleagáid dhlíthiúil`,
    recipients: `tríú páirtí*, tríú páirtithe, faighteoir*, próiseálaí*, roinnimid, roinnt*, tugaimid, soláthraí*,
    sholáthraí*`,
    transfers: 'tríú tír*, lasmuigh den aontas, lasmuigh den lee',
    retention: 'coinneáil*, choinneáil*, coimeád*, stóráil*',
    access: 'rochtain*',
    objection: 'agóid*',
    restriction: 'srian*, shrian*, srianadh',
    portability: 'iniomparthacht*, aistriú sonraí',
    withdrawal: 'tharraingt siar, tarraingt siar, aistarraing*',
    complaint: 'gearán*, ghearán*, údarás maoirseachta, coimisiún um chosaint sonraí',
    date: 'leagan, nuashonr*, an leasú deireanach',
    session: 'seisiún*',
  },
  categories: {
    analytics: 'anailís*, anailísíoch*, staitistic*, staidrim*, tomhas*, feidhmíocht*',
    marketing: 'fógraíocht*, fhógraíocht*, margaíocht*, mhargaíocht*',
    embed: 'meáin shóisialta, sóisialta, ábhar seachtrach',
    preferences: 'sainrogh*, roghanna pearsanta, pearsantú',
    weak: 'feidhmíocht*',
    common: '',
  },
};
