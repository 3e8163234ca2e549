import { site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'first block of the page, choices as links that load it again',
  html: site({
    top: `<div id="melding"><p>Wij gebruiken cookies voor statistiek. <a href="/cookies">Meer informatie</a></p><a href="?cookies=ja" id="yes">Cookies accepteren</a> <a href="?cookies=nee" id="no">Cookies weigeren</a></div>`,
    banner: '',
    script: `var q = new URLSearchParams(location.search).get('cookies'); if (q) { record(q === 'ja' ? 'accept' : 'reject'); } if (recorded()) document.getElementById('melding').remove();`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
