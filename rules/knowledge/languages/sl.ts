import type { LanguageWords } from '../language.ts';

/**
 * Slovenian. Terms of law as in the Slovenian version of Regulation (EU) 2016/679, articles 4, 6 and 12 to 22; names of pages and of
 * categories as sites and consent managers write them. No native speaker has checked them.
 */
export const language: LanguageWords = {
  id: 'sl',
  links: {
    privacy: `zasebnost, zasebnosti, varstvo osebnih podatkov, osebnih podatkov, osebni podatki, varstvo podatkov`,
    cookies: 'piškotek, piškotki, piškotkov, piškotkih, piškotke',
    document: 'politika, izjava, obvestilo, pravilnik, pravila, pogoji',
    neutral: 'varstvo, varstva, uporaba, uporabi, obdelava, naša',
    settings: 'nastavitve',
    other: 'recept, recepti, novice, zaposlitev, tečaj',
  },
  parts: {
    responsible: 'upravljav*, kontakt*, telefon*, stik*',
    officer: 'pooblaščen* oseb* za varstvo',
    purposes: 'namen*',
    ground: 'pravn* podlag*, privolit*, soglasj*, zakonit* interes*, pogodb*, zakonsk* obveznost*',
    recipients: `tretj* oseb*, tretj* strank*, prejemnik*, uporabnik* podatkov, obdelovalec*, obdelovalc*, posreduj*, deli* z, delimo, razkri*, ponudnik*, izvajalc*, partner*`,
    transfers: 'tretj* držav*, zunaj evropske, izven eu, zunaj egp, standardn* pogodben* klavzul*',
    retention: 'rok* hrambe, hrani*, shranjuj*, shranjen*',
    access: 'dostop*, seznanit*',
    objection: 'ugovor*, ugovarja*',
    restriction: 'omejit*',
    portability: 'prenosljivost*',
    withdrawal: 'preklic*, preklič*, umakn*',
    complaint: 'pritožb*, nadzorn* organ*, informacijsk* pooblaščen*',
    date: 'različica, zadnja posodobitev, nazadnje posodobljeno, zadnja sprememba',
    session: 'sej*',
  },
  categories: {
    analytics: 'analitičn*, analitik*, statističn*, statistik*, merjenj*, zmogljivost*',
    marketing: 'oglaševanj*, oglas*, trženj*, tržn*, marketin*',
    embed: 'družben*, družbena omrežja, zunanja vsebina, zemljevid*',
    preferences: 'preferenčn*, prilagajanj*, personaliz*',
    weak: 'zmogljivost*',
    common: '',
  },
};
