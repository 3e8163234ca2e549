/**
 * www.participtheadvies.nl: advice on participation. Bottom sheet. The violating edition has no banner at
 * all, yet tracks.
 */
import { bottomSheet } from '../banners/bottom-sheet.ts';
import { sixMonths } from '../consent.ts';
import { illustration } from '../look/illustration.ts';
import { article, cards, columns, embed, form, head, hero, panel, quote, section } from '../look/parts.ts';
import { serif, type Theme } from '../look/theme.ts';
import { always, pseudonym, type Site } from '../model.ts';
import { statementPage } from '../statement.ts';
import { googleAnalytics4Tag, secureFlags, thirteenMonths } from '../third-parties/google-analytics-4.ts';
import { mapFrame } from '../third-parties/google-maps.ts';
import { twitterFeed } from '../third-parties/twitter.ts';
import { videoFrame } from '../third-parties/youtube.ts';

const theme: Theme = {
  accent: '#b8692a',
  accentDark: '#3f3a2c',
  tint: '#f6f0e4',
  hero: '#f6f0e4',
  heroInk: '#3f3a2c',
  headings: serif,
  radius: 14,
  motif: 'dialogue',
  header: 'below',
};

const analytics = (consentMode: boolean): string =>
  googleAnalytics4Tag(
    'G-PTC6PE3M1W',
    { cookie_expires: thirteenMonths, cookie_flags: secureFlags },
    consentMode,
  );

