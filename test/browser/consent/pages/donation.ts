import { type BannerPage, site } from '../page.ts';

export const page: BannerPage = {
  name: 'donation appeal with cookies to bake',
  html: site({
    lang: 'en',
    banner: `<div class="veil"><div class="window" role="dialog"><h2>Help us bake cookies for the homeless</h2><p>Your support makes a difference.</p><button>Yes, I'll donate</button><button>No, not now</button></div></div>`,
    script: `document.addEventListener('click',function(e){tell('touched '+(e.target.textContent||e.target.value||'').slice(0,30))},true);`,
  }),
  truth: { banner: false, accept: 'no-banner', reject: 'no-banner' },
};
