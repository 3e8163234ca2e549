import { site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'the way to refuse is misspelt: not understood, so not said to be missing',
  html: site({
    lang: 'en',
    banner: `<div class="bar" id="bar"><p>This website uses cookies to analyse how it is used and for marketing.</p><button id="yes">Accept</button> <button id="set">Mange my cookies</button><div id="two" hidden><label><input type="checkbox" id="s" checked> Statistics</label> <button id="save">Save and close</button></div></div>`,
    script: `if (recorded()) bar.remove(); function done(c) { record(c); bar.remove(); } yes.onclick = function () { done('accept'); }; set.onclick = function () { two.hidden = false; }; save.onclick = function () { done(s.checked ? 'accept' : 'reject'); };`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'unconfirmed' },
};
