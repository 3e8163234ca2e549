/** Domains of consent managers: asking for consent is not tracking, so a request to them never needs it. */
export const consentManagerDomains: readonly string[] = [
  'axept.io', 'axeptio.eu', 'cdn-cookieyes.com', 'civiccomputing.com', 'consensu.org', 'consentmanager.net', 'cookie-script.com', 'cookiebot.com', 'cookiebot.eu',
  'cookiecode.nl', 'cookiefirst.com', 'cookiehub.eu', 'cookiehub.net', 'cookieinformation.com', 'cookielaw.org', 'cookiepro.com', 'cookieyes.com', 'didomi.io',
  'hu-manity.co', 'iubenda.com', 'onetrust.com', 'osano.com', 'privacy-center.org', 'privacy-mgmt.com', 'sourcepoint.com', 'termly.io', 'trustarc.com', 'truste.com',
  'usercentrics.com', 'usercentrics.eu',
];
