import { site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'two buttons, of which one refuses and the other only jokes',
  html: site({
    lang: 'en',
    banner: `<aside class="bar" id="bar" aria-label="Cookies"><p>We would like to use cookies to count our visitors and to tell people elsewhere on the web about our ships.</p><button type="button" id="yes">Hoist the sails</button> <button type="button" id="no">No thanks, just the essentials</button></aside>`,
    script: `if (recorded()) bar.remove(); function done(c) { record(c); bar.remove(); } yes.onclick = function () { done('accept'); }; no.onclick = function () { done('reject'); };`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
