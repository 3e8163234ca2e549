import type { LanguageWords } from '../language.ts';

/**
 * Finnish. Terms of law as in the Finnish version of Regulation (EU) 2016/679, articles 4, 6 and 12 to 22; names of pages and of
 * categories as sites and consent managers write them. No native speaker has checked them.
 */
export const language: LanguageWords = {
  id: 'fi',
  links: {
    privacy: `tietosuoja, tietosuojaa, tietosuojan, yksityisyys, yksityisyyden, henkilötiedot, henkilötietojen,
    rekisteriseloste`,
    cookies: 'eväste, evästeet, evästeiden, evästeistä, evasteet',
    document: 'seloste, selosteet, käytäntö, käytännöt, lausunto, ilmoitus, ehdot',
    neutral: 'suoja, käsittely, käyttö, tietoa, meidän, yksityisyydensuoja',
    settings: 'asetukset, hallinta',
    other: 'vastaava, valtuutettu, koulutus, uutiset, resepti, reseptit, työpaikat',
  },
  parts: {
    responsible: 'rekisterinpitäjä*, yhteystied*, puhelin*, yhteyttä',
    officer: 'tietosuojavastaava*',
    purposes: 'tarkoitu*',
    ground: 'oikeusperust*, suostumu*, oikeutettu etu, oikeutettu* etu*, sopimu*, lakisääteis*',
    recipients: `kolmansi* osapuol*, kolmans*, vastaanottaj*, henkilötietojen käsittelijä*, käsittelijä*, luovut*, jaamme, siirrämme, palveluntarjoaj*, kumppan*`,
    transfers: `kolman* maa*, kolmansiin maihin, eu n ulkopuol*, eta n ulkopuol*, vakiolauseke*,
    vakiosopimuslauseke*`,
    retention: 'säilyt*, tallenneta*',
    access: 'tarkastusoikeu*, pääsy*, saada pääsy, tarkasta*',
    objection: 'vastusta*',
    restriction: 'rajoitta*, rajoitus*',
    portability: 'siirtä* järjestelmästä, siirrettävyy*, siirtää',
    withdrawal: 'peruut*, perua, perumi*',
    complaint: 'valitu*, valvontaviranomai*, tietosuojavaltuutet*',
    date: 'versio, päivitetty, viimeksi päivitetty, viimeksi muutettu',
    session: 'istunto*, istunnon',
  },
  categories: {
    analytics: 'analytiikka*, analyysi*, tilasto*, tilastoin*, mittaami*, mittaus*, suorituskyky*',
    marketing: 'mainon*, mainost*, markkinoin*, kohdentami*',
    embed: 'sosiaali*, upotet*, ulkoinen sisältö, kartat',
    preferences: 'mieltymy*, personoin*, mukautta*',
    weak: 'suorituskyky*',
    common: '',
  },
};
