/**
 * www.q-talent.nl: secondment. Card in a shadow root. The violating edition measures whatever the visitor
 * answers.
 */
import { cornerCard } from '../banners/corner-card.ts';
import { sixMonths } from '../consent.ts';
import { illustration } from '../look/illustration.ts';
import { article, cards, columns, embed, form, head, hero, panel, quote, section } from '../look/parts.ts';
import { round, type Theme } from '../look/theme.ts';
import { always, pseudonym, type ConsentRecord, type Site } from '../model.ts';
import { statementPage } from '../statement.ts';
import { googleAnalytics4Tag, secureFlags, thirteenMonths } from '../third-parties/google-analytics-4.ts';
import { mapFrame } from '../third-parties/google-maps.ts';
import { linkedInInsightTag } from '../third-parties/linkedin-insight.ts';
import { videoFrame } from '../third-parties/youtube.ts';

const theme: Theme = {
  accent: '#c2185b',
  accentDark: '#2c2147',
  tint: '#fdeef4',
  hero: 'linear-gradient(100deg, #fdeef4, #fff4e6)',
  heroInk: '#2c2147',
  headings: round,
  radius: 26,
  motif: 'people',
  header: 'beside',
};

const record = (maxAge: number): ConsentRecord => ({
  name: 'cookie-consent',
  encode: 'JSON.stringify({ statistiek: choice.statistics, media: choice.extra })',
  decode:
    '(function (stored) { return { statistics: stored.statistiek === true, extra: stored.media === true }; })(JSON.parse(value))',
  maxAge,
  setBy: 'server',
  localStorage: true,
});

const analytics = (consentMode: boolean): string =>
  googleAnalytics4Tag(
    'G-QTL2NT6V9B',
    { cookie_expires: thirteenMonths, cookie_flags: secureFlags },
    consentMode,
  );
const visitorNumber = `if (!localStorage.getItem('qt_bezoeker')) localStorage.setItem('qt_bezoeker', crypto.randomUUID());`;
/** A counter from before the site moved to https. */
const oldCounter = `new Image().src = 'http://www.google-analytics.com/collect?v=1&t=pageview&tid=UA-58120934-1&aip=1&cid=' + Math.floor(Math.random() * 2147483647) + '.' + Math.floor(Date.now() / 1000) + '&dl=' + encodeURIComponent(location.href);`;

