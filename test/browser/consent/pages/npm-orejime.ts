import { siteWith, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'Orejime 3, Dutch',
  html: siteWith({
    head: `<link rel="stylesheet" href="/npm/orejime/dist/orejime-standard.css"><script>window.orejimeConfig = { privacyPolicyUrl: '/privacyverklaring', purposes: [{ id: 'analytics', title: 'Statistieken', description: 'Bezoek meten', cookies: ['_meting'] }, { id: 'video', title: 'Video', description: 'Video van anderen tonen', cookies: [] }] };</script>`,
    banner: '<script src="/npm/orejime/dist/orejime-standard-nl.js"></script>',
    script: '',
    choice: `(function (c) { return c.analytics && c.video ? 'accept' : !c.analytics && !c.video ? 'reject' : 'only ' + (c.analytics ? 'analytics' : 'video'); })(JSON.parse(cookie('eu-consent')))`,
  }),
  truth: {
    banner: true,
    accept: 'confirmed',
    reject: 'confirmed',
    category: { name: 'analytics', outcome: 'confirmed' },
  },
};
