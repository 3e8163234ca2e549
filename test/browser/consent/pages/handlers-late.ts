import { site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'handlers attached 800 ms after load',
  html: site({
    banner: `<div class="bar" id="bar"><p>Wij plaatsen cookies voor een betere ervaring op onze site.</p><button id="no">Alles weigeren</button> <button id="yes">Alles accepteren</button></div>`,
    script: `if (recorded()) bar.remove(); setTimeout(function () { yes.onclick = function () { record('accept'); bar.remove(); }; no.onclick = function () { record('reject'); bar.remove(); }; }, 800);`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
