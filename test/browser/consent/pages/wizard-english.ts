import { type BannerPage, site } from '../page.ts';

export const page: BannerPage = {
  name: 'English wizard of three steps',
  html: site({
    lang: 'en',
    banner: `<div class="veil" id="bn"><div class="window"><div class="st"><p>We use cookies for analytics and ads.</p><button id="yes">Accept all</button><button class="nx">Customise</button></div><div class="st" hidden><h3>Analytics</h3><label><input type="checkbox" class="k" checked> Analytics cookies</label><button class="nx">Next</button></div><div class="st" hidden><h3>Ads</h3><label><input type="checkbox" class="k" checked> Advertising cookies</label><button class="nx">Next</button></div><div class="st" hidden><h3>Social media</h3><label><input type="checkbox" class="k" checked> Social media cookies</label><button id="dn">Done</button></div></div></div>`,
    script: `function end(c){record(c);var b=document.getElementById('bn');if(b)b.remove()}if(recorded()){var b0=document.getElementById('bn');if(b0)b0.remove()};yes.onclick=function(){end('accept')};var st=document.querySelectorAll('.st');document.querySelectorAll('.nx').forEach(function(b,i){b.onclick=function(){st[i].hidden=true;st[i+1].hidden=false}});dn.onclick=function(){var n=document.querySelectorAll('.k:checked').length;end(n===3?'accept':n===0?'reject':'mixed')};`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
