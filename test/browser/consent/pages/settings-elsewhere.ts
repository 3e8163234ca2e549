import { site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'refusal only on another page',
  html: site({
    banner: `<div class="bar" id="bar"><p>Deze website gebruikt cookies.</p><button id="yes">Alles accepteren</button> <a href="/cookie-instellingen">Cookie-instellingen</a></div>`,
    script: `if (recorded()) bar.remove(); yes.onclick = function () { record('accept'); bar.remove(); };`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'unconfirmed' },
};
