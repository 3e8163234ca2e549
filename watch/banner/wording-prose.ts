/**
 * What the text of a banner tells or claims, beyond being about cookies. All languages in one list each,
 * written the way words are compared (see `words.ts`).
 */

/** A purpose that needs consent is named. */
export const purposeWords: readonly string[] = [
  '*statisti*', '*analy*', 'marketing*', '*advert*', 'ads', 'reclame*', 'werbung', 'werbe*', 'publicit*', 'annonces', 'anzeigen', 'personali*', 'persoonlijke aanbiedingen', 'tracking', 'social media', 'sociale media', 'soziale medien', 'reseaux sociaux',
  'video*', 'kaart', 'kaarten', 'landkaart', 'google maps', 'youtube', 'maps', 'meten', 'meet', 'bezoek meten', 'gebruik meten', 'bezoekers tellen', 'hoe .. gebruikt', 'gebruik van .. site', 'gebruik van .. website', 'verbeteren', 'verbetering', 'voorkeuren', 'measure', 'measuring', 'improve', 'traffic', 'messen', 'messung', 'reichweite*', 'verbessern',
  'mesure*', 'mesurer', 'audience', 'ameliorer', 'extra functionaliteit*', 'embedded', 'ingesloten', 'profil*', 'recommend*', 'bezoekgedrag', 'surfgedrag', 'klikgedrag',
];

/** Who receives the data, or that others do. */
export const partyWords: readonly string[] = [
  'derde partij*', 'derde partijen', 'derden', 'partner*', 'third party', 'third parties', 'vendors', 'leveranciers', 'dienst van', 'diensten van', 'drittanbieter*', 'dritte', 'dritten', 'dienstleister*', 'anbieter*', 'tiers', 'partenaires', 'fournisseurs', 'prestataires',
  'google*', 'youtube', 'facebook', 'meta', 'hotjar', 'matomo', 'linkedin', 'microsoft', 'twitter', 'sharethis', 'vimeo', 'hubspot', 'adform', 'pinterest', 'tiktok', 'instagram', 'mailchimp', 'clarity', 'iab',
];

/** That the choice can be changed or taken back. */
export const withdrawalWords: readonly string[] = [
  'intrekken', 'intrek*', 'trek .. in', 'herroep*', 'keuze .. wijzigen', 'keuze wijzig*', 'wijzigt u', 'wijzig je', 'wijzig uw', 'pas .. keuze .. aan', 'keuze .. aanpassen', 'voorkeuren .. wijzigen', 'voorkeuren .. aanpassen', 'instellingen .. wijzigen', 'instellingen .. aanpassen', 'altijd .. wijzigen', 'altijd .. aanpassen', 'altijd .. veranderen', 'later .. wijzigen', 'later .. aanpassen', 'op elk moment', 'ieder moment', 'te allen tijde', 'op ieder moment',
  'withdraw*', 'revoke*', 'at any time', 'any time', 'anytime', 'change your mind', 'change .. choice', 'change .. preferences', 'change .. settings', 'change .. consent', 'update .. preferences', 'manage .. preferences at', 'later',
  'widerruf*', 'jederzeit', 'nachtraglich', 'spater .. andern', 'retirer', 'revoquer', 'a tout moment', 'tout moment', 'modifier .. choix', 'changer d avis',
];

/** That something rests on legitimate interest instead of consent. */
export const interestWords: readonly string[] = ['legitimate interest*', 'gerechtvaardigd* belang*', 'berechtigt* interesse*', 'interet* legitime*'];

/** What stands between a deed and its ground: `on the basis of`. */
export const groundWords: readonly string[] = ['op grond van', 'op basis van', 'beroep* op', 'grondslag', 'based on', 'on the basis of', 'on the ground of', 'on the grounds of', 'rely on', 'relies on', 'auf grundlage', 'auf basis', 'aufgrund', 'gestutzt auf', 'sur la base', 'fonde* sur', 'au titre de'];

/** That something is placed on, or read from, a visitor's device. */
export const placingWords: readonly string[] = ['*cookie', '*cookies', 'plaats*', 'plaatsen', 'uitlezen', 'lezen', 'opslaan', 'store', 'place', 'set', 'read', 'setzen', 'speichern', 'auslesen', 'deposer', 'deposons', 'stocker', 'lire', 'traceurs'];

