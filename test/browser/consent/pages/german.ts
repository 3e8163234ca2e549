import { site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'German, refusal as a link, in local storage',
  html: site({
    lang: 'de',
    banner: `<div class="veil" id="veil"><div class="window"><h2>Datenschutzeinstellungen</h2><p>Wir nutzen Cookies auf unserer Website. Einige von ihnen sind essenziell, während andere uns helfen, diese Website zu verbessern.</p><button id="all">Alle akzeptieren</button><p><a href="#" id="only">Nur essenzielle Cookies akzeptieren</a> | <a href="#" id="more">Individuelle Datenschutzeinstellungen</a></p><p><a href="/datenschutz">Datenschutzerklärung</a> <a href="/impressum">Impressum</a></p></div></div>`,
    script: `function keep(c) { localStorage.setItem('borlabs', JSON.stringify({ consents: c })); tell(c); veil.remove(); } if (localStorage.getItem('borlabs')) veil.remove();
      all.onclick = function () { keep('accept'); }; only.onclick = function (e) { e.preventDefault(); keep('reject'); };`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
