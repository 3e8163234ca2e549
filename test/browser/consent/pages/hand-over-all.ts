import { site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'hand over the whole window',
  html: site({
    lang: 'en',
    css: '#card { cursor: pointer; position: fixed; right: 20px; bottom: 20px; width: 340px; background: #fff; border: 1px solid; padding: 20px; z-index: 99; }',
    banner: `<div id="card"><div>By clicking “Accept”, you agree to the storing of cookies on your device to enhance site navigation and analyze site usage.</div><button id="no">Deny</button> <button id="yes">Accept</button></div>`,
    script: `if (recorded()) card.remove(); no.onclick = function () { record('reject'); card.remove(); }; yes.onclick = function () { record('accept'); card.remove(); };`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
