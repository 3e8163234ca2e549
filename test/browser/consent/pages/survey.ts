import { type BannerPage, site } from '../page.ts';

export const page: BannerPage = {
  name: 'survey that mentions a cookie',
  html: site({
    banner: `<div class="veil"><div class="window" role="dialog" aria-modal="true"><h2>Heeft u een minuutje?</h2><p>Wij willen onze website verbeteren en de resultaten zijn anoniem; er wordt een cookie geplaatst zodat u dit maar één keer ziet.</p><button>Ja, ik doe mee</button><button>Nee, bedankt</button></div></div>`,
    script: `document.addEventListener('click',function(e){tell('touched '+(e.target.textContent||e.target.value||'').slice(0,30))},true);document.addEventListener('submit',function(e){e.preventDefault();tell('sent a form')},true);`,
  }),
  truth: { banner: false, accept: 'no-banner', reject: 'no-banner' },
};
