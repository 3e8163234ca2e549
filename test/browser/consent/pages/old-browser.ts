import { type BannerPage, site } from '../page.ts';

export const page: BannerPage = {
  name: 'browser too old, mentions cookies',
  html: site({
    banner: `<div class="bar"><p>Uw browser is verouderd en ondersteunt niet alle functies; zet ook cookies en JavaScript aan.</p><button>Ok, begrepen</button><button>Sluiten</button></div>`,
    script: `document.addEventListener('click',function(e){tell('touched '+(e.target.textContent||e.target.value||'').slice(0,30))},true);document.addEventListener('submit',function(e){e.preventDefault();tell('sent a form')},true);`,
  }),
  truth: { banner: false, accept: 'no-banner', reject: 'no-banner' },
};
