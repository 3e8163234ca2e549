import { type BannerPage, site } from '../page.ts';

export const page: BannerPage = {
  name: 'the veil around the banner is a button itself',
  html: site({
    lang: 'nl',
    banner: `<div id="vl" role="button" tabindex="0" aria-label="Close cookie consent banner" style="position:fixed;inset:0;background:#0005;z-index:99"><div id="bn" style="position:fixed;left:0;right:0;bottom:0;background:#fff;padding:15px"><p>Wij gebruiken cookies om de site te verbeteren.</p><button id="no" aria-label="Decline cookies">Liever niet</button> <button id="yes" aria-label="Accept cookies">Begrepen</button></div></div>`,
    script: `if(recorded())vl.remove();vl.onclick=function(e){if(e.target===vl)tell('veil')};function end(c){record(c);vl.remove()}yes.onclick=function(){end('accept')};no.onclick=function(){end('reject')};`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
