import { site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'slides out of the window for a second; a "no" that first tells more',
  html: site({
    css: '#bar { transition: transform 1s; }',
    banner: `<div class="bar" id="bar"><h2>Cookies op deze website</h2><p>Wij willen cookies gebruiken om het bezoek te meten. Met Akkoord stemt u daarmee in. <button id="more">Nee, vertel mij eerst meer</button></p><button id="yes">Ok, akkoord</button> <button id="no">Nee, bedankt</button></div>`,
    script: `if (recorded()) bar.remove(); function done(c) { record(c); bar.style.transform = 'translateY(110%)'; setTimeout(function () { bar.remove(); }, 1000); }
      yes.onclick = function () { done('accept'); }; no.onclick = function () { done('reject'); }; more.onclick = function () { tell('touched'); };`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
