import { site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'chat widget and shop dialog, no banner',
  html: site({
    banner: `<div style="position:fixed;right:10px;bottom:10px;width:300px;background:#fff;padding:20px" role="dialog"><p>Hoi! Waarmee kunnen we je helpen? Door te chatten ga je akkoord met ons privacybeleid en cookies.</p><button>Start chat</button><button>Sluiten</button></div>
      <div class="window" role="dialog" style="position:fixed;top:100px;left:100px"><h2>Toegevoegd aan je winkelwagen</h2><p>Chocolade cookies, 6 stuks. Gratis verzendkosten vanaf 20 euro.</p><button>Doorgaan met winkelen</button><button>Afrekenen</button></div>`,
    script: `document.addEventListener('click', function () { tell('touched'); });`,
  }),
  truth: { banner: false, accept: 'no-banner', reject: 'no-banner' },
};
