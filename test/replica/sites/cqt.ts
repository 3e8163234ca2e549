/**
 * www.cqt.nl: the group's own site. Bottom bar. The violating edition loads a video and Mailchimp's follow
 * script at once.
 */
import { bottomBar } from '../banners/bottom-bar.ts';
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
import { statementPage } from '../statement.ts';
import { googleAnalytics4Tag, secureFlags, thirteenMonths } from '../third-parties/google-analytics-4.ts';
import { mapFrame } from '../third-parties/google-maps.ts';
import { mailchimpConnectedSiteTag } from '../third-parties/mailchimp.ts';
import { twitterFeed } from '../third-parties/twitter.ts';
import { videoFrame } from '../third-parties/youtube.ts';

const theme: Theme = {
  accent: '#0b6e99',
  accentDark: '#0a3a54',
  tint: '#e6f1f6',
  hero: 'linear-gradient(120deg, #0a3a54, #0b6e99)',
  heroInk: '#fff',
  headings: sans,
  radius: 6,
  motif: 'network',
  header: 'beside',
};

/** Left behind by a campaign: follows returning visitors for five years. */
const campaignCookie = `if (!document.cookie.includes('cqt_campagne=')) document.cookie = 'cqt_campagne=' + crypto.randomUUID() + '; Max-Age=157680000; Path=/; Secure; SameSite=Lax';`;

