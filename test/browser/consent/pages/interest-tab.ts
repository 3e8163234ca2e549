import { type BannerPage, site } from '../page.ts';

export const page: BannerPage = {
  name: 'legitimate interest in a tab of its own with an objection to all',
  html: site({
    lang: 'en',
    css: `.pane{display:none}.pane.a{display:block}`,
    banner: `<div class="veil" id="bn"><div class="window" role="dialog"><div id="l1"><h2>Your privacy matters</h2><p>We and our 90 partners store cookies and process personal data on the basis of your consent or our legitimate interest.</p><button id="yes">Accept all</button><button id="set">Settings</button></div><div id="l2" hidden><div role="tablist"><button role="tab" aria-selected="true" id="ta">Consent</button><button role="tab" aria-selected="false" id="tb">Legitimate interest</button></div><div class="pane a" id="pa"><label><input type="checkbox" id="c1"> Personalised ads</label><label><input type="checkbox" id="c2"> Measurement</label></div><div class="pane" id="pb"><button id="obj">Object to all</button><label><input type="checkbox" id="i1" checked> Ad selection</label><label><input type="checkbox" id="i2" checked> Product development</label></div><button id="sv">Save and exit</button><button id="all2">Accept all</button></div></div></div>`,
    script: `function end(c){record(c);var b=document.getElementById('bn');if(b)b.remove()}if(recorded()){var b0=document.getElementById('bn');if(b0)b0.remove()};yes.onclick=all2.onclick=function(){end('accept')};set.onclick=function(){l1.hidden=true;l2.hidden=false};function tab(x){pa.className='pane'+(x?'':' a');pb.className='pane'+(x?' a':'');ta.setAttribute('aria-selected',!x);tb.setAttribute('aria-selected',!!x)}ta.onclick=function(){tab(0)};tb.onclick=function(){tab(1)};obj.onclick=function(){i1.checked=i2.checked=false};sv.onclick=function(){end(c1.checked||c2.checked?'accept':i1.checked||i2.checked?'legitimate interest left on':'reject')};`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
