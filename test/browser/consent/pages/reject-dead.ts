import { site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'refusing does nothing',
  html: site({
    banner: `<div class="bar" id="bar"><p>Wij gebruiken cookies om het gebruik van de website te meten.</p><button id="no">Weigeren</button> <button id="yes">Accepteren</button></div>`,
    script: `if (recorded()) bar.remove(); yes.onclick = function () { record('accept'); bar.remove(); };`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'unconfirmed' },
};
