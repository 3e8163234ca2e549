import { wordingOf } from '../wording-of.ts';

/**
 * Maltese. Compared with the public translations of c15t; terms of law as in the official version of Regulation (EU) 2016/679.
 * No native speaker has checked these words.
 */
export const wording = wordingOf({
  language: 'mt',
  rank: 31,
  common: 'dan, sit, juża, nużaw, għal, jew, biex, tiegħek, tagħna, tista, fuq, din, aktar, minn, kif',
  topic: {
    cookie: '*cookie*, cookies',
    consent: 'kunsens*, taqbel',
    tracking: 'traċċar*, teknoloġiji simili, intraċċar',
    privacy: `privatezza*, data personali, dejta personali, data tiegħek, dejta tiegħek, protezzjoni tad data`,
    web: `sit, websajt*, esperjenza*, statistik*, analizz*, reklam*, marketing, sħab, apparat*, traffiku*,
      kontenut*`,
  },
  foreign: {
    newsletter: 'newsletter, abbona*',
    age: '18 il sena',
    chat: 'kellimna',
    login: 'idħol, password',
    shop: 'basket, ordni',
    survey: 'stħarriġ',
    region: 'pajjiżek',
    terms: 'termini tal użu',
  },
  control: {
    not: 'mhux',
    accept: `aċċetta, naċċetta, taċċetta, aċċettazzjoni, ippermetti, nippermetti, tippermetti, naqbel,
      nagħti l kunsens`,
    agree: '=iva, tajjeb, fhimt, kompli, ok',
    all: 'kollha, kollox',
    reject: `irrifjuta, nirrifjuta, tirrifjuta, iċħad, niċħad, ma naċċettax, ma naqbilx, le grazzi, irtira`,
    necessary: 'neċessarj*, meħtieġ*, essenzjali*, bażiċi, funzjonali, tekniċi',
    unnecessary: 'fakultattiv*, mhux neċessarj*, mhux essenzjali',
    only: 'biss',
    save: 'issejvja, salva, ikkonferma',
    selection: 'għażla*, għażliet*, magħżula, preferenzi*',
    settings: `settings tal, s settings, issettja, preferenzi*, immaniġġja, ippersonalizza, personalizza,
      għażliet, dettalji, ibdel`,
    close: 'għalaq, agħlaq, aħbi, aktar tard, ikkanċella',
    more: 'aktar informazzjoni, aqra aktar, politika*, hawn, avviż',
  },
  answer: {
    next: 'li jmiss',
    last: 'lest',
    on: 'iva',
    off: 'le',
    wish: 'tixtieq, tippreferi',
  },
  text: {
    ground: 'abbażi ta, fuq il bażi',
    wall: 'trid taċċetta',
    scrolling: 'billi tiskrolla',
    parties: 'partijiet terzi, terzi persuni, sħabna',
    withdrawal: 'tirtira*, fi kwalunkwe ħin, tibdel .. għażl*',
    interest: 'interess leġittimu, interessi leġittimi',
    browsing: 'billi tkompli, jekk tkompli',
    closing: 'billi tagħlaq',
    vagueLink: 'aktar informazzjoni, hawn, politika*',
    shutting: 'tagħlaq, għalaq',
    uses: 'juża, nużaw, tuża, jużaw, użu, naħżnu, niġbru, nipproċessaw',
    improves: 'ntejbu, itejb*, titjib',
    aims: 'nkejlu, analizz*, personalizz*',
    visits: 'żjara*, apparat*, sit, websajt*',
  },
});
