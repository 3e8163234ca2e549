/** Banners that never say "cookie", and windows that speak of data and are none. */
import { expect, test } from 'vitest';
import { recognise } from '../../../../watch/banner/recognise.ts';
import { frameOf } from '../../../support/blocks.ts';

const banners: ReadonlyArray<readonly [string, readonly string[]]> = [
  [
    'We handle your personal information for these purposes: sign-in, preferences, statistics.',
    ['Accept', 'Decline', 'Configure'],
  ],
  [
    'Our 120 partners and we process data such as your IP address for measurement and advertising.',
    ['Accept', 'Reject', 'Manage options'],
  ],
  ['May we use your data to improve this website?', ['Yes', 'No']],
  [
    'Wij en onze partners verwerken uw gegevens voor de volgende doeleinden: meten en advertenties.',
    ['Akkoord', 'Weigeren', 'Instellen'],
  ],
  [
    'Wir und unsere Partner verarbeiten Ihre Daten zu folgenden Zwecken: Messung, Werbung.',
    ['Zustimmen', 'Ablehnen'],
  ],
  [
    'Nous et nos partenaires traitons vos données pour les finalités suivantes : mesure, publicité.',
    ['Accepter', 'Refuser'],
  ],
  [
    'Nosotros y nuestros socios tratamos sus datos personales para estos fines: medición y publicidad.',
    ['Aceptar', 'Rechazar'],
  ],
  [
    'My i nasi partnerzy przetwarzamy dane osobowe w celach reklamowych i statystycznych.',
    ['Akceptuję', 'Odrzuć'],
  ],
  ['Me ja kumppanimme käsittelemme tietojasi mainontaa ja mittausta varten.', ['Hyväksy', 'Hylkää']],
  [
    'My a naši partneři zpracováváme vaše údaje pro tyto účely: měření a reklama.',
    ['Souhlasím', 'Odmítnout'],
  ],
  [
    'Εμείς και οι συνεργάτες μας επεξεργαζόμαστε τα προσωπικά δεδομένα σας για διαφημίσεις.',
    ['Αποδοχή', 'Απόρριψη'],
  ],
  ['Biz ve iş ortaklarımız kişisel verilerinizi reklam amacıyla işliyoruz.', ['Kabul et', 'Reddet']],
];
test.each(banners)('a banner: %s', (text, offers) => {
  expect(recognise([frameOf({ text, offers })])).not.toBeNull();
});

const others: ReadonlyArray<readonly [string, readonly string[]]> = [
  ['Subscribe to our newsletter. We process your data for this purpose only.', ['Yes please', 'No thanks']],
  ['Are you 18 or older? Our partners check your data.', ['Yes', 'No']],
  ['We use your location to show stores near you. Your data stays private.', ['Allow', 'Not now']],
  [
    'May we ask you some questions about this website? Take part in our survey with our partners.',
    ['Yes', 'No'],
  ],
  ['Download our app for a better experience. Your data are safe.', ['Install', 'Not now']],
  ['Your session ends in two minutes. Your data will be lost.', ['Continue', 'Log out']],
  ['You have unsaved data. Do you want to leave?', ['Save', 'Discard', 'Cancel']],
  ['Mogen wij u helpen? Start een chat, uw gegevens blijven bij onze partners.', ['Ja, chat nu', 'Nee']],
  ['Tilaa uutiskirje ja saat alennusta. Käsittelemme tietojasi kumppaniemme kanssa.', ['Tilaa', 'Ei kiitos']],
  ['Zvolte jazyk stránky.', ['Čeština', 'Deutsch']],
];
test.each(others)('no banner: %s', (text, offers) => {
  expect(recognise([frameOf({ text, offers })])).toBeNull();
});
