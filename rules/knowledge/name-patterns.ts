/**
 * Names that state their own purpose, for cookies that no list knows. They count on the site's own domain
 * only.
 */

/**
 * A record of the visitor's choice: `cookiemelding`, `cookie-keuze`, `cookie_voorkeuren`, `toestemming`,
 * `gdpr_consent`, `avg`, … Dutch and English, in any case, with or without separators.
 */
export const consentRecordName =
  /consent|toestemming|gdpr|ccpa|cookies?[\s._-]*(?:melding|keuze|voorkeur|wet|wall|balk|banner|bar|notice|notif|accept|akkoord|agree|allow|choice|pref|setting|instelling|status|policy|law|popup|dismiss|ok)|(?:accept|agree|allow|akkoord|accepteer|hide|seen|close|dismiss)[a-z]*[\s._-]*cookie|(?:^|[._-])avg(?:[._-]|$)/i;

/** A visitor's number that calls itself so: `visitor_id`, `bezoekersnummer`, `anonymousUid`. */
export const visitorNumberName =
  /(?:^|[._-])(?:site)?(?:visitors?|bezoekers?|besucher|visiteur|anonymous|anon|tracking|track|unique|uniek|browser|device)[._-]?(?:id|uid|uuid|guid|key|nr|nummer|number|token|hash)$|^(?:visitor|bezoeker|besucher|visiteur)$/i;

/** A token against cross-site request forgery. */
export const csrfName = /csrf|xsrf|anti-?forgery|requestverification/i;

/** A session, if a server set it: `cqt_session`, `sessie`, `SESSID`, `app.sid`. */
export const sessionName = /(?:^|[._-])(?:[a-z]{0,12}sess(?:ion|ie)?(?:[._-]?id)?|sid)$/i;
