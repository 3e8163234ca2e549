import { site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'bar at the bottom',
  html: site({
    banner: `<div class="bar" id="bar"><p>Wij gebruiken cookies om onze website te verbeteren. Lees meer in ons <a href="/cookiebeleid">cookiebeleid</a>.</p><button id="no">Weigeren</button> <button id="yes">Akkoord</button></div>`,
    script: `var bar = document.getElementById('bar'); if (recorded()) bar.remove();
      yes.onclick = function () { record('accept'); bar.remove(); }; no.onclick = function () { record('reject'); bar.remove(); };`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
