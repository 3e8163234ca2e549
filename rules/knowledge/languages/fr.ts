import type { LanguageWords } from '../language.ts';

/**
 * French. Terms of law as in the French version of Regulation (EU) 2016/679, articles 4, 6 and 12 to 22; names of pages and of
 * categories as sites and consent managers write them. No native speaker has checked them.
 */
export const language: LanguageWords = {
  id: 'fr',
  links: {
    privacy: `confidentialité, vie privée, données personnelles, données à caractère personnel,
    protection des données, rgpd, protection de la vie privée`,
    cookies: 'cookie, cookies, traceur, traceurs, témoins de connexion',
    document: 'politique, politiques, déclaration, charte, avis, engagement',
    neutral: `notre, votre, sur, gestion, utilisation, informations, information, mentions, légales, conditions,
    générales, protection, relative, vos, nos, savoir, plus, traitement`,
    settings: 'paramètres, paramétrer, préférences, gérer, réglages, choix',
    other: `recette, recettes, biscuits, chocolat, emploi, emplois, offre, offres, formation, formations,
    actualités, actualite, délégué, consultant, verre, film, films, clôture, écran, écrans, clause`,
  },
  parts: {
    responsible: 'responsable*, contact*, téléphone',
    officer: 'délégué* à la protection, dpo, dpd',
    purposes: 'finalité*, afin de, dans le but de, objectif*',
    ground: 'base légale, base juridique, consentement, intérêt légitime, contrat, obligation légale',
    recipients: `tiers, destinataire*, sous traitant*, partage*, transmet*, transmis*, communiqu*, cédons,
    prestataire*, fournisseur*, partenaire*`,
    transfers: `pays tiers, hors de l union, hors union, hors de l espace, hors ue, clauses contractuelles types`,
    retention: 'durée de conservation, conserv*',
    access: 'droit d accès, accès, accéder',
    objection: 'opposition, opposer',
    restriction: 'limitation*, limiter',
    portability: 'portabilité',
    withdrawal: 'retirer, retrait',
    complaint: 'réclamation*, plainte, autorité de contrôle, cnil',
    date: 'version, mise à jour, dernière modification, en vigueur',
    session: 'session',
  },
  categories: {
    analytics: 'mesure*, audience',
    marketing: 'publicit*, ciblage',
    embed: 'cartes, contenus externes, sociaux',
    preferences: 'personnalisation, fonctionnalit*',
    weak: 'fonctionnalit*',
    common: 'pour, et',
  },
};
