import { type BannerPage, site } from '../page.ts';

export const page: BannerPage = {
  name: 'changed terms of service',
  html: site({
    banner: `<div class="veil"><div class="window" role="dialog" aria-modal="true"><h2>Gewijzigde algemene voorwaarden</h2><p>Onze algemene voorwaarden en ons privacybeleid zijn gewijzigd. Lees ze en ga akkoord om verder te gaan.</p><button>Akkoord</button><button>Niet akkoord</button></div></div>`,
    script: `document.addEventListener('click',function(e){tell('touched '+(e.target.textContent||e.target.value||'').slice(0,30))},true);document.addEventListener('submit',function(e){e.preventDefault();tell('sent a form')},true);`,
  }),
  truth: { banner: false, accept: 'no-banner', reject: 'no-banner' },
};
