import { site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'closed shadow root',
  html: site({
    banner: '<cookie-kaart></cookie-kaart>',
    script: `customElements.define('cookie-kaart', class extends HTMLElement { connectedCallback() {
      if (recorded()) return; var card = this; var root = this.attachShadow({ mode: 'closed' });
      root.innerHTML = '<aside style="position:fixed;right:10px;bottom:10px;width:320px;background:#fff;padding:20px"><p>Deze website gebruikt cookies voor statistiek en marketing.</p><button id="n">Alleen noodzakelijke cookies</button><button id="y">Alle cookies toestaan</button></aside>';
      root.getElementById('y').onclick = function () { record('accept'); card.remove(); }; root.getElementById('n').onclick = function () { record('reject'); card.remove(); }; } });`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
