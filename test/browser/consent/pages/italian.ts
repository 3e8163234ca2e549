import { site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'Italian, "Continua senza accettare" as a link',
  html: site({
    lang: 'it',
    banner: `<div class="veil" id="veil"><div class="window" role="dialog"><a href="#" id="no">Continua senza accettare</a><p>Questo sito utilizza cookie tecnici e, con il tuo consenso, cookie di profilazione e di terze parti.</p><button id="set">Personalizza</button> <button id="yes">Accetta</button></div></div>`,
    script: `if (recorded()) veil.remove(); function done(c) { return function (e) { e.preventDefault(); record(c); veil.remove(); }; } no.onclick = done('reject'); yes.onclick = done('accept');`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
