/**
 * One answer to "is this the statement?": addresses and link texts as sites use them, and what only looks
 * like one.
 */
import { expect, test } from 'vitest';
import {
  isAboutCookies,
  isAboutPrivacy,
  isStatementPage,
  leadsToStatement,
  mentionsPrivacy,
  readsAsStatement,
} from '../../../../rules/knowledge/statement-words.ts';
import { languages } from '../../../../rules/knowledge/languages/index.ts';

/** Texts and paths that lead to the statement, by language. */
const statements: Record<string, string[]> = {
  nl: [
    'Privacyverklaring',
    'Privacy',
    'Privacybeleid',
    'Privacy- en cookieverklaring',
    'Cookies',
    'Cookiebeleid',
    'AVG',
    'Bescherming persoonsgegevens',
    'Privacyreglement',
    'Hoe gaan wij om met uw privacy?',
    'Disclaimer & privacy',
    'Gebruik van cookies',
    'Lees onze privacyverklaring voor meer informatie',
    '/privacy',
    '/privacy-verklaring',
    '/nl/privacybeleid/',
    '/over-ons/privacy',
    '/persoonsgegevens',
    '/gegevensbescherming',
    '/avg',
    '/avg-verklaring',
    '/cookies',
    '/cookie_beleid',
    '/PrivacyStatement.aspx',
    '/docs/Privacyverklaring-2024.pdf',
    '/wet-en-regelgeving/privacyverklaring',
  ],
  en: [
    'Privacy policy',
    'Privacy',
    'Privacy & Cookies',
    'Cookie Policy',
    'Cookie notice',
    'Privacy Notice',
    'Data protection',
    'GDPR',
    'Your privacy',
    'How we use cookies',
    'PrivacyPolicy',
    'Read our privacy statement',
    '/privacy-policy',
    '/legal/privacy',
    '/privacypolicy',
    '/PrivacyPolicy',
    '/cookie-policy/',
    '/cookies.html',
    '/data-protection',
    '/data_protection',
    '/gdpr',
    '/policies/privacy',
    '/privacy%2Dpolicy',
  ],
  de: [
    'Datenschutz',
    'Datenschutzerklärung',
    'Datenschutzhinweise',
    'Datenschutzbestimmungen',
    'Impressum & Datenschutz',
    'Cookie-Richtlinie',
    'Hinweise zum Datenschutz',
    'Schutz Ihrer personenbezogenen Daten: Datenschutz',
    '/datenschutz',
    '/datenschutz.html',
    '/datenschutzerklaerung',
    '/datenschutzerkl%C3%A4rung',
    '/dsgvo',
    '/de/rechtliches/datenschutz',
    '/cookie-richtlinie',
  ],
  fr: [
    'Politique de confidentialité',
    'Confidentialité',
    'Données personnelles',
    'Protection des données',
    'Charte de confidentialité',
    'Vie privée',
    'Politique relative aux cookies',
    'Gestion des données personnelles',
    'RGPD',
    '/politique-de-confidentialite',
    '/donnees-personnelles',
    '/confidentialite',
    '/vie-privee',
    '/politique-de-cookies',
    '/rgpd',
  ],
  es: [
    'Política de privacidad',
    'Privacidad',
    'Protección de datos',
    'Política de cookies',
    'Aviso de privacidad',
    '/politica-de-privacidad',
    '/privacidad',
    '/politica-cookies',
    '/proteccion-de-datos',
    '/politicadeprivacidad',
  ],
  it: [
    'Informativa sulla privacy',
    'Privacy',
    'Informativa estesa sui cookie',
    'Trattamento dei dati personali',
    '/privacy',
    '/informativa-privacy',
    '/cookie-policy',
    '/protezione-dei-dati',
  ],
  pt: [
    'Política de Privacidade',
    'Proteção de dados',
    'Política de cookies',
    '/politica-de-privacidade',
    '/privacidade',
    '/politica-de-cookies',
  ],
  pl: [
    'Polityka prywatności',
    'Polityka cookies',
    'RODO',
    'Ochrona danych osobowych',
    'Pliki cookie',
    '/polityka-prywatnosci',
    '/rodo',
    '/ochrona-danych',
    '/polityka-cookies',
  ],
  da: [
    'Privatlivspolitik',
    'Persondatapolitik',
    'Cookiepolitik',
    'Databeskyttelse',
    '/privatlivspolitik',
    '/cookies',
    '/persondata',
    '/databeskyttelsespolitik',
  ],
  sv: [
    'Integritetspolicy',
    'Personuppgiftspolicy',
    'Behandling av personuppgifter',
    'Om cookies',
    'Kakor',
    '/integritetspolicy',
    '/personuppgifter',
    '/cookies',
    '/dataskydd',
  ],
  no: [
    'Personvernerklæring',
    'Personvern',
    'Informasjonskapsler',
    '/personvern',
    '/personvernerklaering',
    '/informasjonskapsler',
  ],
  fi: [
    'Tietosuojaseloste',
    'Tietosuoja',
    'Evästeet',
    'Evästekäytäntö',
    'Rekisteriseloste',
    '/tietosuoja',
    '/tietosuojaseloste',
    '/evasteet',
  ],
  cs: [
    'Ochrana osobních údajů',
    'Zásady ochrany osobních údajů',
    'Zásady používání souborů cookie',
    '/ochrana-osobnich-udaju',
    '/zasady-ochrany-osobnich-udaju',
    '/cookies',
  ],
  sk: ['Ochrana osobných údajov', 'Zásady ochrany súkromia', '/ochrana-osobnych-udajov'],
  hu: [
    'Adatvédelmi tájékoztató',
    'Adatkezelési szabályzat',
    'Sütik',
    'Süti szabályzat',
    '/adatvedelem',
    '/adatkezelesi-tajekoztato',
    '/sutik',
  ],
  ro: [
    'Politica de confidențialitate',
    'Protecția datelor',
    'Politica de cookie-uri',
    '/politica-de-confidentialitate',
    '/protectia-datelor',
  ],
  bg: [
    'Политика за поверителност',
    'Защита на личните данни: лични данни',
    'Бисквитки',
    '/politika-za-poveritelnost',
    '/%D0%B1%D0%B8%D1%81%D0%BA%D0%B2%D0%B8%D1%82%D0%BA%D0%B8',
  ],
  el: [
    'Πολιτική απορρήτου',
    'ΠΟΛΙΤΙΚΉ ΑΠΟΡΡΉΤΟΥ',
    'Προσωπικά δεδομένα',
    'Πολιτική cookies',
    '/politiki-aporritou',
    '/prosopika-dedomena',
  ],
  hr: ['Pravila privatnosti', 'Zaštita osobnih podataka', 'Kolačići', '/pravila-privatnosti', '/kolacici'],
  sl: ['Politika zasebnosti', 'Varstvo osebnih podatkov', 'Piškotki', '/politika-zasebnosti', '/piskotki'],
  et: ['Privaatsuspoliitika', 'Isikuandmete kaitse', 'Küpsised', '/privaatsuspoliitika', '/andmekaitse'],
  lv: ['Privātuma politika', 'Sīkdatnes', 'Personas datu apstrāde', '/privatuma-politika', '/sikdatnes'],
  lt: ['Privatumo politika', 'Slapukai', 'Slapukų politika', '/privatumo-politika', '/slapukai'],
  ga: [
    'Polasaí príobháideachais',
    'Ráiteas príobháideachta',
    'Cosaint sonraí',
    'Fianáin',
    '/polasai-priobhaideachais',
  ],
  mt: ['Politika tal-privatezza', 'Protezzjoni tad-data', '/privatezza'],
  is: [
    'Persónuverndarstefna',
    'Persónuvernd',
    'Vafrakökur',
    '/personuvernd',
    '/personuverndarstefna',
    '/vafrakokur',
  ],
  tr: [
    'Gizlilik Politikası',
    'GİZLİLİK POLİTİKASI',
    'KVKK Aydınlatma Metni',
    'Çerez Politikası',
    '/gizlilik-politikasi',
    '/kvkk',
    '/cerez-politikasi',
  ],
  uk: [
    'Політика конфіденційності',
    'Захист персональних даних',
    'Політика використання файлів cookie',
    '/polityka-konfidentsiinosti',
  ],
  ar: ['سياسة الخصوصية', 'الخصوصية', 'سياسة ملفات تعريف الارتباط', 'حماية البيانات الشخصية'],
  zh: ['隐私政策', '隱私權政策', '个人信息保护声明', '关于我们的隐私', 'Cookie政策', '/隐私政策'],
};

