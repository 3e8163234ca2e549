import { type BannerPage, site } from '../page.ts';

export const page: BannerPage = {
  name: 'asks to send notifications',
  html: site({
    banner: `<div class="bar" style="top:0;bottom:auto"><p>Wij willen u graag meldingen sturen over het laatste nieuws. U kunt dit altijd wijzigen in uw voorkeuren.</p><button>Weigeren</button><button>Toestaan</button></div>`,
    script: `document.addEventListener('click',function(e){tell('touched '+(e.target.textContent||e.target.value||'').slice(0,30))},true);document.addEventListener('submit',function(e){e.preventDefault();tell('sent a form')},true);`,
  }),
  truth: { banner: false, accept: 'no-banner', reject: 'no-banner' },
};
