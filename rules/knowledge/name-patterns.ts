/**
 * Names that state their own purpose, for cookies that no list knows. They count on the site's own domain
 * only.
 */

/**
 * How the word for consent begins in names of cookies: plain letters, by language. French, Spanish, Portuguese and English
 * share `consent`; what is short, or another word too, is left out. No native speaker has checked them.
 */
const consentNouns: Readonly<Record<string, string>> = {
  bg: 'saglasi',
  cs: 'souhlas',
  da: 'samtykke',
  de: 'einwilligung|zustimmung',
  el: 'sygkatathes|synkatathes',
  et: 'nousolek',
  fi: 'suostumus|suostumuks',
  hr: 'privola|privole|suglasnost',
  hu: 'hozzajarulas',
  is: 'samthykk',
  it: 'consenso|consensi',
  lt: 'sutikim',
  lv: 'piekrisan',
  nl: 'toestemming',
  pl: 'zgoda|zgody',
  ro: 'consimtam',
  sk: 'suhlas',
  sl: 'soglasj|privolitev',
  sv: 'samtyck',
  tr: 'acikriza|cerezonay|onaylar',
  uk: 'zgoda',
};

/**
 * A record of the visitor's choice: `cookiemelding`, `cookie-keuze`, `cookie_voorkeuren`, `toestemming`,
 * `gdpr_consent`, `samtycke`, `avg`, … in any case, with or without separators.
 */
export const consentRecordName = new RegExp(
  [
    ...new Set(Object.values(consentNouns)),
    'consent|gdpr|ccpa',
    String.raw`cookies?[\s._-]*(?:melding|keuze|voorkeur|wet|wall|balk|banner|bar|notice|notif|accept|akkoord|agree|allow)`,
    String.raw`cookies?[\s._-]*(?:choice|pref|setting|instelling|status|policy|law|popup|dismiss|ok)`,
    String.raw`privacy[\s._-]*(?:keuze|voorkeur|choice|pref|setting|instelling)`,
    String.raw`(?:accept|agree|allow|akkoord|accepteer|hide|seen|close|dismiss)[a-z]*[\s._-]*cookie`,
    String.raw`(?:^|[._-])avg(?:[._-]|$)`,
  ].join('|'),
  'i',
);

/** A visitor's number that calls itself so: `visitor_id`, `bezoekersnummer`, `anonymousUid`. */
export const visitorNumberName =
  /(?:^|[._-])(?:site)?(?:visitors?|bezoekers?|besucher|visiteur|anonymous|anon|tracking|track|unique|uniek|browser|device)[._-]?(?:id|uid|uuid|guid|key|nr|nummer|number|token|hash)$|^(?:visitor|bezoeker|besucher|visiteur)$/i;

/** A token against cross-site request forgery. */
export const csrfName = /csrf|xsrf|anti-?forgery|requestverification/i;

/** A session, if a server set it: `cqt_session`, `sessie`, `SESSID`, `app.sid`. */
export const sessionName = /(?:^|[._-])(?:[a-z]{0,12}sess(?:ion|ie)?(?:[._-]?id)?|sid)$/i;
