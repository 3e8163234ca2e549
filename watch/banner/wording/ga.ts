import { wordingOf } from '../wording-of.ts';

/**
 * Irish. Compared with the public translations of c15t; terms of law as in the official version of Regulation (EU) 2016/679.
 * No native speaker has checked these words.
 */
export const wording = wordingOf({
  language: 'ga',
  rank: 25,
  common: 'agus, an, na, do, ar, seo, leat, suíomh, úsáidimid, úsáideann, tú, ár, bhur, nó, chun, againn',
  topic: {
    cookie: 'fianán*, fianáin, fianáin*, bhfianán*, fhianán*, *cookie*',
    consent: 'toiliú, thoiliú, toilíonn, cead',
    tracking: 'rianú, teicneolaíochtaí cosúla',
    privacy: 'príobháideach*, phríobháideach*, sonraí pearsanta, do shonraí, cosaint sonraí',
    web: `suíomh, shuíomh, suímh, láithreán*, gréasáin, taithí, thaithí, staitistic*, anailís*, fógraíocht*,
      margaíocht*, comhpháirtí*, gléas*, ghléas*, brabhsáil*, trácht, ábhar`,
  },
  foreign: {
    newsletter: 'nuachtlitir, liostáil, ríomhphost',
    age: 'bliana d aois',
    chat: 'comhrá',
    login: 'logáil isteach, pasfhocal',
    shop: 'ciseán, ordú, ceannaigh',
    survey: 'suirbhé',
    region: 'do thír',
    terms: 'téarmaí úsáide',
  },
  control: {
    not: 'gan',
    accept: 'glac, glac le, glacaim, glacadh, ceadaigh, ceadaím, aontaím, toilím, aontaigh',
    agree: 'ceart go leor, tuigim, lean ar aghaidh, lean ort, ok',
    all: 'gach, uile, gach rud, iad uile',
    reject: 'diúltaigh*, diúltaím, diúltú, ná glac, ná ceadaigh, ní ghlacaim, tarraing siar, dícheadaigh',
    necessary: 'riachtanach*, bunúsach*, feidhmiúil, teicniúil',
    unnecessary: 'roghnach*, neamhriachtanach*',
    only: 'amháin, ach amháin',
    save: 'sábháil, deimhnigh, cuir isteach',
    selection: 'rogha, roghanna, roghnaithe, sainroghanna',
    settings: `socruithe*, shocruithe, roghanna, sainroghanna, bainistigh, saincheap, saincheapadh, athraigh,
      mionsonraí`,
    close: 'dún, folaigh, níos déanaí, cealaigh',
    more: 'tuilleadh eolais, níos mó eolais, léigh tuilleadh, beartas, polasaí, anseo, ráiteas',
  },
  answer: {
    next: 'ar aghaidh',
    last: 'críochnaigh',
    on: 'ar siúl',
    off: 'as',
    wish: 'mian leat, fearr leat',
  },
  text: {
    dealing: 'críoch*, gcríoch*, comhpháirtí*',
    ground: 'ar bhonn',
    wall: 'caithfidh tú glacadh',
    scrolling: 'trí scrollú',
    parties: 'tríú páirtithe, tríú páirtí, comhpháirtithe',
    withdrawal: 'tharraingt siar, tarraingt siar, am ar bith, tráth ar bith',
    interest: 'leas dlisteanach',
    browsing: 'má leanann tú, trí leanúint',
    closing: 'trí dhúnadh',
    vagueLink: 'tuilleadh eolais, anseo, beartas, polasaí',
    shutting: 'dún, dhúnadh',
    uses: 'úsáid*, n úsáid*, stórá*, bailím*, próiseál*',
    improves: 'feabhs*, fheabhs*',
    aims: 'tomhas, anailís*, pearsant*',
    visits: 'cuairt*, chuairt*, gléas*, suíomh, shuíomh, brabhs*',
  },
});
