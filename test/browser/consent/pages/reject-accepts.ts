import { site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'refusing records a consent',
  html: site({
    banner: `<div class="bar" id="bar"><p>Wij gebruiken cookies voor statistieken en marketing.</p><button id="no">Weigeren</button> <button id="yes">Accepteren</button></div>`,
    script: `if (recorded()) bar.remove(); yes.onclick = function () { record('accept'); bar.remove(); }; no.onclick = function () { document.cookie = 'cookie_keuze=' + encodeURIComponent('{"statistieken":true,"marketing":true}') + '; Max-Age=9999'; bar.remove(); };`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'unconfirmed' },
};