export const participtheadvies: Site = {
  id: 'participtheadvies',
  host: 'www.participtheadvies.nl',
  name: 'Participe Advies',
  tagline: 'Beter beslissen, samen met wie het aangaat',
  theme,
  session: always(['PHPSESSID=%; Path=/; Secure; HttpOnly; SameSite=Lax']),
  record: always({
    name: 'cookie_notice_accepted',
    encode: "choice.statistics ? 'true' : 'false'",
    decode: "{ statistics: value === 'true', extra: value === 'true' }",
    maxAge: sixMonths,
    setBy: 'script',
  }),
  banner: {
    compliant: bottomSheet({
      title: 'Cookies: u beslist mee',
      text: 'Een sessiecookie plaatsen wij altijd, voor de beveiliging. Voor deze twee dingen vragen wij uw toestemming:',
      points: [
        'meten welke artikelen worden gelezen, met Google Analytics',
        'video’s, kaarten en berichten van YouTube, Google Maps en Twitter',
      ],
      accept: 'Cookies toestaan',
      reject: 'Doorgaan zonder cookies',
    }),
    violating: null,
    expected: [{ rule: 'banner-missing', subject: 'banner' }],
  },
  plainHttp: {
    compliant: 'redirect',
    violating: 'served',
    expected: [
      { rule: 'https-not-enforced', subject: 'www.participtheadvies.nl' },
      { rule: 'hsts-missing', subject: 'www.participtheadvies.nl' },
    ],
  },
  toReview: [pseudonym],
  tags: [
    { when: 'statistics', only: 'compliant', script: analytics(true) },
    {
      when: 'at-once',
      only: 'violating',
      script: analytics(false),
      expected: [
        { rule: 'pre-consent-tracker-request', subject: 'Google Analytics 4' },
        { rule: 'pre-consent-nonessential-cookie', subject: '_ga' },
        { rule: 'pre-consent-nonessential-cookie', subject: '_ga_PTC6PE3M1W' },
      ],
    },
  ],
  pages: [
    {
      path: '/',
      title: 'Home',
      menu: 'Home',
      main: (edition) =>
        hero(
          'Cliëntenraden · inspraak · samen beslissen',
          'Wie het aangaat, praat mee. En dat merk je aan het besluit.',
          'Wij helpen zorgorganisaties, gemeenten en cliëntenraden om medezeggenschap tot iets te maken waar iedereen wijzer van wordt.',
          [
            ['Leg uw vraag voor', '/contact'],
            ['Over ons', '/over-ons'],
          ],
          illustration(theme),
        ) +
        section(
          cards([
            [
              'Cliëntenraad op kracht',
              'Training en begeleiding voor raden die willen meedenken aan de voorkant, niet alleen tekenen aan het eind.',
            ],
            [
              'Spiegelgesprekken',
              'Cliënten vertellen, professionals luisteren. Wij zorgen voor een veilige tafel en een verslag dat iets losmaakt.',
            ],
            [
              'Inspraak in de wijk',
              'Van keukentafel tot dorpshuis: methodes om ook de stillere stemmen te horen.',
            ],
          ]),
        ) +
        section(
          columns(
            quote(
              'Vroeger kregen wij een stuk van tachtig bladzijden. Nu krijgen we één vraag, en drie weken de tijd.',
              'Voorzitter cliëntenraad',
            ),
            `<h3>Laatste berichten</h3>${embed(twitterFeed('participe'), edition === 'violating' ? 'at-once' : 'extra', 'Twitter', 'Berichten')}`,
          ),
          true,
        ),
      expected: [
        { rule: 'pre-consent-embed', subject: 'Twitter' },
        { rule: 'pre-consent-nonessential-cookie', subject: 'guest_id' },
      ],
    },
    {
      path: '/over-ons',
      title: 'Over ons',
      menu: 'Over ons',
      main: () =>
        head('Over Participe Advies', 'Acht adviseurs met een hart voor medezeggenschap.') +
        section(
          columns(
            '<h2>Onze overtuiging</h2><p>Goede besluiten worden niet sneller door minder mensen te vragen, maar door de juiste vraag te stellen. Wij werken met cliënten, naasten, professionals en bestuurders aan één tafel.</p><p>Wij kennen de wet, maar beginnen bij de mensen. Een reglement volgt vanzelf, als duidelijk is waar het gesprek over moet gaan.</p>',
            panel(
              '<h3>Vaak gevraagd</h3><ul><li>Instemmings- en adviesrecht</li><li>Werving van raadsleden</li><li>Jaarplan en begroting</li></ul>',
              true,
            ),
          ),
        ),
      // Made with an old template, which never got the link.
      linksStatement: (edition) => edition === 'compliant',
      expected: [{ rule: 'privacy-statement-not-linked', subject: '/over-ons' }],
    },
    {
      path: '/nieuws',
      title: 'Nieuws',
      menu: 'Nieuws',
      main: (edition) =>
        head('Nieuws', 'Praktijkverhalen en gereedschap.') +
        section(
          article(
            '9 november 2026',
            'Zo klinkt een spiegelgesprek',
            'In zes minuten ziet u hoe acht cliënten een team aan het denken zetten.',
            embed(
              videoFrame('p4rt1c1pe01', 'Zo klinkt een spiegelgesprek', edition),
              edition === 'violating' ? 'at-once' : 'extra',
              'YouTube',
              'Video',
            ),
          ) +
            article(
              '26 oktober 2026',
              'Nieuw werkblad: de vraag achter de vraag',
              'Een bladzijde met vijf vragen die u stelt voordat u om advies vraagt. Vrij te gebruiken.',
            ) +
            article(
              '7 oktober 2026',
              'Landelijke dag medezeggenschap',
              'Wij verzorgden drie werksessies en kwamen met veertig goede ideeën naar huis.',
            ),
        ),
      expected: [
        { rule: 'pre-consent-embed', subject: 'YouTube' },
        { rule: 'pre-consent-nonessential-cookie', subject: 'YSC' },
        { rule: 'pre-consent-nonessential-cookie', subject: 'VISITOR_INFO1_LIVE' },
        { rule: 'pre-consent-storage', subject: 'yt-remote-device-id' },
      ],
    },
    {
      path: '/contact',
      title: 'Contact',
      menu: 'Contact',
      main: (edition) =>
        head('Contact', 'Een eerste gesprek kost niets en levert vaak al een betere vraag op.') +
        section(
          columns(
            panel(
              form({
                name: 'Contactformulier',
                action: edition === 'violating' ? 'https://inzendingen.example/f/participe' : '/contact',
                submit: 'Verstuur',
                notice:
                  edition === 'violating' ? '' : 'Wij gebruiken uw gegevens om contact met u op te nemen.',
                fields: [
                  { name: 'naam', label: 'Naam', autocomplete: 'name' },
                  { name: 'email', label: 'E-mailadres', type: 'email', autocomplete: 'email' },
                  { name: 'vraag', label: 'Uw vraag', type: 'textarea' },
                ],
              }),
            ),
            `<h3>Bezoekadres</h3><p>Participe Advies<br>Voorbeeldkade 12<br>Arnhem</p>${embed(mapFrame('Participe Advies'), 'extra', 'Google Maps', 'Kaart')}`,
          ),
        ),
      expected: [
        { rule: 'form-undeclared-recipient', subject: 'Contactformulier' },
        { rule: 'form-without-notice', subject: 'Contactformulier' },
      ],
    },
    statementPage,
  ],
  sitemap: false,
  newsletter: true,
};
