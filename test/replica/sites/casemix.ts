/**
 * www.casemix.nl: a product site. Modal. The violating edition has Tag Manager in its template, outside the
 * banner's reach.
 */
import { modal } from '../banners/modal.ts';
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
import { sans, type Theme } from '../look/theme.ts';
import { always, pseudonym, type Site } from '../model.ts';
import { changedStatementPage } from '../statement.ts';
import { googleAnalytics4Tag, secureFlags, thirteenMonths } from '../third-parties/google-analytics-4.ts';
import { mapFrame } from '../third-parties/google-maps.ts';
import { googleTagManagerTag } from '../third-parties/google-tag-manager.ts';
import { publiekspulsTag } from '../third-parties/publiekspuls.ts';
import { videoFrame } from '../third-parties/youtube.ts';

const theme: Theme = {
  accent: '#d35400',
  accentDark: '#23303f',
  tint: '#f6efe9',
  hero: '#23303f',
  heroInk: '#fff',
  headings: sans,
  radius: 8,
  motif: 'chart',
  header: 'beside',
};

const bannerWords = {
  title: 'Cookies op casemix.nl',
  text: [
    'Wij gebruiken noodzakelijke cookies om de site veilig te laten werken. Mogen wij daarnaast bijhouden hoe de site wordt gebruikt (Google Analytics), en kaarten en video’s van Google tonen?',
    'Zonder uw toestemming plaatsen we alleen de noodzakelijke cookies. De site werkt dan gewoon.',
  ],
  accept: 'Alles toestaan',
  reject: 'Alleen noodzakelijke cookies',
};

