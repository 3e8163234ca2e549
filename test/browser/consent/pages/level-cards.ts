import { site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'two cards that explain themselves, the lowest chosen beforehand, saved by one button',
  html: site({
    css: '.card { display: block; border: 2px solid #ccc; padding: 12px; margin: 8px 0; } .card input { position: absolute; opacity: 0; }',
    main: '<main><h1>Polikliniek</h1><p>Afspraken en uitslagen.</p></main><p><a href="#voorkeuren" id="again">Cookievoorkeuren wijzigen</a></p>',
    banner: `<div class="veil" id="veil"><div class="window" role="dialog" aria-modal="true" aria-labelledby="t"><h2 id="t">Cookies op deze website</h2><p>Zonder functionele cookies werkt de website niet. Met meer cookies laten wij ook filmpjes zien en meten wij het bezoek.</p><label class="card"><input type="radio" name="lvl" value="min" checked> <strong>Minimaal</strong> Alleen wat nodig is, en tellingen zonder namen.</label><label class="card"><input type="radio" name="lvl" value="max"> <strong>Optimaal</strong> Ook cookies van anderen, voor video en sociale media.</label><button id="save">Voorkeur opslaan</button></div></div>`,
    script: `function shown(on) { veil.style.display = on ? 'flex' : 'none'; } shown(!/niveau=/.test(document.cookie));
      save.onclick = function () { var v = document.querySelector('input[name=lvl]:checked').value; document.cookie = 'niveau=' + v + '; Path=/; Max-Age=9999999'; tell(v === 'max' ? 'accept' : 'reject'); shown(false); };
      again.onclick = function (e) { e.preventDefault(); shown(true); };`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed', withdraw: 'confirmed' },
};
