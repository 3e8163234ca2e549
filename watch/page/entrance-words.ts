/**
 * The words on pages that stand before a site: age gates, splash pages and choosers of languages. Names of languages:
 * Unicode CLDR, as the languages call themselves.
 */

/** What a visitor presses to get on to the site, where nothing else is asked. Whole texts, by language. */
export const enterPhrases: Readonly<Record<string, readonly string[]>> = {
  en: [
    'enter',
    'enter site',
    'enter the site',
    'enter website',
    'enter here',
    'visit site',
    'visit website',
    'continue',
  ],
  en2: [
    'continue to site',
    'continue to website',
    'proceed',
    'proceed to site',
    'skip',
    'skip intro',
    'skip ad',
  ],
  en3: ['go to site', 'go to website', 'to the website', 'start', 'come in', 'explore', 'discover'],
  nl: [
    'betreden',
    'site betreden',
    'website betreden',
    'naar de website',
    'naar de site',
    'naar website',
    'ga verder',
  ],
  nl2: [
    'verder',
    'verder naar de website',
    'doorgaan',
    'doorgaan naar de website',
    'naar binnen',
    'ga naar de website',
  ],
  nl3: ['binnentreden', 'kom binnen', 'intro overslaan', 'overslaan', 'sla over', 'naar homepage', 'welkom'],
  de: [
    'eintreten',
    'seite betreten',
    'website betreten',
    'zur website',
    'zur webseite',
    'zur startseite',
    'weiter',
  ],
  de2: ['weiter zur website', 'intro überspringen', 'überspringen', 'willkommen'],
  fr: [
    'entrer',
    'entrer sur le site',
    'accéder au site',
    'continuer',
    'visiter le site',
    'passer',
    'entrée',
    'vers le site',
  ],
  es: ['entrar', 'entrar en el sitio', 'entrar al sitio', 'continuar', 'acceder', 'ir al sitio', 'saltar'],
  it: ['entra', 'entra nel sito', 'continua', 'accedi al sito', 'vai al sito', 'salta'],
  pt: ['entrar', 'entrar no site', 'continuar', 'ir para o site', 'saltar'],
  pl: ['wejdź', 'przejdź do strony', 'kontynuuj', 'dalej', 'pomiń'],
  sv: ['gå vidare', 'till webbplatsen', 'fortsätt', 'gå in', 'till sidan'],
  da: ['gå videre', 'til hjemmesiden', 'fortsæt', 'gå ind'],
  nb: ['gå videre', 'til nettsiden', 'til nettstedet', 'fortsett', 'gå inn'],
  fi: ['siirry sivustolle', 'jatka', 'sisään', 'siirry sivuille'],
  cs: ['vstoupit', 'pokračovat', 'přejít na web'],
};

/** Signs that a page asks for the visitor's age. */
export const agePhrases: readonly string[] = [
  '18 jaar|18 of ouder|21 jaar|jouw leeftijd|uw leeftijd|je leeftijd|leeftijdscontrole|oud genoeg|meerderjarig',
  '18 years|18 or older|over 18|over 21|21 years|21 or older|your age|age verification|old enough|legal age|of age',
  'legal drinking age|date of birth|18 jahre|volljährig|ihr alter|alt genug|altersprüfung|mindestens 18',
  '18 ans|majeur|votre âge|âge légal|18 años|mayor de edad|mayores de edad|18 anni|maggiorenne|età legale|18 anos',
  '18 éves|18 ani|18 години|18 ετών|18 godina|18 metų|18 gadu|18 aastat|18 aastane|18 yaş|18 років|18 ára|18 bliana',
  'geboortedatum|geboortejaar|geboren|birthday|year of birth|birth year|geburtsdatum|geburtsjahr|date de naissance',
  'année de naissance|fecha de nacimiento|año de nacimiento|data di nascita|anno di nascita|data de nascimento',
  'data urodzenia|rok urodzenia|födelsedatum|födelseår|fødselsdato|fødselsår|fødselsdag|syntymäaika|syntymävuosi',
  'datum narození|rok narození|dátum narodenia|születési dátum|születési év|data nașterii|дата на раждане',
  'ημερομηνία γέννησης|datum rođenja|datum rojstva|sünniaeg|sünnikuupäev|dzimšanas datums|gimimo data|doğum tarihi',
  'дата народження|fæðingardagur|data tat twelid|dáta breithe|تاريخ الميلاد|出生日期|出生年份',
  'maior de idade|18 lat|pełnoletni|18 år|gammal nog|gammel nok|täysi ikäinen|18 vuotta|18 let|plnoletý|18 rokov',
];

