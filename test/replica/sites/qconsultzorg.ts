/**
 * www.qconsultzorg.nl: consultancy. Top bar with settings. The violating edition ignores a refusal for its
 * share buttons.
 */
import { topBar } from '../banners/top-bar.ts';
import { sixMonths } from '../consent.ts';
import { illustration } from '../look/illustration.ts';
import {
  article,
  cards,
  columns,
  embed,
  form,
  head,
  hero,
  numbers,
  panel,
  quote,
  section,
} from '../look/parts.ts';
import { serif, type Theme } from '../look/theme.ts';
import { always, pseudonym, type Site } from '../model.ts';
import { statementPage } from '../statement.ts';
import { mapFrame } from '../third-parties/google-maps.ts';
import { shareThisTag } from '../third-parties/sharethis.ts';
import { twitterFeed } from '../third-parties/twitter.ts';
import { universalAnalyticsTag } from '../third-parties/universal-analytics.ts';

const theme: Theme = {
  accent: '#00796b',
  accentDark: '#0e3b36',
  tint: '#e3f0ee',
  hero: '#fff',
  heroInk: '#0e3b36',
  headings: serif,
  radius: 2,
  motif: 'pulse',
  header: 'below',
};

export const qconsultzorg: Site = {
  id: 'qconsultzorg',
  host: 'www.qconsultzorg.nl',
  name: 'Q-Consult Zorg',
  tagline: 'Adviseurs die blijven tot het werkt',
  theme,
  session: always([
    'CraftSessionId=%; Path=/; Secure; HttpOnly; SameSite=Lax',
    'CRAFT_CSRF_TOKEN=%; Path=/; Secure; HttpOnly; SameSite=Lax',
  ]),
  record: {
    compliant: {
      name: 'cookie_voorkeuren',
      encode: "'statistiek:' + (choice.statistics ? 1 : 0) + '|extra:' + (choice.extra ? 1 : 0)",
      decode: "{ statistics: value.indexOf('statistiek:1') >= 0, extra: value.indexOf('extra:1') >= 0 }",
      maxAge: sixMonths,
      setBy: 'script',
    },
    violating: {
      name: 'cookie_voorkeuren',
      encode: "'statistiek:' + (choice.statistics ? 1 : 0) + '|extra:' + (choice.extra ? 1 : 0)",
      decode: "{ statistics: value.indexOf('statistiek:1') >= 0, extra: value.indexOf('extra:1') >= 0 }",
      maxAge: 5 * 365 * 86_400,
      setBy: 'script',
    },
    expected: [{ rule: 'cookie-lifetime-over-limit', subject: 'cookie_voorkeuren' }],
  },
  banner: always(
    topBar({
      text: 'Deze website gebruikt cookies: altijd voor de kernfuncties, en met uw toestemming voor statistieken (Google Analytics) en extra functionaliteiten zoals kaarten, deelknoppen en Twitter. Intrekken kan altijd onderaan de pagina.',
      accept: 'Alles accepteren',
      reject: 'Weigeren',
      settings: 'Instellingen',
      save: 'Keuze opslaan',
      statistics: 'Statistieken: Google Analytics telt welke pagina’s worden gelezen',
      extra: 'Extra functionaliteiten: Google Maps, ShareThis en Twitter',
    }),
  ),
  reloadsAfterChoice: true,
  toReview: [pseudonym],
  tags: [
    { when: 'statistics', only: 'compliant', script: universalAnalyticsTag('UA-30417265-2', true) },
    {
      when: 'statistics',
      only: 'violating',
      script: universalAnalyticsTag('UA-30417265-2', false, '10482'),
      expected: [
        { rule: 'ga-ip-not-anonymised', subject: 'Universal Analytics' },
        { rule: 'ga-user-id', subject: 'Universal Analytics' },
      ],
    },
    { when: 'extra', only: 'compliant', script: shareThisTag('5f3b2c1d9e8a') },
    {
      when: 'any-choice',
      only: 'violating',
      script: shareThisTag('5f3b2c1d9e8a'),
      expected: [
        { rule: 'reject-ignored-service', subject: 'ShareThis' },
        { rule: 'reject-ignored-cookie', subject: '__stid' },
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
          'Advies in zorg en welzijn',
          'Een goed plan past op één bladzijde. De uitvoering niet.',
          'Onze adviseurs helpen bestuurders en teams kiezen en volhouden: in ziekenhuizen, de ouderenzorg, de ggz en in de wijk.',
          [
            ['Bespreek uw vraag', '/contact'],
            ['Wat wij doen', '/diensten'],
          ],
          illustration(theme),
        ) +
        section(
          cards([
            [
              'Capaciteit en planning',
              'Wachttijden korter zonder extra bedden: door vraag en aanbod per dagdeel naast elkaar te leggen.',
            ],
            [
              'Samenwerken in de regio',
              'Van intentieverklaring naar een gezamenlijke nachtdienst. Met afspraken over geld, gegevens en gezag.',
            ],
            [
              'Doelmatig registreren',
              'Samen met de werkvloer schrappen wat niemand leest. Gemiddeld scheelt het een half uur per dienst.',
            ],
          ]),
          true,
        ) +
        section(
          numbers([
            ['28 jaar', 'ervaring'],
            ['32', 'adviseurs'],
            ['140', 'trajecten per jaar'],
            ['8,9', 'van opdrachtgevers'],
          ]),
        ) +
        section(
          columns(
            quote(
              'Het rapport kwam pas nadat het al werkte. Zo hoort het eigenlijk altijd te gaan.',
              'Raad van bestuur, regionaal ziekenhuis',
            ),
            `<h3>Wij op Twitter</h3>${embed(twitterFeed('qconsultzorg'), 'extra', 'Twitter', 'Berichten')}`,
          ),
          true,
        ),
    },
    {
      path: '/diensten',
      title: 'Diensten',
      menu: 'Diensten',
      main: () =>
        head('Diensten', 'Drie manieren waarop wij meestal beginnen.') +
        section(
          columns(
            '<h2>De scherpe blik</h2><p>In tien dagen een beeld van wat er speelt, met cijfers en gesprekken. U krijgt drie keuzes, geen lijst van dertig aanbevelingen.</p><h2>Het meewerktraject</h2><p>Twee adviseurs draaien een half jaar mee, leiden de verandering in en dragen over aan eigen mensen.</p>',
            '<h2>De sparringpartner</h2><p>Eén ochtend per maand met bestuur of directie. Soms een vraag, soms een spiegel, soms een rekensom.</p>',
            true,
          ),
        ),
    },
    {
      path: '/over-ons',
      title: 'Over ons',
      menu: 'Over ons',
      main: () =>
        head('Over Q-Consult Zorg', 'Bedrijfskundigen, verpleegkundigen en een enkele filosoof.') +
        section(
          '<h2>Hoe wij werken</h2><p>Wij beginnen op de afdeling, niet in de bestuurskamer. Wie het werk doet, weet meestal al waar het knelt; onze taak is dat zichtbaar en bespreekbaar te maken.</p><p>Wij rekenen vaste prijzen, schrijven kort en zeggen het ook als u ons niet nodig hebt.</p>',
        ),
    },
    {
      path: '/nieuws',
      title: 'Nieuws',
      menu: 'Nieuws',
      main: () =>
        head('Nieuws en inzichten', 'Wat wij leren van onze opdrachten.') +
        section(
          article(
            '16 november 2026',
            'Vijf lessen uit de gedeelde nachtdienst',
            'In drie regio’s delen organisaties nu hun nachtzorg. Het begint met vertrouwen, maar het staat of valt met een sleutelkast.',
            '<p>Vindt u dit nuttig voor een collega? Deel het gerust.</p>',
            '<div class="sharethis-inline-share-buttons"></div>',
          ) +
            article(
              '28 oktober 2026',
              'Wachtlijst of werklijst?',
              'Een wachtlijst zegt weinig als niemand weet hoe vaak iemand is gebeld. Wij keken mee bij vier poliklinieken en vonden elf soorten wachten.',
            ) +
            article(
              '5 oktober 2026',
              'Nieuwe collega’s',
              'Dit najaar begonnen zes nieuwe adviseurs. Twee van hen stonden vorig jaar nog zelf in de spoedzorg.',
            ),
        ),
    },
    {
      path: '/contact',
      title: 'Contact',
      menu: 'Contact',
      main: (edition) =>
        head('Contact', 'Vertel ons kort wat er speelt. Een adviseur belt u terug.') +
        section(
          columns(
            panel(
              form({
                name: 'Contactformulier',
                action: '/contact',
                submit: 'Verstuur',
                notice: 'Wij gebruiken uw gegevens om contact met u op te nemen.',
                fields: [
                  { name: 'naam', label: 'Naam', autocomplete: 'name' },
                  { name: 'telefoon', label: 'Telefoonnummer', type: 'tel', autocomplete: 'tel' },
                  { name: 'email', label: 'E-mailadres', type: 'email', autocomplete: 'email' },
                  { name: 'vraag', label: 'Waar gaat het over?', type: 'textarea' },
                  {
                    name: 'nieuws',
                    label: 'Ja, houd mij op de hoogte met de nieuwsbrief',
                    type: 'checkbox',
                    checked: edition === 'violating',
                  },
                ],
              }),
            ),
            `<h3>Bezoekadres</h3><p>Q-Consult Zorg<br>Voorbeeldkade 12<br>Arnhem</p>${embed(mapFrame('Q-Consult Zorg'), 'extra', 'Google Maps', 'Kaart')}`,
          ),
        ),
      expected: [{ rule: 'form-marketing-prechecked', subject: 'Contactformulier' }],
    },
    statementPage,
  ],
  sitemap: false,
  newsletter: true,
};
