import { site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'can only be accepted',
  html: site({
    banner: `<div class="bar" id="bar"><p>Door deze website te gebruiken gaat u akkoord met het gebruik van cookies.</p><button id="yes">OK</button></div>`,
    script: `if (recorded()) bar.remove(); yes.onclick = function () { record('accept'); bar.remove(); };`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'not-offered' },
};
