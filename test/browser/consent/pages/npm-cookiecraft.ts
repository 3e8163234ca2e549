import { siteWith, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'CookieCraft, ticked beforehand, with its floating button',
  html: siteWith({
    lang: 'en',
    head: '<link rel="stylesheet" href="/npm/cookiecraft/dist/cookiecraft.css">',
    banner: `<script src="/npm/cookiecraft/dist/cookiecraft.min.js"></script><script>new CookieCraft.CookieConsent({ primaryColor: '#0066cc', categories: { necessary: { enabled: true, readOnly: true, label: 'Essential', description: 'Required for the website to function.' }, analytics: { enabled: true, readOnly: false, label: 'Analytics', description: 'Help us understand how you use our site.' }, marketing: { enabled: true, readOnly: false, label: 'Marketing', description: 'Used to deliver relevant ads.' } }, translations: { title: 'Your privacy matters', description: 'We use cookies to improve your experience. You choose which ones you accept.' } }).init();</script>`,
    script: '',
    choice: `(function (c) { return c.analytics && c.marketing ? 'accept' : !c.analytics && !c.marketing ? 'reject' : 'only ' + (c.analytics ? 'analytics' : 'marketing'); })(JSON.parse(cookie('cookiecraft_consent') || localStorage.getItem('cookiecraft_consent')).categories)`,
  }),
  truth: {
    banner: true,
    accept: 'confirmed',
    reject: 'confirmed',
    withdraw: 'confirmed',
    category: { name: 'analytics', outcome: 'confirmed' },
  },
};
