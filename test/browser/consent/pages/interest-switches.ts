import { type BannerPage, site } from '../page.ts';

export const page: BannerPage = {
  name: 'legitimate interest switched on beforehand beside each purpose',
  html: site({
    lang: 'en',
    css: `.fc{position:fixed;inset:0;z-index:2147483644}.fc .ov{position:absolute;inset:0;background:#0007}.fc .dlg{position:absolute;inset:8% 25%;background:#fff;overflow:auto;padding:24px;border-radius:8px}.sl{position:relative;display:inline-block;width:40px;height:20px;background:#ccc;border-radius:10px}.sl input{opacity:0;width:100%;height:100%;margin:0}`,
    banner: `<div class="fc" id="fc"><div class="ov"></div><div class="dlg" role="dialog" aria-label="Example asks for your consent to use your personal data to:"><div id="f1"><h1>Example asks for your consent to use your personal data to:</h1><p>Personalised advertising and content, advertising and content measurement, audience research. Your personal data will be processed and information from your device (cookies, unique identifiers, and other device data) may be stored by 135 partners.</p><button id="fy"><p>Consent</p></button><button id="fm"><p>Manage options</p></button></div>
 <div id="f2" hidden><h1>Manage your data</h1><div><h2>Store and/or access information</h2><div>Consent <label class="sl"><input type="checkbox" aria-label="Store and/or access information, consent" id="fc0"></label></div><div>Legitimate interest <label class="sl"><input type="checkbox" checked aria-label="Store and/or access information, legitimate interest" id="fl0"></label></div></div><div><h2>Create profiles for personalised advertising</h2><div>Consent <label class="sl"><input type="checkbox" aria-label="Create profiles for personalised advertising, consent" id="fc1"></label></div><div>Legitimate interest <label class="sl"><input type="checkbox" checked aria-label="Create profiles for personalised advertising, legitimate interest" id="fl1"></label></div></div><button id="fs"><p>Confirm choices</p></button><button id="fa"><p>Accept all</p></button></div></div></div>`,
    script: `function end(c){record(c);fc.remove()}if(recorded())fc.remove();fy.onclick=fa.onclick=function(){end('accept')};fm.onclick=function(){f1.hidden=true;f2.hidden=false};fs.onclick=function(){end(fc0.checked||fc1.checked?'accept':fl0.checked||fl1.checked?'legitimate interest left on':'reject')};`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