export const casemix: Site = {
  id: 'casemix',
  host: 'www.casemix.nl',
  name: 'Casemix',
  tagline: 'Zorgzwaarte in één oogopslag',
  theme,
  session: {
    compliant: ['ASP.NET_SessionId=%; Path=/; Secure; HttpOnly; SameSite=Lax'],
    violating: ['ASP.NET_SessionId=%; Path=/; SameSite=Lax'],
    expected: [
      { rule: 'cookie-not-secure', subject: 'ASP.NET_SessionId' },
      { rule: 'session-cookie-not-httponly', subject: 'ASP.NET_SessionId' },
    ],
  },
  record: always({
    name: 'cookieconsent_status',
    encode: "choice.statistics ? 'allow' : 'deny'",
    decode: "{ statistics: value === 'allow', extra: value === 'allow' }",
    maxAge: sixMonths,
    setBy: 'script',
  }),
  banner: {
    compliant: modal(bannerWords),
    // No key leads to its controls.
    violating: modal({ ...bannerWords, controls: 'text' }),
    expected: [{ rule: 'banner-not-operable', subject: 'banner' }],
  },
  toReview: [pseudonym],
  tags: [
    {
      when: 'statistics',
      only: 'compliant',
      script: googleAnalytics4Tag(
        'G-CMX84J2RT5',
        { cookie_expires: thirteenMonths, cookie_flags: secureFlags },
        true,
      ),
    },
    {
      when: 'at-once',
      only: 'violating',
      script: googleTagManagerTag('GTM-C4S3MIX'),
      expected: [
        { rule: 'pre-consent-tracker-request', subject: 'Google Tag Manager' },
        { rule: 'pre-consent-tracker-request', subject: 'Google Analytics 4' },
        { rule: 'reject-ignored-service', subject: 'Google Analytics 4' },
        { rule: 'pre-consent-nonessential-cookie', subject: '_ga' },
        { rule: 'pre-consent-nonessential-cookie', subject: '_ga_CMX84J2RT5' },
        // Google's default writes them without Secure.
        { rule: 'cookie-not-secure', subject: '_ga' },
        { rule: 'cookie-not-secure', subject: '_ga_CMX84J2RT5' },
        // So is joining with advertising.
        { rule: 'ga-advertising-features', subject: 'Google Analytics advertising' },
      ],
    },
    {
      when: 'statistics',
      only: 'violating',
      script: publiekspulsTag,
      expected: [{ rule: 'undeclared-recipient', subject: 'publiekspuls.example' }],
    },
  ],
  pages: [
    {
      path: '/',
      title: 'Home',
      menu: 'Home',
      main: () =>
        hero(
          'Casemix voor verpleging en verzorging',
          'Weet hoe zwaar de zorg is. En wat die vraagt.',
          'Casemix laat per team zien hoe de zorgzwaarte verschuift, wat dat betekent voor de inzet, en waar u kunt bijsturen. Elke week, zonder extra registratie.',
          [
            ['Vraag een demonstratie aan', '/contact'],
            ['Zo werkt het', '/product'],
          ],
          illustration(theme),
        ) +
        section(
          cards([
            [
              'Van indicatie naar inzet',
              'Bestaande registraties worden vertaald naar uren en functies. De wijkverpleegkundige hoeft niets extra’s in te vullen.',
            ],
            [
              'Vergelijk eerlijk',
              'Teams worden gewogen naar hun cliënten. Zo ziet u of een verschil aan de zorg ligt of aan de organisatie.',
            ],
            [
              'Kijk vooruit',
              'Met drie scenario’s rekent u door wat nieuwe instroom of uitval doet met de komende kwartalen.',
            ],
          ]),
        ) +
        section(
          numbers([
            ['1.900', 'teams'],
            ['46', 'organisaties'],
            ['7 dagen', 'van data tot inzicht'],
            ['9,1', 'voor ondersteuning'],
          ]),
          true,
        ) +
        section(
          quote(
            'Voor het eerst ging het gesprek met het team niet over wie het drukst was, maar over wat de cliënten nodig hebben.',
            'Regiodirecteur ouderenzorg',
          ),
        ),
    },
    {
      path: '/product',
      title: 'Zo werkt het',
      menu: 'Zo werkt het',
      main: () =>
        head('Zo werkt Casemix', 'In drie stappen van registratie naar gesprek.') +
        section(
          columns(
            '<h2>1. Koppelen</h2><p>Wij lezen wekelijks een versleuteld bestand uit uw dossier in. Namen en geboortedata gaan niet mee: die hebben wij niet nodig.</p><h2>2. Wegen</h2><p>Elke cliënt krijgt een zwaarte op grond van zorgprofiel, hulpmiddelen en behandeling. De weging is openbaar en wordt elk jaar met gebruikers herijkt.</p><h2>3. Bespreken</h2><p>Het team ziet zijn eigen beeld op één scherm, met drie vragen die helpen het gesprek te beginnen.</p>',
            panel(
              '<h3>Beveiliging</h3><p>Gegevens staan in Nederland, versleuteld, en worden na afloop van het contract gewist. Een verwerkersovereenkomst is standaard.</p>',
              true,
            ),
          ),
        ),
    },
    {
      path: '/over-ons',
      title: 'Over ons',
      menu: 'Over ons',
      main: () =>
        head('Over Casemix', 'Rekenaars met een verleden aan het bed.') +
        section(
          `<h2>Wie wij zijn</h2><p>Ons team bestaat uit veertien mensen. De helft werkte eerder in de zorg, de andere helft met cijfers; de meesten inmiddels met beide. Wij ontwikkelen Casemix samen met een gebruikersraad die twee keer per jaar bepaalt wat voorgaat.</p><h2>Onderdeel van CQT Groep</h2><p>Vraagt een uitkomst om meer dan een cijfer? Dan schuiven de adviseurs van Q-Consult Zorg aan.</p>`,
        ),
    },
    {
      path: '/nieuws',
      title: 'Nieuws',
      menu: 'Nieuws',
      main: (edition) =>
        head('Nieuws', 'Nieuwe functies, en wat gebruikers ermee doen.') +
        section(
          article(
            '20 november 2026',
            'Nieuw: het weekbeeld in twee minuten uitgelegd',
            'Het weekbeeld is opnieuw getekend. In deze korte video ziet u wat er verandert.',
            embed(videoFrame('cM1xWeekb01', 'Het nieuwe weekbeeld', edition), 'extra', 'YouTube', 'Video'),
          ) +
            article(
              '2 november 2026',
              'Weging 2027 vastgesteld',
              'De gebruikersraad heeft de weging voor 2027 vastgesteld. Nieuw is de aparte weging voor nachtzorg aan huis.',
            ) +
            article(
              '21 september 2026',
              'Koppeling met roosters',
              'Organisaties die hun rooster uit een veelgebruikt pakket halen, zien vanaf nu geplande en nodige uren naast elkaar.',
            ),
        ),
      expected: [{ rule: 'embed-without-privacy-mode', subject: 'YouTube' }],
    },
    {
      path: '/contact',
      title: 'Contact',
      menu: 'Contact',
      main: (edition) =>
        head(
          'Vraag een demonstratie aan',
          'In drie kwartier laten wij zien wat Casemix met uw eigen cijfers doet.',
        ) +
        section(
          columns(
            panel(
              form({
                name: 'Demonstratie aanvragen',
                action: '/contact',
                submit: 'Vraag aan',
                notice: 'Wij bellen u binnen twee werkdagen en gebruiken uw gegevens nergens anders voor.',
                fields: [
                  { name: 'naam', label: 'Naam', autocomplete: 'name' },
                  { name: 'functie', label: 'Functie', optional: true, autocomplete: 'organization-title' },
                  { name: 'email', label: 'E-mailadres', type: 'email', autocomplete: 'email' },
                  { name: 'telefoon', label: 'Telefoonnummer', type: 'tel', autocomplete: 'tel' },
                ],
              }),
            ),
            `<h3>Hier zitten wij</h3><p>Casemix<br>Voorbeeldkade 12<br>Arnhem</p>${embed(mapFrame('Casemix'), edition === 'violating' ? 'at-once' : 'extra', 'Google Maps', 'Kaart')}`,
          ),
        ),
      expected: [
        { rule: 'pre-consent-embed', subject: 'Google Maps' },
        { rule: 'reject-ignored-service', subject: 'Google Maps' },
        { rule: 'pre-consent-nonessential-cookie', subject: 'NID' },
      ],
    },
    changedStatementPage('maximaal 24 maanden', 'maximaal 60 maanden'),
  ],
  sitemap: true,
  newsletter: false,
};
