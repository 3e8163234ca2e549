import { siteWith, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'vanilla-cookieconsent 3, bar with three buttons',
  html: siteWith({
    head: '<link rel="stylesheet" href="/npm/vanilla-cookieconsent/dist/cookieconsent.css"><script src="/npm/vanilla-cookieconsent/dist/cookieconsent.umd.js"></script>',
    banner: '<p><button type="button" data-cc="show-preferencesModal">Cookievoorkeuren</button></p>',
    script: `CookieConsent.run({ categories: { necessary: { enabled: true, readOnly: true }, analytics: {}, marketing: {} }, language: { default: 'nl', translations: { nl: {
      consentModal: { title: 'Wij gebruiken cookies', description: 'Met uw toestemming meten wij het gebruik van deze website en tonen wij video.', acceptAllBtn: 'Alles accepteren', acceptNecessaryBtn: 'Alles weigeren', showPreferencesBtn: 'Voorkeuren beheren', footer: '<a href="/privacyverklaring">Privacyverklaring</a>' },
      preferencesModal: { title: 'Voorkeuren', acceptAllBtn: 'Alles accepteren', acceptNecessaryBtn: 'Alles weigeren', savePreferencesBtn: 'Keuze opslaan', closeIconLabel: 'Sluiten', sections: [{ title: 'Noodzakelijke cookies', description: 'Altijd nodig.', linkedCategory: 'necessary' }, { title: 'Statistieken', description: 'Hoe de site wordt gebruikt.', linkedCategory: 'analytics' }, { title: 'Marketing', description: 'Advertenties.', linkedCategory: 'marketing' }] } } } } });`,
    choice: `(function (c) { return c.length === 3 ? 'accept' : c.length === 1 ? 'reject' : 'only ' + c.filter(function (x) { return x !== 'necessary'; }).join('+'); })(JSON.parse(cookie('cc_cookie')).categories)`,
  }),
  truth: {
    banner: true,
    accept: 'confirmed',
    reject: 'confirmed',
    withdraw: 'confirmed',
    category: { name: 'analytics', outcome: 'confirmed' },
  },
};
