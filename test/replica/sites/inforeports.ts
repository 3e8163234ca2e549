/**
 * www.inforeports.nl: reports behind a login. `<dialog>`. The violating edition sends the login over http.
 */
import { dialog } from '../banners/dialog.ts';
import { sixMonths } from '../consent.ts';
import { illustration } from '../look/illustration.ts';
import { article, cards, columns, embed, form, head, hero, numbers, panel, section } from '../look/parts.ts';
import { sans, type Theme } from '../look/theme.ts';
import { always, pseudonym, type Site } from '../model.ts';
import { csrfMark, inforeportsPortal } from '../portal/inforeports.ts';
import { statementPage } from '../statement.ts';
import { mapScript } from '../third-parties/google-maps.ts';
import { streetViewImage } from '../third-parties/google-street-view.ts';
import { googleTagManagerTag } from '../third-parties/google-tag-manager.ts';
import { hotjarTag } from '../third-parties/hotjar.ts';
import { universalAnalyticsTag } from '../third-parties/universal-analytics.ts';
import { videoFrame } from '../third-parties/youtube.ts';

const theme: Theme = {
  accent: '#1f5fbf',
  accentDark: '#1b2a36',
  tint: '#e9eff8',
  hero: '#e9eff8',
  heroInk: '#1b2a36',
  headings: sans,
  radius: 3,
  motif: 'report',
  header: 'beside',
};

const visitorNumber = `if (!localStorage.getItem('bezoeker-id')) localStorage.setItem('bezoeker-id', crypto.randomUUID());`;
/** Copied from a manual of 2012: an address with http in it. */
const insecureHit = `fetch('http://www.google-analytics.com/collect?v=1&t=event&ec=rapport&ea=bekeken&tid=UA-41900277-3&aip=1&cid=' + Math.floor(Math.random() * 2147483647) + '.' + Math.floor(Date.now() / 1000), { mode: 'no-cors' }).catch(function () {});`;

