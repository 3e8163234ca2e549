import { siteWith, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'vanilla-cookieconsent 3, window that blocks, refusal behind preferences, ticked beforehand',
  html: siteWith({
    lang: 'en',
    head: '<link rel="stylesheet" href="/npm/vanilla-cookieconsent/dist/cookieconsent.css"><script src="/npm/vanilla-cookieconsent/dist/cookieconsent.umd.js"></script>',
    script: `CookieConsent.run({ mode: 'opt-in', disablePageInteraction: true, guiOptions: { consentModal: { layout: 'box inline', position: 'middle center' } }, categories: { necessary: { enabled: true, readOnly: true }, analytics: { enabled: true }, marketing: { enabled: true } }, language: { default: 'en', translations: { en: {
      consentModal: { title: 'We value your privacy', description: 'We use cookies to analyse our traffic and to show you relevant ads.', acceptAllBtn: 'Accept all', showPreferencesBtn: 'Manage individual preferences' },
      preferencesModal: { title: 'Manage cookie preferences', acceptAllBtn: 'Accept all', savePreferencesBtn: 'Accept current selection', closeIconLabel: 'Close', sections: [{ title: 'Strictly necessary', description: 'Always on.', linkedCategory: 'necessary' }, { title: 'Performance and analytics', description: 'How the site is used.', linkedCategory: 'analytics' }, { title: 'Ads', description: 'Targeted advertising.', linkedCategory: 'marketing' }] } } } } });`,
    choice: `(function (c) { return c.length === 3 ? 'accept' : c.length === 1 ? 'reject' : 'only ' + c.filter(function (x) { return x !== 'necessary'; }).join('+'); })(JSON.parse(cookie('cc_cookie')).categories)`,
  }),
  truth: {
    banner: true,
    accept: 'confirmed',
    reject: 'confirmed',
    category: { name: 'marketing', outcome: 'confirmed' },
  },
};