/** What a visitor of age presses: whole texts, or their beginnings before more words. */
export const ofAgePhrases: readonly string[] = [
  'ja|ja ik ben|ja dat ben ik|ik ben|ik ben ouder|ik ben 18|18 of ouder|18|18 jaar of ouder|jazeker',
  'yes|yes i am|i am|i am over|i am 18|i am 21|i am of|i m over|i m 18|over 18|18 or older|enter',
  'ja ich bin|ich bin|ja ich|ab 18|über 18|oui|oui j ai|j ai|j ai plus|je suis majeur|plus de 18 ans',
  'sí|sí soy|soy mayor|tengo más|sì|sì sono|ho più|sono maggiorenne|sim|sim tenho|tenho mais|tak|tak mam|mam',
  'ja jag är|jag är|ja jeg er|jeg er|kyllä|kyllä olen|olen yli|ano|ano je|áno|igen|da am|evet',
  'da|да|ναι|taip|jā|jah|так|já|iva|tá|نعم|是|da imam|da sunt|igen elmúltam|evet 18 yaşındayım|ναι είμαι',
];

/** What says that one is too young, or does not want to get on. */
export const notOfAgePhrases: readonly string[] = [
  'nee|no|nein|non|nie|nej|nei|ei|ne|nem|nu|hayır|não|jonger|younger|under 18|under 21|jünger|moins de|menor|minore',
  'verlaat|leave|exit|verlassen|quitter|salir|esci|sair|terug|back|niet|not|nicht|pas encore',
];

/** What closes a dialog that a visitor did not ask for. Whole texts. */
export const closePhrases: readonly string[] = [
  'close|close dialog|close popup|close window|dismiss|no thanks|no thank you|not now|maybe later|later|skip',
  'sluiten|sluit|sluit venster|venster sluiten|nee bedankt|nee dank je|niet nu|misschien later|overslaan|ga weg',
  'schließen|fenster schließen|nein danke|nicht jetzt|später|vielleicht später',
  'fermer|non merci|pas maintenant|plus tard|cerrar|no gracias|ahora no|más tarde|chiudi|no grazie|non ora',
  'fechar|não obrigado|agora não|zamknij|nie dziękuję|nie teraz|stäng|nej tack|inte nu|luk|nej tak|ikke nu',
  'lukk|nei takk|sulje|ei kiitos|ei nyt|zavřít|ne děkuji|zavrieť|nie ďakujem|bezárás|köszönöm nem|închide|kapat',
];

/** Names of languages, as they call themselves and as English does, and their codes. */
export const languageNames: Readonly<Record<string, string>> = {
  nl: 'nl|nederlands|dutch|nederland|nl be|nl nl|vlaams',
  en: 'en|english|engels|international|en gb|en us|uk|eng',
  de: 'de|deutsch|german|deutschland|duits|de de',
  fr: 'fr|français|french|france|frans|fr fr|fr be',
  es: 'es|español|spanish|spaans|castellano',
  it: 'it|italiano|italian|italiaans',
  pt: 'pt|português|portuguese',
  pl: 'pl|polski|polish',
  sv: 'sv|svenska|swedish',
  da: 'da|dansk|danish',
  nb: 'no|nb|norsk|norwegian',
  fi: 'fi|suomi|finnish',
  cs: 'cs|cz|čeština|česky|czech',
  sk: 'sk|slovenčina|slovak',
  hu: 'hu|magyar|hungarian',
  ro: 'ro|română|romanian',
  bg: 'bg|български|bulgarian',
  el: 'el|gr|ελληνικά|greek',
  hr: 'hr|hrvatski|croatian',
  sl: 'sl|slovenščina|slovenian',
  et: 'et|eesti|estonian',
  lv: 'lv|latviešu|latvian',
  lt: 'lt|lietuvių|lithuanian',
  ga: 'ga|gaeilge|irish',
  mt: 'mt|malti|maltese',
  lb: 'lb|lëtzebuergesch',
  fy: 'fy|frysk|fries',
  ca: 'ca|català|catalan',
  uk: 'ua|українська|ukrainian',
  ru: 'ru|русский|russian',
  tr: 'tr|türkçe|turkish',
  ar: 'ar|العربية|arabic',
  zh: 'zh|中文|chinese',
  ja: 'ja|日本語|japanese',
};
