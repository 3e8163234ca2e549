import { site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'no way back, and no choice by category',
  html: site({
    banner: `<div class="bar" id="bar"><p>Deze website gebruikt cookies voor statistieken.</p><button id="no">Nee</button> <button id="yes">Ja</button></div>`,
    script: `if (recorded()) bar.remove(); no.onclick = function () { record('reject'); bar.remove(); }; yes.onclick = function () { record('accept'); bar.remove(); };`,
  }),
  truth: {
    banner: true,
    accept: 'confirmed',
    reject: 'confirmed',
    withdraw: 'not-offered',
    category: { name: 'analytics', outcome: 'not-offered' },
  },
};
