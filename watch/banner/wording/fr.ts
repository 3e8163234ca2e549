import type { ConsentWords } from '../wording.ts';

/** French, of France, Belgium and Switzerland. */
export const wording: ConsentWords = {
  language: 'fr',
  rank: 4,
  common: ['le', 'la', 'les', 'des', 'nous', 'vous', 'votre', 'vos', 'notre', 'nos', 'et', 'de', 'pour', 'sur', 'ce', 'cette', 'utilisons', 'utilise', 'avec', 'par', 'en', 'un', 'une', 'du', 'est', 'ou', 'au', 'que', 'plus', 'tout'],
  topic: {
    cookie: ['*cookie', '*cookies', 'cookie*', 'temoins de connexion'],
    consent: ['consent*', 'accord', 'autorisation'],
    tracking: ['traceur*', 'tracage', 'pistage', 'technologies similaires', 'pixels', 'profilage', 'suivi', 'suivre', 'informations sur votre terminal', 'informations sur un terminal', 'informations sur votre appareil', 'informations sur un appareil', 'mesurer l audience', 'mesure d audience'],
    privacy: ['vos donnees', 'vie privee', 'donnees personnelles', 'donnees a caractere personnel', 'confidentialite', 'rgpd', 'protection des donnees'],
    web: ['site*', 'page', 'utilis*', 'visite*', 'navigation', 'experience', 'statisti*', 'analy*', 'publicit*', 'annonces', 'marketing', 'partenaires', 'appareil', 'terminal', 'navigateur', 'ameliorer', 'mesur*', 'audience', 'donnees', 'choix', 'preferences', 'trafic'],
  },
  foreign: {
    newsletter: ['newsletter', 'infolettre', 'inscri*', 'abonne*', 'reduction', 'remise', 'adresse e mail', 'adresse mail', 'offres', 'boite'],
    age: ['18', '18 ans', 'age', 'majeur*', 'majorite', 'date de naissance', 'alcool*', 'mineur*'],
    chat: ['chat en direct', 'chatbot', 'ecrivez .. message', 'posez .. question', 'comment pouvons nous', 'discuter'],
    login: ['se connecter', 'connectez vous', 'mot de passe', 'identifiant', 'creer .. compte'],
    shop: ['panier', 'commander', 'livraison', 'acheter', 'remise', 'premiere commande'],
    food: ['recette*', 'four', 'cuire', 'cuisson', 'pate', 'beurre', 'chocolat', 'farine', 'sucre', 'delicieu*', 'biscuit*', 'gourmand*'],
    embed: ['video*', 'carte', 'contenu*', 'lire la', 'visionner', 'afficher', 'externe', 'formulaire'],
  },
  control: {
    not: ['pas d accord', 'ne', 'n', 'sans', 'aucun', 'aucune'],
    accept: ['accepte*', 'accepter', 'j accepte', 'acceptation', 'autorise*', 'autoriser', 'd accord', 'consentir', 'je consens', 'donner .. consentement', 'approuver', 'permettre', 'tout activer', 'tout cocher', 'tout selectionner', 'activer', 'donner .. accord', 'donne .. accord'],
    agree: ['oui', 'consentement', 'ok', 'okay', 'compris', 'j ai compris', 'je comprends', 'entendu', 'tres bien', 'bien sur', 'parfait', 'continuer', 'poursuivre', 'c est bon', 'pas de probleme', 'pas de souci', 'volontiers', 'ca marche', 'acceder au site', 'c est note', 'j ai lu', 'ca me va', 'ca va', 'c est parti', 'avec plaisir', 'evidemment', 'ne .. derange pas'],
    all: ['tout', 'tous', 'toutes', 'toute', 'ensemble', 'integralite', 'recommande*'],
    reject: ['plutot non', 'sans cookies', 'sans facon', 'tres peu pour moi', 'refus*', 'refuser', 'je refuse', 'rejet*', 'rejeter', 'decline*', 'decliner', 'non', 'non merci', 'interdire', 'bloquer', 's opposer', 'oppose*', 'desactiver', 'tout desactiver', 'tout decocher', 'retirer', 'plutot pas', 'desaccord', 'pas d accord', 'surtout pas', 'ne veux pas', 'ne souhaite pas', 'pas question'],
    necessary: ['necessaire*', 'essentiel*', 'obligatoire*', 'fonctionnel*', 'technique*', 'indispensable*', 'requis', 'strict minimum', 'minimum', 'de base'],
    unnecessary: ['non necessaire*', 'pas necessaire*', 'non essentiel*', 'non obligatoire*', 'non fonctionnel*', 'non indispensable*', 'non requis', 'facultatif*', 'facultative*', 'optionnel*', 'superflu*'],
    purposes: ['*analytics', 'analytique*', 'analyse*', 'statistique*', 'marketing', 'publicit*', 'ciblage', 'personnalise', 'personnalisee*', 'personnalises', 'social*', 'sociaux', 'performance*', 'mesure', 'audience', 'tiers'],
    only: ['uniquement', 'seulement', 'seul', 'seuls', 'seules', 'que les', 'juste'],
    save: ['selectionnes', 'enregistrer', 'enregistre*', 'sauvegarder', 'sauver', 'valider', 'confirmer', 'appliquer', 'memoriser'],
    selection: ['selection', 'selectionne*', 'choix', 'preferences', 'preference', 'choisis'],
    settings: ['parametr*', 'personnaliser', 'preferences', 'preference', 'gerer', 'gestion', 'configur*', 'reglage*', 'options', 'choisir', 'choix', 'modifier', 'adapter', 'details', 'afficher les details', 'voir les finalites', 'finalites', 'je choisis', 'definir', 'ajuster', 'je personnalise'],
    close: ['fermer', 'ferme', 'masquer', 'plus tard', 'pas maintenant', 'ignorer', 'passer', 'annuler', 'retour', 'cacher'],
    more: ['en savoir plus', 'savoir plus', 'plus d info*', 'plus d informations', 'lire la suite', 'lire plus', 'voir plus', 'politique', 'charte', 'mentions', 'conditions', 'declaration', 'a propos', 'info', 'informations', 'pourquoi', 'partenaires', 'fournisseurs', 'ici', 'consulter', 'plus de details', 'details ici'],
  },
};
