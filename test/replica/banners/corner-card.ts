/** A small card in the corner, drawn by a custom element inside an open shadow root. */
import { literal } from '../answer.ts';
import type { Banner } from '../model.ts';

export const cornerCard = (
  words: { title: string; text: string; accept: string; reject: string },
  accent: string,
): Banner => ({
  html: '<q-cookiekaart></q-cookiekaart>',
  css: '',
  script: `customElements.define('q-cookiekaart', class extends HTMLElement {
  connectedCallback() {
    this.attachShadow({ mode: 'open' });
    this.shadowRoot.innerHTML = ${literal(`<style>
:host([hidden]) { display: none; }
aside { position: fixed; z-index: 70; right: 22px; bottom: 22px; width: min(360px, calc(100vw - 44px)); box-sizing: border-box; background: #fff; color: #22303a; border-radius: 20px; padding: 24px; box-shadow: 0 14px 54px #0005; font: 15px/1.5 'Segoe UI', Arial, sans-serif; }
b { display: block; font: 700 19px/1.3 'Trebuchet MS', 'Segoe UI', sans-serif; margin-bottom: 8px; } p { margin: 0 0 16px; }
div { display: grid; grid-template-columns: 1fr 1fr; gap: 10px; } button { padding: 11px 8px; border-radius: 30px; border: 0; background: ${accent}; color: #fff; font: inherit; font-weight: 600; cursor: pointer; }
a { color: ${accent}; }
</style><aside role="dialog" aria-label="Cookies"><b>${words.title}</b><p>${words.text} <a href="/privacyverklaring">Lees hoe het zit</a></p><div><button type="button" id="nee">${words.reject}</button><button type="button" id="ja">${words.accept}</button></div></aside>`)};
    var card = this;
    card.hidden = Toestemming.current() !== null;
    Toestemming.onOpen(function () { card.hidden = false; });
    // De knoppen werken pas als ook de rest van de pagina is ingelezen.
    setTimeout(function () {
      ['ja', 'nee'].forEach(function (id) {
        card.shadowRoot.getElementById(id).addEventListener('click', function () {
          card.hidden = true;
          Toestemming.choose({ statistics: id === 'ja', extra: id === 'ja' });
        });
      });
    }, 150);
  }
});`,
});
