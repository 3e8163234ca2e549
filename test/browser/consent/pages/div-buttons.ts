import { site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'divs instead of buttons, without pointer, fading out',
  html: site({
    css: '#bar { transition: opacity .4s } .b { display: inline-block; background: #ddd; padding: 10px }',
    banner: `<div class="bar" id="bar"><div>Cookies helpen ons om deze site beter te maken. Vindt u dat goed?</div><div class="b" id="no">Niet accepteren</div> <div class="b" id="yes">Accepteren</div></div>`,
    script: `if (recorded()) bar.remove(); function fade(c) { record(c); bar.style.opacity = 0; setTimeout(function () { bar.remove(); }, 450); } yes.addEventListener('click', function () { fade('accept'); }); no.addEventListener('click', function () { fade('reject'); });`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
