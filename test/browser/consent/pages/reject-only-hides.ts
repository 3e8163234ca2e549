import { site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'refusing hides the banner and records nothing',
  html: site({
    banner: `<div class="bar" id="bar"><p>Wij gebruiken cookies om het gebruik van de website te meten.</p><button id="no">Weigeren</button> <button id="yes">Accepteren</button></div>`,
    script: `if (recorded()) bar.remove(); yes.onclick = function () { record('accept'); bar.remove(); }; no.onclick = function () { bar.remove(); };
      var ticks = 1; sessionStorage.setItem('cookie_timer', ticks); setInterval(function () { ticks += 1; sessionStorage.setItem('cookie_timer', ticks); }, 250);`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'unconfirmed' },
};
