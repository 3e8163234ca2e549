import { type BannerPage, site } from '../page.ts';

export const page: BannerPage = {
  name: 'country chooser that mentions a cookie',
  html: site({
    banner: `<div class="veil"><div class="window" role="dialog" aria-modal="true"><h2>It looks like you are in Belgium</h2><p>Would you like to go to our Belgian site? We remember your preference with a cookie.</p><button>Continue</button><button>No, stay here</button></div></div>`,
    script: `document.addEventListener('click',function(e){tell('touched '+(e.target.textContent||e.target.value||'').slice(0,30))},true);document.addEventListener('submit',function(e){e.preventDefault();tell('sent a form')},true);`,
    lang: 'en',
  }),
  truth: { banner: false, accept: 'no-banner', reject: 'no-banner' },
};
