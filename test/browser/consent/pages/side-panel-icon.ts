import { type BannerPage, site } from '../page.ts';

export const page: BannerPage = {
  name: 'side panel, and an icon by which it comes back',
  html: site({
    lang: 'en',
    css: `#cc{position:fixed;left:0;top:0;bottom:0;width:340px;background:#2f2f5f;color:#fff;padding:20px;z-index:10000;overflow:auto}#ico{position:fixed;left:10px;bottom:10px;width:48px;height:48px;z-index:9999}`,
    banner: `<div id="ccc"><button id="ico" aria-label="Cookie Control Icon" hidden><svg viewBox="0 0 10 10" width="30" height="30"><circle cx="5" cy="5" r="4"></circle></svg></button><div id="cc" role="region" aria-label="Cookie Control"><h2>Our use of cookies</h2><p>We use necessary cookies to make our site work. We'd also like to set analytics cookies that help us make improvements by measuring how you use the site. These will be set only if you accept.</p><button id="n">I Do Not Accept</button><button id="y">I Accept</button><h3>Analytics cookies</h3><div class="sw"><span>Off</span><input type="checkbox" aria-label="Analytics cookies"></div></div></div>`,
    script: `function end(c){record(c);cc.hidden=true;cc.style.display='none';ico.hidden=false}if(recorded()){cc.style.display='none';ico.hidden=false}n.onclick=function(){end('reject')};y.onclick=function(){end('accept')};ico.onclick=function(){cc.hidden=false;cc.style.display='';ico.hidden=true};`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed', withdraw: 'confirmed' },
};
