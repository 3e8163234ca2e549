import { site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'agreeing words on every button',
  html: site({
    banner: `<div class="bar" id="bar"><h2>Cookies accepteren of weigeren?</h2><p>Wij gebruiken cookies om te weten hoe onze website gebruikt wordt.</p><button id="min">AKKOORD MET NOODZAKELIJKE COOKIES</button> <button id="yes">  ✅ Akkoord   met alles → </button> <a href="/cookies">Lees meer over het accepteren van cookies</a></div>`,
    script: `if (recorded()) bar.remove(); yes.onclick = function () { record('accept'); bar.remove(); }; min.onclick = function () { record('reject'); bar.remove(); };`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
