import { site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'a link that refuses only together with the sentence it ends',
  html: site({
    banner: `<div class="bar" id="bar"><p>Deze site telt met cookies hoe vaak een artikel wordt gelezen en toont filmpjes van anderen. Wilt u dat niet, dan <a href="#" id="no">slaan wij ze over</a>.</p><button id="yes">Prima</button></div>`,
    script: `if (recorded()) bar.remove(); function done(c) { record(c); bar.remove(); } yes.onclick = function () { done('accept'); }; no.onclick = function (e) { e.preventDefault(); done('reject'); };`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
