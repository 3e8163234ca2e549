/**
 * www.qacademy.nl: courses. Banner in a frame of its own. The violating edition shows its video after a
 * refusal too.
 */
import { frame } from '../banners/frame.ts';
import { sixMonths } from '../consent.ts';
import { illustration } from '../look/illustration.ts';
import { article, cards, columns, embed, form, head, hero, panel, quote, section } from '../look/parts.ts';
import { round, type Theme } from '../look/theme.ts';
import { always, pseudonym, type ConsentRecord, type Site } from '../model.ts';
import { qacademyPortal } from '../portal/qacademy.ts';
import { statementPage } from '../statement.ts';
import { learningEnvironment } from '../third-parties/anewspring.ts';
import { googleAnalytics4Tag, secureFlags, thirteenMonths } from '../third-parties/google-analytics-4.ts';
import { mapScript } from '../third-parties/google-maps.ts';
import { videoFrame } from '../third-parties/youtube.ts';

const theme: Theme = {
  accent: '#6b3fa0',
  accentDark: '#3a2160',
  tint: '#f1ebf8',
  hero: '#f1ebf8',
  heroInk: '#3a2160',
  headings: round,
  radius: 22,
  motif: 'lesson',
  header: 'below',
};

const record: ConsentRecord = {
  name: 'cc_cookie',
  encode:
    "JSON.stringify({ categories: ['necessary'].concat(choice.statistics ? ['analytics'] : [], choice.extra ? ['extra'] : []), revision: 1, consentTimestamp: new Date().toISOString() })",
  decode:
    "(function (stored) { return { statistics: stored.categories.indexOf('analytics') >= 0, extra: stored.categories.indexOf('extra') >= 0 }; })(JSON.parse(value))",
  maxAge: sixMonths,
  setBy: 'script',
};

const csrf = 'XSRF-TOKEN=%; Path=/; Secure; SameSite=Lax';