const asLink = (words: string) =>
  words.startsWith('/')
    ? { url: `https://www.example.eu${words}`, text: '' }
    : { url: 'https://www.example.eu/x', text: words };

test('the table has every official language of the Union, and six more', () => {
  expect(languages.map(({ id }) => id).toSorted()).toEqual(Object.keys(statements).toSorted());
});

test.each(Object.entries(statements))('%s: links and pages of the statement', (_, all) => {
  expect(all.filter((words) => !leadsToStatement(asLink(words)))).toEqual([]);
  expect(
    all.filter((words) => !isStatementPage({ url: asLink(words).url, title: asLink(words).text })),
  ).toEqual([]);
});

/** What holds the same letters, and is something else. */
const lookAlikes = [
  'vavgt',
  '/vavgt',
  '/avgas',
  'Privacy-schermen voor uw tuin',
  '/privacy-shield-kabels',
  '/privacyfolie',
  '/raamfolie/privacy',
  '/privacyschermen',
  'Window films for privacy',
  '/cookies-recepten',
  '/chocolate-chip-cookies',
  '/recipes/cookies',
  'Cookies bakken',
  'Recept voor cookies',
  '/ricette/cookies',
  '/rezepte/cookies',
  'Datenschutzbeauftragter-Job',
  'Datenschutzbeauftragter (m/w/d)',
  '/jobs/datenschutz',
  '/vacatures/privacy-officer',
  'Vacature privacy officer',
  '/nieuws/nieuwe-privacywet-avg-van-kracht',
  '/blog/privacy',
  '/avg-antivirus',
  '/trainingen/avg',
  'Cursus AVG',
  '/privacy-sandbox',
  'Cookie-instellingen',
  'Cookie settings',
  '/cookie-instellingen',
  'Cookievoorkeuren',
  'Privacy settings',
  'Privacy-instellingen',
  'Cookie-Einstellungen',
  'Accepteer alle cookies',
  'Accept all cookies',
  'Contact',
  '/contact',
  '/',
  '',
  'Algemene voorwaarden',
  '/terms',
  'Impressum',
  'Mentions légales',
  '/policy',
  'Statement',
  '/meer-informatie',
  'Kolonie',
  'Regulamin',
  '/confidence',
  '/private-equity',
  'Privatkunden',
  '/integrate',
  'Policies',
  'Charter',
  '/cooking',
  'Data',
  '/datacenter',
  'In deze lange aankondiging van een avond vertelt een spreker ook nog iets over privacy en de geschiedenis van fotografie',
];