export const cqt: Site = {
  id: 'cqt',
  host: 'www.cqt.nl',
  name: 'CQT Groep',
  tagline: 'Samen werken aan zorg die blijft',
  theme,
  session: always(['fe_typo_user=%; Path=/; Secure; HttpOnly; SameSite=Lax']),
  record: always({
    name: 'cookie_toestemming',
    encode: "choice.statistics ? 'alles' : 'noodzakelijk'",
    decode: "{ statistics: value === 'alles', extra: value === 'alles' }",
    maxAge: sixMonths,
    setBy: 'script',
  }),
  banner: always(
    bottomBar({
      text: 'CQT Groep plaatst altijd een sessiecookie, zodat formulieren veilig werken. Met uw toestemming plaatsen we ook cookies voor statistieken (Google Analytics) en voor kaarten, video’s en berichten van anderen. Uw keuze wijzigt u altijd onderaan de pagina.',
      accept: 'Accepteren',
      reject: 'Weigeren',
    }),
  ),
  // All sites publish the same text, so what it lacks is said once, here.
  toReview: [
    pseudonym,
    { rule: 'privacy-statement-incomplete', subject: '/privacyverklaring' },
    { rule: 'cookie-durations-not-stated', subject: '/privacyverklaring' },
  ],
  tags: [
    {
      when: 'statistics',
      script: googleAnalytics4Tag(
        'G-CQT4GRP7K2',
        { cookie_expires: thirteenMonths, cookie_flags: secureFlags },
        true,
      ),
    },
    {
      when: 'at-once',
      only: 'violating',
      script: mailchimpConnectedSiteTag,
      expected: [
        { rule: 'pre-consent-tracker-request', subject: 'Mailchimp' },
        { rule: 'reject-ignored-service', subject: 'Mailchimp' },
      ],
    },
    {
      when: 'statistics',
      only: 'violating',
      script: campaignCookie,
      expected: [
        { rule: 'cookie-lifetime-over-limit', subject: 'cqt_campagne' },
        { rule: 'undeclared-cookie', subject: 'cqt_campagne' },
        { rule: 'withdrawal-ineffective', subject: 'cqt_campagne' },
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
          'Advies · data · opleiding · mensen',
          'Zorg die morgen ook nog werkt, begint vandaag',
          'De bedrijven van CQT Groep helpen zorgorganisaties kiezen, rekenen, leren en doen. Niet met dikke rapporten, maar naast de mensen die het werk verzetten.',
          [
            ['Maak kennis', '/contact'],
            ['Wie wij zijn', '/over-ons'],
          ],
          illustration(theme),
        ) +
        section(
          `<h2>Zes bedrijven, één vraag: wat helpt?</h2>${cards([
            [
              'Adviseren',
              'Q-Consult Zorg en Participe Advies denken mee over koers, samenwerking en inrichting, en blijven tot de verandering staat.',
            ],
            [
              'Meten',
              'Casemix en Inforeports maken van losse registraties stuurinformatie waar een teamleider op maandagochtend iets aan heeft.',
            ],
            [
              'Leren',
              'Q-Academy leidt professionals op in kwaliteit, leiderschap en bedrijfsvoering, in de klas en online.',
            ],
            [
              'Versterken',
              'Q-talent brengt jonge professionals en ervaren rotten naar de plek waar zij het verschil maken.',
            ],
          ])}`,
        ) +
        section(
          numbers([
            ['240', 'organisaties per jaar'],
            ['85', 'collega’s'],
            ['6', 'bedrijven'],
            ['NEN 7510', 'gecertificeerd'],
          ]),
          true,
        ) +
        section(
          columns(
            quote(
              'Ze kwamen niet vertellen hoe het moest. Ze liepen drie avonddiensten mee en vroegen toen wat wij zelf al lang wilden veranderen.',
              'Manager wijkzorg, regio Achterhoek',
            ),
            `<h3>Van onze collega’s</h3>${embed(twitterFeed('cqtgroep'), 'extra', 'Twitter', 'Berichten')}`,
          ),
        ),
    },
    {
      path: '/over-ons',
      title: 'Over ons',
      menu: 'Over ons',
      main: () =>
        head(
          'Over CQT Groep',
          'Wat in 1998 begon met drie adviseurs aan een keukentafel, is nu een groep van zes bedrijven.',
        ) +
        section(
          columns(
            '<h2>Waar wij voor staan</h2><p>De zorg vraagt meer dan er handen zijn. Wij geloven dat er winst zit in eenvoud: minder registreren, beter samenwerken, en beslissen op grond van wat er werkelijk gebeurt. Daar maken wij ons elke dag sterk voor.</p><p>Onze bedrijven werken zelfstandig, maar delen een backoffice, een opleidingshuis en een manier van werken. Een vraag over capaciteit kan bij de een binnenkomen en samen met de ander worden opgelost.</p><h2>Zorgvuldig met gegevens</h2><p>Wij werken met gevoelige gegevens van medewerkers en cliënten. Daarom zijn wij gecertificeerd voor de NEN 7510 en kijkt onze Security Officer bij elk project mee.</p>',
            panel(
              '<h3>In het kort</h3><ul><li>Opgericht in 1998</li><li>Kantoor in Arnhem</li><li>85 medewerkers</li><li>Opdrachten in het hele land</li></ul>',
              true,
            ),
          ),
        ),
    },
    {
      path: '/nieuws',
      title: 'Nieuws',
      menu: 'Nieuws',
      main: (edition) =>
        head('Nieuws', 'Wat er speelt bij onze bedrijven en in de zorg om ons heen.') +
        section(
          article(
            '18 november 2026',
            'In beeld: een dag met het regioteam',
            'Hoe ziet samenwerken eruit als zes organisaties één planning delen? Onze filmploeg liep een dag mee met het regioteam in de Liemers.',
            embed(
              videoFrame('cQt7gR0ep01', 'Een dag met het regioteam', edition),
              edition === 'violating' ? 'at-once' : 'extra',
              'YouTube',
              'Video',
            ),
          ) +
            article(
              '3 november 2026',
              'Kennisdag Zorg & Cijfers weer uitverkocht',
              'Ruim tweehonderd controllers, verpleegkundigen en bestuurders kwamen naar Arnhem om te praten over meten zonder extra werk. De presentaties staan klaar voor de deelnemers.',
            ) +
            article(
              '12 oktober 2026',
              'Certificaat NEN 7510 verlengd',
              'Na een audit van drie dagen is ons certificaat opnieuw verlengd. De auditor noemde vooral de korte lijnen bij het melden van incidenten.',
            ),
        ),
      expected: [
        { rule: 'pre-consent-embed', subject: 'YouTube' },
        { rule: 'reject-ignored-service', subject: 'YouTube' },
        { rule: 'pre-consent-nonessential-cookie', subject: 'YSC' },
        { rule: 'pre-consent-nonessential-cookie', subject: 'VISITOR_INFO1_LIVE' },
        { rule: 'pre-consent-storage', subject: 'yt-remote-device-id' },
      ],
    },
    {
      path: '/contact',
      title: 'Contact',
      menu: 'Contact',
      main: () =>
        head('Contact', 'Een vraag, een idee of een kop koffie: wij horen graag van u.') +
        section(
          columns(
            panel(
              form({
                name: 'Contactformulier',
                action: '/contact',
                submit: 'Verstuur bericht',
                notice: 'Wij gebruiken uw gegevens alleen om uw vraag te beantwoorden.',
                fields: [
                  { name: 'naam', label: 'Naam', autocomplete: 'name' },
                  { name: 'organisatie', label: 'Organisatie', optional: true, autocomplete: 'organization' },
                  { name: 'email', label: 'E-mailadres', type: 'email', autocomplete: 'email' },
                  { name: 'bericht', label: 'Uw bericht', type: 'textarea' },
                ],
              }),
            ),
            `<h3>Bezoekadres</h3><p>CQT Groep<br>Voorbeeldkade 12<br>Arnhem</p><p>Vijf minuten lopen van het station. Parkeren kan onder het gebouw.</p>${embed(mapFrame('CQT Groep'), 'extra', 'Google Maps', 'Kaart')}`,
          ),
        ),
    },
    statementPage,
  ],
  sitemap: true,
  newsletter: true,
};
