import { site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'taking back turns a number over, under a name that says nothing',
  html: site({
    main: '<main><h1>Sparen</h1><p>Rente en rekeningen.</p></main><button id="again">Cookies beheren</button>',
    banner: `<div class="veil" id="veil"><div class="window" role="dialog" aria-modal="true" aria-label="Cookies"><p>Mogen wij met cookies bijhouden wat u bekijkt, zodat onze aanbiedingen bij u passen?</p><button id="yes">Ja, dat is goed</button> <button id="no">Nee, liever geen persoonlijke cookies</button></div></div>`,
    script: `function shown(on) { veil.style.display = on ? 'flex' : 'none'; } shown(!/spr_x=/.test(document.cookie));
      function done(v, c) { document.cookie = 'spr_x=' + v + '; Path=/; Max-Age=9999999'; tell(c); shown(false); }
      yes.onclick = function () { done(3, 'accept'); }; no.onclick = function () { done(2, 'reject'); }; again.onclick = function () { shown(true); };`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed', withdraw: 'confirmed' },
};