test('what only looks like it', () => {
  expect(lookAlikes.filter((words) => leadsToStatement(asLink(words)))).toEqual([]);
});

test('a page about cookies: the statement or the settings, not the pastry', () => {
  for (const words of [
    'Cookie-instellingen',
    '/cookie-instellingen',
    '/cookieverklaring',
    'Cookies',
    'Cookie settings',
    'Cookie-Einstellungen',
    'Evästeasetukset',
    'Çerez ayarları',
    'Paramètres des cookies',
  ]) {
    expect([words, isAboutCookies(asLink(words))]).toEqual([words, true]);
  }
  for (const words of [
    '/cookies-recepten',
    '/chocolate-chip-cookies',
    'Cookies bakken',
    'Privacy',
    '/privacy',
    '/cook',
    '',
  ]) {
    expect([words, isAboutCookies(asLink(words))]).toEqual([words, false]);
  }
});

test('cookies alone are not about privacy', () => {
  expect(isAboutPrivacy({ url: '/cookies', text: 'Cookies' })).toBe(false);
  expect(isAboutPrivacy({ url: '/x', text: 'Privacy & cookies' })).toBe(true);
});

test('how a text or an address is written does not matter', () => {
  for (const text of [
    'Privacy\u00ADverklaring',
    'Pri\u200Bvacyverklaring',
    'Privacy\u00A0verklaring',
    'ＰＲＩＶＡＣＹ',
    'Datenschutzerkla\u0308rung',
    '  PRIVACY\n\tPOLICY  ',
  ]) {
    expect([text, readsAsStatement(text)]).toEqual([text, true]);
  }
  for (const url of [
    'https://a.nl/privacy?x=1#y',
    'a.nl/privacy',
    '//a.nl/privacy',
    '/Privacy',
    'privacy',
    'https://a.nl/%70rivacy',
    'https://a.nl/%zz/privacy',
  ]) {
    expect([url, leadsToStatement({ url })]).toEqual([url, true]);
  }
  for (const url of [
    'https://privacy-glas.nl/contact',
    'https://a.nl/?privacy',
    'mailto:',
    'javascript:void(0)',
  ])
    expect([url, leadsToStatement({ url })]).toEqual([url, false]);
});

test('a title is read between its bars', () => {
  expect(readsAsStatement('Privacyverklaring | Jansen Raamfolie en Schermen')).toBe(true);
  expect(readsAsStatement('Privacy - Jansen Raamfolie')).toBe(true);
  expect(readsAsStatement('Jansen Raamfolie | Contact')).toBe(false);
});

test('the small print of a form', () => {
  for (const text of [
    'Wij gaan zorgvuldig om met uw persoonsgegevens.',
    'Ik ga akkoord met de privacyvoorwaarden',
    'Vos données personnelles sont protégées',
    'Es gilt unsere Datenschutzerklärung.',
    'volgens de AVG',
  ]) {
    expect([text, mentionsPrivacy(text)]).toEqual([text, true]);
  }
  for (const text of ['Meld u aan voor onze nieuwsbrief', 'vavgt', 'We use cookies', ''])
    expect([text, mentionsPrivacy(text)]).toEqual([text, false]);
});

test('what a page sends is bounded before it is read', () => {
  expect(readsAsStatement(`${'x '.repeat(200)}privacy policy`)).toBe(false);
  expect(leadsToStatement({ url: `https://a.nl/${'a'.repeat(100_000)}/privacy` })).toBe(false);
  expect(mentionsPrivacy(`${'a '.repeat(5000)}privacy`)).toBe(false);
});
