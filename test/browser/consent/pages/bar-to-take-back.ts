import { site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'after the answer a bar that only takes it back',
  html: site({
    css: '#ask, #back { display: none; }',
    banner: `<div class="bar" id="ask" role="dialog" aria-label="Cookies"><p>Met cookies maken wij deze website prettiger voor u en meten wij het bezoek. Vindt u dat goed?</p><button id="yes">Ja</button> <button id="no">Nee</button></div><div class="bar" id="back"><p>U kunt uw toestemming altijd intrekken.</p><button id="revoke">Toestemming intrekken</button></div>`,
    script: `function state(asking) { ask.style.display = asking ? 'block' : 'none'; back.style.display = asking ? 'none' : 'block'; } state(!recorded());
      yes.onclick = function () { record('accept'); state(false); }; no.onclick = function () { record('reject'); state(false); }; revoke.onclick = function () { state(true); };`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed', withdraw: 'confirmed' },
};
