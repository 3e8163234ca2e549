import { siteWith, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'cookie-consent-js, German, link in the footer that asks again',
  html: siteWith({
    lang: 'de',
    head: '<link rel="stylesheet" href="/npm/cookie-consent-js/src/cookie-consent.css"><script src="/npm/cookie-consent-js/src/cookie-consent.js"></script>',
    banner: '<p><a href="javascript:cookieConsent.reset()">Cookie-Einstellungen</a></p>',
    script: `window.cookieConsent = new CookieConsent({ contentUrl: '/npm/cookie-consent-js/cookie-consent-content', privacyPolicyUrl: '/datenschutz', lang: 'de' });`,
    choice: `({ true: 'accept', false: 'reject' })[cookie('cookie-consent-tracking-allowed')]`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed', withdraw: 'confirmed' },
};
