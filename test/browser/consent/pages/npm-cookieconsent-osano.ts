import { siteWith, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'cookieconsent 3 of Osano, opt-in, links as buttons',
  html: siteWith({
    lang: 'en',
    head: '<link rel="stylesheet" href="/npm/cookieconsent/build/cookieconsent.min.css"><script src="/npm/cookieconsent/build/cookieconsent.min.js"></script>',
    script: `addEventListener('load', function () { window.cookieconsent.initialise({ palette: { popup: { background: '#000' }, button: { background: '#f1d600' } }, type: 'opt-in', law: { regionalLaw: false }, location: false, revokable: true, content: { href: '/privacy' } }); });`,
    choice: `({ allow: 'accept', deny: 'reject' })[cookie('cookieconsent_status')]`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed', withdraw: 'confirmed' },
};