/** That there is no access without acceptance. */
export const wallWords: readonly string[] = [
  'alleen toegang', 'geen toegang', 'pas toegang', 'toegang .. te krijgen', 'om .. site te bezoeken .. accepteren', 'om verder te gaan .. accept*', 'om verder te gaan moet', 'om door te gaan .. accept*', 'om gebruik te maken van .. website moet', 'zonder .. toestemming kunt u .. niet', 'zonder cookies kunt u .. niet', 'moet u .. cookies accepteren', 'moet je .. cookies accepteren', 'dient u .. accepteren', 'dient u .. te accepteren', 'niet toegankelijk zonder',
  'must accept', 'have to accept', 'need to accept', 'accept .. to continue', 'accept cookies to', 'to access .. accept', 'no access without', 'cannot use .. without', 'required to accept', 'accept or subscribe', 'accept or pay', 'pay or accept',
  'mussen .. akzeptieren', 'nur mit .. zustimmung', 'ohne .. zustimmung .. nicht', 'akzeptieren oder abonnieren', 'pur abo', 'devez accepter', 'pour acceder .. accept*', 'accepter ou s abonner',
];

/** Which behaviour is said to count as consent. */
export const impliedWords: Readonly<Record<'browsing' | 'scrolling' | 'closing', readonly string[]>> = {
  browsing: ['weitersurfen', 'weiter surfen', 'weiternutzen', 'weiternutzung', 'weitere nutzung', 'seguir navegando', 'si continua navegando', 'continuando a navigare', 'proseguendo la navigazione', 'continuando a navegar', 'dalsze korzystanie', 'kontynuujac przegladanie', 'fortsatter', 'fortsætter', 
    'door verder te gaan', 'door verder te surfen', 'door verder te bladeren', 'door gebruik te blijven maken', 'door gebruik te maken van', 'door deze site te gebruiken', 'door deze website te gebruiken', 'door .. te bezoeken .. akkoord', 'door .. te blijven gebruiken', 'als u verder gaat', 'als je verder gaat', 'bij verder gebruik', 'door door te gaan', 'gaat u verder .. akkoord',
    'by continuing', 'by using', 'by browsing', 'if you continue', 'continuing to use', 'continued use', 'continuing to browse', 'by visiting', 'by navigating', 'durch die nutzung', 'durch die weitere nutzung', 'mit der nutzung', 'mit der weiteren nutzung', 'wenn sie weiter', 'weitere nutzung', 'weiterhin nutzen',
    'en poursuivant', 'en continuant', 'en naviguant', 'en utilisant ce', 'poursuite de .. navigation',
  ],
  scrolling: ['door te scrollen', 'door verder te scrollen', 'scrollen', 'scrollt', 'by scrolling', 'scrolling', 'durch scrollen', 'en faisant defiler', 'defilement'],
  closing: ['door .. te sluiten', 'door .. weg te klikken', 'by closing', 'by dismissing', 'closing this', 'durch schliessen', 'mit dem schliessen', 'en fermant'],
};

/** Words that promise the statement only in a banner; those that name it anywhere are in statement-wordings.ts. */
export const vagueLinkWords: readonly string[] = [
  'charte', 'meer informatie', 'lees meer', 'meer weten', 'meer over cookies', 'over cookies', 'meer info', 'more information',
  'more info', 'read more', 'learn more', 'find out more', 'mehr erfahren', 'mehr informationen', 'mehr info*',
  'weitere informationen', 'en savoir plus', 'savoir plus', 'plus d info*', 'verklaring', 'statement', 'policy', 'hier', 'here',
  'ici', 'disclaimer', 'lees hoe *',
];

/** That a window is shut without an answer. */
export const shuttingWords: readonly string[] = ['sluit', 'sluit je', 'sluit u', 'sluiten', 'wegklikt', 'wegklikken', 'klik je .. weg', 'klikt u .. weg', 'kruisje', 'close', 'closing', 'closes', 'dismiss', 'cross', 'schliessen', 'schliesst', 'schliesse', 'kreuz', 'fermez', 'fermant', 'fermer', 'croix', 'cierra', 'cerrar', 'chiudi', 'chiudendo', 'fechar', 'lukker', 'stanger'];