export const qacademy: Site = {
  id: 'qacademy',
  host: 'www.qacademy.nl',
  name: 'Q-Academy',
  tagline: 'Leren voor betere zorg',
  theme,
  session: {
    compliant: [csrf, 'laravel_session=%; Path=/; Secure; HttpOnly; SameSite=Lax'],
    violating: [csrf, 'laravel_session=%; Path=/; Secure; SameSite=Lax'],
    expected: [{ rule: 'session-cookie-not-httponly', subject: 'laravel_session' }],
  },
  record: always(record),
  banner: always(
    frame(
      {
        title: 'Mogen wij cookies plaatsen?',
        text: 'Voor het aanmelden is alleen een sessiecookie nodig. Met uw akkoord meten wij ook het bezoek met Google Analytics, en tonen wij video’s van YouTube en kaarten van Google. Bedenkt u zich? Dat kan via Cookie-instellingen onderaan.',
        accept: 'Akkoord',
        reject: 'Liever niet',
      },
      record,
      theme.accent,
    ),
  ),
  toReview: [pseudonym],
  tags: [
    {
      when: 'statistics',
      script: googleAnalytics4Tag(
        'G-QAC5DMY8L3',
        { cookie_expires: thirteenMonths, cookie_flags: secureFlags },
        true,
      ),
    },
  ],
  pages: [
    {
      path: '/',
      title: 'Home',
      menu: 'Home',
      main: () =>
        hero(
          'Opleidingen voor zorgprofessionals',
          'Leer vandaag wat u morgen toepast',
          'Van een middag verzuimgesprekken tot een post-bacheloropleiding kwaliteit: bij Q-Academy leert u van mensen die het werk zelf doen.',
          [
            ['Schrijf u in', '/inschrijven'],
            ['Wie wij zijn', '/over-ons'],
          ],
          illustration(theme),
        ) +
        section(
          `<h2>Deze maanden</h2>${cards([
            [
              'Kwaliteit in de praktijk',
              'Acht dagen over meten, leren en verbeteren. U werkt aan een vraag uit uw eigen team. Start 14 januari.',
            ],
            [
              'Leiding geven zonder hiërarchie',
              'Drie dagdelen voor coördinatoren in zelforganiserende teams. Start 2 februari.',
            ],
            [
              'Rekenen met zorg',
              'Online module van zes weken over tarieven, productie en formatie. Start wanneer u wilt.',
            ],
          ])}`,
        ) +
        section(
          columns(
            quote(
              'Na elke lesdag lag er iets op mijn bureau dat ik de volgende ochtend anders kon doen.',
              'Kwaliteitsverpleegkundige, cursist 2026',
            ),
            panel(
              `<h3>Al ingeschreven?</h3><p>Lesstof, opdrachten en uw groep vindt u in de online leeromgeving.</p><p><a class="button" href="${learningEnvironment.replace('&', '&amp;')}">Naar de leeromgeving</a></p>`,
            ),
          ),
          true,
        ),
    },
    {
      path: '/over-ons',
      title: 'Over ons',
      menu: 'Over ons',
      main: () =>
        head('Over Q-Academy', 'Het opleidingshuis van CQT Groep.') +
        section(
          '<h2>Kleine groepen, echte vragen</h2><p>Een groep telt hooguit veertien deelnemers. Iedereen brengt een vraag mee en gaat met een plan naar huis. Onze docenten staan zelf in de zorg, als verpleegkundige, controller of bestuurder.</p><h2>Erkend</h2><p>De meeste opleidingen leveren accreditatiepunten op. Na afloop zorgen wij dat ze in uw register komen te staan.</p>',
        ),
    },
    {
      path: '/nieuws',
      title: 'Nieuws',
      menu: 'Nieuws',
      main: (edition) =>
        head('Nieuws', 'Verhalen uit de klas.') +
        section(
          article(
            '11 november 2026',
            'Bekijk het webinar over veilig melden terug',
            'Ruim vierhonderd deelnemers keken mee naar het gesprek over melden zonder schuldvraag.',
            embed(
              videoFrame('qAc4dWeb001', 'Webinar veilig melden', edition),
              edition === 'violating' ? 'any-choice' : 'extra',
              'YouTube',
              'Video',
            ),
          ) +
            article(
              '19 oktober 2026',
              'Nieuwe opleiding: data voor teamleiders',
              'Zes avonden waarin u leert een grafiek te lezen, een vraag te stellen en een dashboard te wantrouwen.',
            ) +
            article(
              '1 september 2026',
              'Twaalf diploma’s uitgereikt',
              'De eerste lichting van de post-bachelor kwaliteit is geslaagd. Gefeliciteerd!',
            ),
        ),
      expected: [
        { rule: 'reject-ignored-service', subject: 'YouTube' },
        { rule: 'reject-ignored-cookie', subject: 'YSC' },
        { rule: 'reject-ignored-cookie', subject: 'VISITOR_INFO1_LIVE' },
        { rule: 'reject-ignored-storage', subject: 'yt-remote-device-id' },
      ],
    },
    {
      path: '/inschrijven',
      title: 'Inschrijven',
      menu: 'Inschrijven',
      main: () =>
        head('Inschrijven', 'U ontvangt binnen een werkdag een bevestiging.') +
        section(
          columns(
            panel(
              form({
                name: 'Inschrijven voor een training',
                action: '/inschrijven',
                submit: 'Schrijf mij in',
                notice:
                  'Uw gegevens komen in het klantenbestand van Q-Academy; wij gebruiken ze voor uw opleiding en de factuur.',
                fields: [
                  {
                    name: 'training',
                    label: 'Training',
                    type: 'select',
                    choices: [
                      'Kwaliteit in de praktijk',
                      'Leiding geven zonder hiërarchie',
                      'Rekenen met zorg',
                    ],
                  },
                  { name: 'naam', label: 'Naam', autocomplete: 'name' },
                  { name: 'email', label: 'E-mailadres', type: 'email', autocomplete: 'email' },
                  { name: 'organisatie', label: 'Organisatie', autocomplete: 'organization' },
                  { name: 'factuuradres', label: 'Factuuradres', autocomplete: 'street-address' },
                  { name: 'inkoopnummer', label: 'Inkoopnummer', optional: true },
                ],
              }),
            ),
            '<h3>Goed om te weten</h3><ul><li>Kosteloos verplaatsen tot drie weken voor de start</li><li>Lunch en lesmateriaal zijn inbegrepen</li><li>Vrijgesteld van btw</li></ul>',
          ),
        ),
    },
    {
      path: '/contact',
      title: 'Contact',
      menu: 'Contact',
      main: (edition) =>
        head('Contact', 'Twijfelt u welke opleiding past? Bel of schrijf ons.') +
        section(
          columns(
            panel(
              form({
                name: 'Contactformulier',
                action: '/contact',
                submit: 'Verstuur',
                notice: 'Wij beantwoorden uw vraag per e-mail.',
                fields: [
                  { name: 'naam', label: 'Naam', autocomplete: 'name' },
                  { name: 'email', label: 'E-mailadres', type: 'email', autocomplete: 'email' },
                  { name: 'vraag', label: 'Uw vraag', type: 'textarea' },
                ],
              }),
            ),
            `<h3>Leslocatie</h3><p>Q-Academy<br>Voorbeeldkade 12<br>Arnhem</p>${embed(mapScript('Q-Academy'), edition === 'violating' ? 'at-once' : 'extra', 'Google Maps', 'Kaart')}`,
          ),
        ),
      expected: [
        { rule: 'pre-consent-embed', subject: 'Google Maps' },
        { rule: 'reject-ignored-service', subject: 'Google Maps' },
      ],
    },
    statementPage,
  ],
  sitemap: true,
  newsletter: true,
  portal: qacademyPortal,
};
