import type { LanguageWords } from '../language.ts';

/**
 * Danish. Terms of law as in the Danish version of Regulation (EU) 2016/679, articles 4, 6 and 12 to 22; names of pages and of
 * categories as sites and consent managers write them. No native speaker has checked them.
 */
export const language: LanguageWords = {
  id: 'da',
  links: {
    privacy: `fortrolighed, fortroligheds, privatliv, privatlivs, persondata, personoplysninger, databeskyttelse,
    beskyttelse af personoplysninger, gdpr`,
    cookies: 'cookie, cookies',
    document: 'politik, erklæring, meddelelse, vilkår, retningslinjer',
    neutral: 'vores, brug, behandling, beskyttelse, information, oplysninger, læs, mere',
    settings: 'indstillinger, præferencer, samtykke',
    other: 'opskrift, opskrifter, stilling, kursus, nyheder, rådgiver',
  },
  parts: {
    responsible: 'dataansvarlig*, kontakt*, telefon*',
    officer: 'databeskyttelsesrådgiver*, dpo',
    purposes: 'formål*',
    ground: `retsgrundlag*, samtykke*, legitim interesse, legitime interesse*, aftale*, retlig forpligtelse`,
    recipients: `tredjepart*, modtager*, databehandler*, videregiv*, deler .. med, deles med, udleverer,
    leverandør*, overfører .. til`,
    transfers: 'tredjeland*, uden for eu, uden for eøs, standardkontrakt*',
    retention: 'opbevar*, slettefrist*',
    access: 'indsigt*',
    objection: 'indsigelse*, gøre indsigelse',
    restriction: 'begræns*',
    portability: 'dataportabilitet, portabilitet',
    withdrawal: 'trække .. tilbage, tilbagetræk*, trækkes tilbage, tilbagekald*',
    complaint: 'klage*, tilsynsmyndighed*, datatilsynet',
    date: 'version, senest opdateret, sidst opdateret, senest ændret',
    session: 'session*',
  },
  categories: {
    analytics: 'analyse*, statistik*, måling*, ydeevne',
    marketing: 'markedsføring*, reklame*, annonce*',
    embed: 'sociale medier, indlejret indhold',
    preferences: 'præferenc*, tilpasning*',
    weak: 'ydeevne',
    common: '',
  },
};
