import { type BannerPage, site } from '../page.ts';

export const page: BannerPage = {
  name: 'address confirmation that mentions the privacy statement',
  html: site({
    lang: 'nl',
    banner: `<div class="veil"><div class="window" role="dialog"><h2>Klopt uw bezorgadres?</h2><p>Wij gebruiken uw gegevens alleen voor de bezorging, zie onze privacyverklaring.</p><button>Akkoord</button><button>Wijzigen</button></div></div>`,
    script: `document.addEventListener('click',function(e){tell('touched '+(e.target.textContent||e.target.value||'').slice(0,30))},true);`,
  }),
  truth: { banner: false, accept: 'no-banner', reject: 'no-banner' },
};
