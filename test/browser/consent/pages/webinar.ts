import { type BannerPage, site } from '../page.ts';

export const page: BannerPage = {
  name: 'webinar about cookie rules',
  html: site({
    lang: 'en',
    banner: `<div class="veil"><div class="window" role="dialog"><h2>Join our free webinar</h2><p>Learn all about the new cookie rules and consent in one hour with our experts. Only a few seats left.</p><button>Yes, save my seat</button><button>No thanks</button></div></div>`,
    script: `document.addEventListener('click',function(e){tell('touched '+(e.target.textContent||e.target.value||'').slice(0,30))},true);`,
  }),
  truth: { banner: false, accept: 'no-banner', reject: 'no-banner' },
};