export const inforeports: Site = {
  id: 'inforeports',
  host: 'www.inforeports.nl',
  name: 'Inforeports',
  tagline: 'Rapportages die gelezen worden',
  theme,
  session: always(['JSESSIONID=%; Path=/; Secure; HttpOnly; SameSite=Lax']),
  record: always({
    name: 'cookies_akkoord',
    encode: "choice.statistics ? 'ja' : 'nee'",
    decode: "{ statistics: value === 'ja', extra: value === 'ja' }",
    maxAge: sixMonths,
    setBy: 'script',
  }),
  banner: always(
    dialog({
      title: 'Uw privacy op inforeports.nl',
      text: 'Functionele cookies zijn nodig om veilig in te loggen en plaatsen wij altijd. Voor het volgende vragen wij uw toestemming:',
      statistics: 'Google Analytics, om te zien welke pagina’s worden gebruikt',
      extra: 'Google Maps, Street View en YouTube op onze pagina’s',
      accept: 'Cookies accepteren',
      reject: 'Alleen functionele cookies',
    }),
  ),
  toReview: [pseudonym],
  tags: [
    { when: 'statistics', script: googleTagManagerTag('GTM-1NF0REP') },
    {
      when: 'at-once',
      only: 'violating',
      script: visitorNumber,
      expected: [{ rule: 'pre-consent-storage', subject: 'bezoeker-id' }],
    },
    {
      when: 'statistics',
      only: 'violating',
      script: universalAnalyticsTag('UA-41900277-3', false),
      expected: [{ rule: 'ga-ip-not-anonymised', subject: 'Universal Analytics' }],
    },
    {
      when: 'statistics',
      only: 'violating',
      script: insecureHit,
      expected: [{ rule: 'insecure-transfer-to-recipient', subject: 'Universal Analytics' }],
    },
    {
      // Withdrawing removes what the statement names, and this is not in it.
      when: 'statistics',
      only: 'violating',
      script: hotjarTag('2914807'),
      expected: [
        { rule: 'undeclared-recipient', subject: 'hotjar.com' },
        { rule: 'undeclared-cookie', subject: '_hjSessionUser_2914807' },
        { rule: 'withdrawal-ineffective', subject: '_hjSession_2914807' },
        { rule: 'withdrawal-ineffective', subject: '_hjSessionUser_2914807' },
      ],
    },
  ],
  pages: [
    {
      path: '/',
      title: 'Home',
      menu: 'Home',
      main: () =>
        hero(
          'Stuurinformatie voor zorgorganisaties',
          'Eén rapport. Voor team, directie en toezicht.',
          'Inforeports brengt kwaliteit, personeel en financiën bij elkaar in een maandbericht dat in tien minuten is gelezen. En dat vragen oproept in plaats van ruis.',
          [
            ['Neem contact op', '/contact'],
            ['Inloggen', '/inloggen'],
          ],
          illustration(theme),
        ) +
        section(
          cards([
            [
              'Op maat geschreven',
              'Elke lezer krijgt de bladzijden die bij zijn verantwoordelijkheid horen, in gewone taal.',
            ],
            [
              'Automatisch gevuld',
              'Bronnen worden ’s nachts opgehaald en gecontroleerd. Afwijkingen ziet u voordat de controller ze ziet.',
            ],
            [
              'Klaar voor verantwoording',
              'Jaarverslag, kwaliteitskader en subsidies putten uit dezelfde cijfers. Eén keer goed is genoeg.',
            ],
          ]),
        ) +
        section(
          numbers([
            ['3.200', 'rapporten per maand'],
            ['61', 'bronnen gekoppeld'],
            ['10 min.', 'leestijd'],
            ['24/7', 'beschikbaar'],
          ]),
          true,
        ),
    },
    {
      path: '/over-ons',
      title: 'Over ons',
      menu: 'Over ons',
      main: () =>
        head('Over Inforeports', 'Schrijvers, ontwerpers en databouwers onder één dak.') +
        section(
          '<h2>Minder cijfers, meer betekenis</h2><p>Een gemiddelde zorgorganisatie levert achthonderd cijfers aan en gebruikt er dertig. Wij helpen kiezen welke dertig dat zijn, en zorgen dat ze kloppen.</p><h2>Veilig ingelogd</h2><p>Rapporten staan achter een persoonlijk account. Wie wat heeft gezien, wordt vastgelegd zoals de NEN 7510 vraagt.</p>',
        ),
    },
    {
      path: '/nieuws',
      title: 'Nieuws',
      menu: 'Nieuws',
      main: (edition) =>
        head('Nieuws', 'Nieuwe rapporten en koppelingen.') +
        section(
          article(
            '17 november 2026',
            'Rondleiding: het nieuwe verzuimrapport',
            'Kort, lang en terugkerend verzuim staan nu naast elkaar, met de vraag van de maand erbij.',
            embed(
              videoFrame('iNf0Rep0rt1', 'Rondleiding verzuimrapport', edition),
              'extra',
              'YouTube',
              'Video',
            ),
          ) +
            article(
              '30 oktober 2026',
              'Onderhoud op 5 december',
              'Tussen 20.00 en 23.00 uur is de rapportomgeving niet bereikbaar.',
            ) +
            article(
              '14 september 2026',
              'Koppeling met het kwaliteitsregister',
              'Uitkomsten uit het register verschijnen voortaan vanzelf in het kwartaalbericht.',
            ),
        ),
      expected: [{ rule: 'embed-without-privacy-mode', subject: 'YouTube' }],
    },
    {
      path: '/inloggen',
      title: 'Inloggen',
      menu: 'Inloggen',
      main: (edition) =>
        head('Inloggen', 'Voor gebruikers van de rapportomgeving.') +
        section(
          columns(
            panel(
              form({
                name: 'Inloggen',
                action: edition === 'violating' ? 'http://www.inforeports.nl/inloggen' : '/inloggen',
                hidden: csrfMark,
                submit: 'Inloggen',
                notice: 'Wij leggen inlogmomenten vast voor de beveiliging.',
                fields: [
                  { name: 'gebruikersnaam', label: 'E-mailadres', type: 'email', autocomplete: 'username' },
                  {
                    name: 'wachtwoord',
                    label: 'Wachtwoord',
                    type: 'password',
                    autocomplete: 'current-password',
                  },
                ],
              }),
            ),
            '<h3>Hulp nodig?</h3><p>Een account vraagt u aan bij de functioneel beheerder van uw organisatie. Wachtwoord kwijt? Bel de helpdesk, op werkdagen van 8.30 tot 17.00 uur.</p>',
          ),
        ),
      expected: [{ rule: 'form-insecure', subject: 'Inloggen' }],
    },
    {
      path: '/contact',
      title: 'Contact',
      menu: 'Contact',
      main: (edition) =>
        head('Contact', 'Wij laten graag een rapport met uw eigen cijfers zien.') +
        section(
          columns(
            panel(
              form({
                name: 'Contactformulier',
                action: '/contact',
                submit: 'Verstuur',
                notice: 'Wij gebruiken uw gegevens om uw vraag te beantwoorden.',
                fields: [
                  { name: 'naam', label: 'Naam', autocomplete: 'name' },
                  { name: 'organisatie', label: 'Organisatie', autocomplete: 'organization' },
                  { name: 'email', label: 'E-mailadres', type: 'email', autocomplete: 'email' },
                  { name: 'vraag', label: 'Uw vraag', type: 'textarea' },
                ],
              }),
            ),
            `<h3>Bezoekadres</h3><p>Inforeports<br>Voorbeeldkade 12<br>Arnhem</p>${embed(streetViewImage('De straat voor ons kantoor'), edition === 'violating' ? 'at-once' : 'extra', 'Google Street View', 'Straatbeeld')}${embed(mapScript('Inforeports'), 'extra', 'Google Maps', 'Kaart')}`,
          ),
        ),
      expected: [
        { rule: 'pre-consent-embed', subject: 'Google Street View' },
        { rule: 'reject-ignored-service', subject: 'Google Street View' },
      ],
    },
    statementPage,
  ],
  sitemap: true,
  newsletter: false,
  portal: (site, edition) => inforeportsPortal(site, edition),
};
