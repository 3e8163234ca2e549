import type { LanguageWords } from '../language.ts';

/**
 * Norwegian. Terms of law as in the Norwegian translation of Regulation (EU) 2016/679 for the EEA; names of pages and of
 * categories as sites and consent managers write them. No native speaker has checked them.
 */
export const language: LanguageWords = {
  id: 'no',
  links: {
    privacy: 'personvern, personvernet, personopplysninger, personopplysningar, databeskyttelse',
    cookies: 'informasjonskapsler, informasjonskapslar, cookie, cookies, kapsler',
    document: 'erklæring, politikk, policy, vilkår, retningslinjer, melding',
    neutral: 'våre, bruk, behandling, informasjon, om',
    settings: 'innstillinger, samtykke',
    other: 'oppskrift, oppskrifter, ombud, stilling, kurs, nyheter',
  },
  parts: {
    responsible: 'behandlingsansvarlig*, kontakt*, telefon*',
    officer: 'personvernombud*',
    purposes: 'formål*',
    ground: `rettslig grunnlag, behandlingsgrunnlag*, samtykke*, berettiget interesse, berettigede interesse*,
    avtale*, rettslig forpliktelse`,
    recipients: `tredjepart*, mottaker*, databehandler*, deler .. med, deles med, utleverer, overfører .. til,
    leverandør*, videreformidle*, samarbeidspartner*`,
    transfers: `tredjeland*, tredjestat*, utenfor eu, utenfor eøs, standard personvernbestemmelser,
    standardkontrakt*`,
    retention: 'lagringstid*, lagres, lagrer, oppbevar*',
    access: 'innsyn*',
    objection: 'protest*, innvend*, motsette',
    restriction: 'begrens*',
    portability: 'dataportabilitet, portabilitet',
    withdrawal: 'trekke .. tilbake, trekkes tilbake, tilbaketrek*',
    complaint: 'klage*, tilsynsmyndighet*, datatilsynet',
    date: 'versjon, sist oppdatert, sist endret',
    session: 'økt*, sesjon*',
  },
  categories: {
    analytics: 'analyse*, statistikk*, måling*, ytelse*',
    marketing: 'markedsføring*, reklame*, annonse*',
    embed: 'sosiale medier, innebygd innhold, kart',
    preferences: 'preferans*, personaliser*, tilpasning*',
    weak: 'ytelse*',
    common: '',
  },
};
