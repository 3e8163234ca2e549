import { siteWith, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'cookieconsent 3 of Osano, a notice that a screen reader hears dismissed',
  html: siteWith({
    head: '<link rel="stylesheet" href="/npm/cookieconsent/build/cookieconsent.min.css"><script src="/npm/cookieconsent/build/cookieconsent.min.js"></script>',
    script: `cookieconsent.initialise({ palette: { popup: { background: '#000' }, button: { background: '#f1d600' } }, content: { message: 'Deze website gebruikt cookies om u de beste ervaring te geven.', dismiss: 'Begrepen!', link: 'Meer info', href: '/cookies' } });`,
    choice: `({ dismiss: 'accept' })[cookie('cookieconsent_status')]`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'not-offered' },
};
