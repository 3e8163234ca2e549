import type { LanguageWords } from '../language.ts';

/**
 * Lithuanian. Terms of law as in the Lithuanian version of Regulation (EU) 2016/679, articles 4, 6 and 12 to 22; names of pages and of
 * categories as sites and consent managers write them. No native speaker has checked them.
 */
export const language: LanguageWords = {
  id: 'lt',
  links: {
    privacy: 'privatumas, privatumo, asmens duomenų, asmens duomenys, duomenų apsauga, duomenų apsaugos',
    cookies: 'slapukas, slapukai, slapukų, slapukus',
    document: 'politika, taisyklės, pranešimas, pareiškimas, sąlygos',
    neutral: 'apsauga, apsaugos, tvarkymas, tvarkymo, naudojimas, naudojimo, mūsų',
    settings: 'nustatymai, nuostatos',
    other: 'receptas, receptai, naujienos, pareigūnas, mokymai',
  },
  parts: {
    responsible: 'duomenų valdytoj*, kontakt*, telefon*, susisiek*',
    officer: 'duomenų apsaugos pareigūn*',
    purposes: 'tiksl*',
    ground: 'teisin* pagrind*, sutikim*, teisėt* interes*, sutart*, teisin* prievol*',
    recipients: `treči* šal*, gavėj*, duomenų tvarkytoj*, perduod*, dalijam*, dalinam*, teikiam*, atskleidž*,
    paslaugų teikėj*, partner*`,
    transfers: 'treči* valstyb*, trečiąsias šalis, už europos, už es rib*, standartin* sutarči*',
    retention: 'saugojim*, saugom*, saugoja*',
    access: 'susipažin*, prieig*',
    objection: 'nesutik*, prieštara*',
    restriction: 'apribo*, ribo*',
    portability: 'perkeliamum*, perkel*',
    withdrawal: 'atšauk*',
    complaint: 'skund*, priežiūros institucij*, valstybin* duomenų apsaugos inspekcij*',
    date: 'versija, paskutin* kart* atnaujint*, atnaujinta, pakeista',
    session: 'sesij*, seans*',
  },
  categories: {
    analytics: 'analitin*, analitik*, statistin*, statistik*, matavim*, našum*',
    marketing: 'reklam*, rinkodar*',
    embed: 'socialini*, išorinis turinys, žemėlapi*',
    preferences: 'pirmenyb*, personaliz*, pageidavim*',
    weak: 'našum*',
    common: '',
  },
};
