import { type BannerPage, site } from '../page.ts';

export const page: BannerPage = {
  name: 'list to choose from, and a confirmation that waits for it',
  html: site({
    lang: 'en',
    banner: `<div class="bar" id="bn"><p>Choose which cookies we may use.</p><select id="lv"><option value="">Please choose…</option><option value="accept">Allow all cookies</option><option value="reject">Only necessary cookies</option></select><button id="sv" disabled>Confirm</button></div>`,
    script: `function end(c){record(c);var b=document.getElementById('bn');if(b)b.remove()}if(recorded()){var b0=document.getElementById('bn');if(b0)b0.remove()};lv.onchange=function(){sv.disabled=!lv.value};sv.onclick=function(){end(lv.value)};`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