export const qTalent: Site = {
  id: 'q-talent',
  host: 'www.q-talent.nl',
  name: 'Q-talent',
  tagline: 'Jouw start in de zorg',
  theme,
  session: {
    compliant: ['.AspNetCore.Session=%; Path=/; Secure; HttpOnly; SameSite=Lax'],
    violating: ['.AspNetCore.Session=%; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=2592000'],
    expected: [{ rule: 'session-cookie-persistent', subject: '.AspNetCore.Session' }],
  },
  record: {
    compliant: record(sixMonths),
    violating: record(10 * 365 * 86_400),
    expected: [{ rule: 'cookie-lifetime-over-limit', subject: 'cookie-consent' }],
  },
  banner: always(
    cornerCard(
      {
        title: 'Koekje erbij?',
        text: 'We plaatsen altijd een sessiecookie, zodat je veilig kunt solliciteren. Vind je het goed dat we ook meten welke vacatures goed lopen (Google Analytics) en video’s en kaarten van Google laten zien? Wijzigen kan altijd onderaan.',
        accept: 'Ja, prima',
        reject: 'Nee, bedankt',
      },
      theme.accent,
    ),
  ),
  toReview: [pseudonym],
  tags: [
    { when: 'statistics', only: 'compliant', script: analytics(true) },
    {
      when: 'any-choice',
      only: 'violating',
      script: analytics(false),
      expected: [
        { rule: 'reject-ignored-service', subject: 'Google Analytics 4' },
        { rule: 'reject-ignored-cookie', subject: '_ga' },
        { rule: 'reject-ignored-cookie', subject: '_ga_QTL2NT6V9B' },
      ],
    },
    {
      when: 'any-choice',
      only: 'violating',
      script: visitorNumber,
      expected: [{ rule: 'reject-ignored-storage', subject: 'qt_bezoeker' }],
    },
    {
      when: 'extra',
      only: 'violating',
      script: linkedInInsightTag('4471203'),
      expected: [
        { rule: 'undeclared-recipient', subject: 'licdn.com' },
        { rule: 'undeclared-recipient', subject: 'linkedin.com' },
      ],
    },
    {
      when: 'statistics',
      only: 'violating',
      script: oldCounter,
      expected: [{ rule: 'insecure-transfer-to-recipient', subject: 'Universal Analytics' }],
    },
  ],
  pages: [
    {
      path: '/',
      title: 'Home',
      menu: 'Home',
      main: () =>
        hero(
          'Traineeships en detachering',
          'Jij wilt iets veranderen in de zorg. Wij weten waar.',
          'Bij Q-talent werk je in twee jaar bij drie organisaties, met een vaste coach, een vast salaris en een groep die je nooit meer kwijtraakt.',
          [
            ['Bekijk de vacature', '/solliciteren'],
            ['Over Q-talent', '/over-ons'],
          ],
          illustration(theme),
        ) +
        section(
          cards([
            [
              'Trainee zorg',
              'Net van de universiteit of hogeschool? Je begint met een inwerkmaand en daarna meteen aan een echte opdracht.',
            ],
            [
              'Zorgcontroller',
              'Je rekent, legt uit en houdt je rug recht. Wij zorgen dat je elke maand een vakgenoot spreekt.',
            ],
            [
              'Interim-teamleider',
              'Je springt bij waar het team even zonder leiding zit, en laat het sterker achter.',
            ],
          ]),
        ) +
        section(
          quote(
            'Na drie opdrachten wist ik wat ik wilde. En, net zo handig, wat niet.',
            'Noor, trainee 2024–2026',
          ),
          true,
        ),
    },
    {
      path: '/over-ons',
      title: 'Over ons',
      menu: 'Over ons',
      main: () =>
        head('Over Q-talent', 'Elk jaar vinden veertig mensen via ons hun plek.') +
        section(
          '<h2>Detacheren, maar dan met aandacht</h2><p>Je bent bij ons in dienst. Eens per twee weken zie je je coach, eens per maand je groep, en elke vrijdagmiddag is er soep. Klinkt klein, maar het is precies waarom mensen blijven.</p><h2>Voor opdrachtgevers</h2><p>Wij stellen niet zomaar iemand voor. We komen eerst een dag langs om te zien wat er nodig is.</p>',
        ),
    },
    {
      path: '/nieuws',
      title: 'Nieuws',
      menu: 'Nieuws',
      main: (edition) =>
        head('Nieuws', 'Verhalen van trainees en coaches.') +
        section(
          article(
            '13 november 2026',
            'Een week als trainee in 90 seconden',
            'Emre filmde zijn eerste week op de afdeling planning. Spoiler: de koffie was niet het moeilijkste.',
            embed(videoFrame('qT4lentEmr1', 'Een week als trainee', edition), 'extra', 'YouTube', 'Video'),
          ) +
            article(
              '22 oktober 2026',
              'Open avond op 10 december',
              'Kom kennismaken met trainees en coaches. Aanmelden is niet nodig; er is soep.',
            ) +
            article(
              '8 september 2026',
              'Lichting 14 is begonnen',
              'Elf nieuwe trainees begonnen deze maand in zes organisaties, van Zutphen tot Roermond.',
            ),
        ),
      expected: [{ rule: 'embed-without-privacy-mode', subject: 'YouTube' }],
    },
    {
      path: '/solliciteren',
      title: 'Solliciteren',
      menu: 'Solliciteren',
      main: () =>
        head('Vacature: trainee zorg', 'Start 1 februari · 36 uur · standplaats in overleg') +
        section(
          columns(
            '<h2>Wat je gaat doen</h2><p>Je werkt aan verbeteringen die morgen te merken zijn: een planning die klopt, een overdracht die korter kan, een formulier dat weg mag.</p><h2>Wat je meebrengt</h2><ul><li>Een afgeronde hbo- of wo-opleiding</li><li>Gevoel voor mensen én voor cijfers</li><li>Lef om door te vragen</li></ul>',
            panel(
              `<h2>Solliciteer</h2>${form({
                name: 'Solliciteren',
                action: '/solliciteren',
                submit: 'Verstuur sollicitatie',
                upload: true,
                notice: 'Wij bewaren je gegevens tot vier weken na afloop van de procedure.',
                fields: [
                  { name: 'naam', label: 'Naam', autocomplete: 'name' },
                  { name: 'email', label: 'E-mailadres', type: 'email', autocomplete: 'email' },
                  { name: 'telefoon', label: 'Telefoonnummer', type: 'tel', autocomplete: 'tel' },
                  {
                    name: 'geboortedatum',
                    label: 'Geboortedatum',
                    type: 'date',
                    optional: true,
                    autocomplete: 'bday',
                  },
                  { name: 'cv', label: 'Curriculum vitae', type: 'file' },
                  { name: 'motivatie', label: 'Waarom jij?', type: 'textarea' },
                ],
              })}`,
              true,
            ),
            true,
          ),
        ),
    },
    {
      path: '/contact',
      title: 'Contact',
      menu: 'Contact',
      main: () =>
        head('Contact', 'Eerst even praten? Dat kan altijd.') +
        section(
          columns(
            panel(
              form({
                name: 'Contactformulier',
                action: '/contact',
                submit: 'Verstuur',
                notice: 'We gebruiken je gegevens alleen om je terug te mailen.',
                fields: [
                  { name: 'naam', label: 'Naam', autocomplete: 'name' },
                  { name: 'email', label: 'E-mailadres', type: 'email', autocomplete: 'email' },
                  { name: 'bericht', label: 'Bericht', type: 'textarea' },
                ],
              }),
            ),
            `<h3>Kom langs</h3><p>Q-talent<br>Voorbeeldkade 12<br>Arnhem</p>${embed(mapFrame('Q-talent'), 'extra', 'Google Maps', 'Kaart')}`,
          ),
        ),
    },
    statementPage,
  ],
  sitemap: false,
  newsletter: false,
};
