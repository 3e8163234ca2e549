import { type BannerPage, site } from '../page.ts';

export const page: BannerPage = {
  name: 'dialog with tabs, ticked boxes in the first layer, refusal only by saving the selection',
  html: site({
    css: `#Cb{position:fixed;top:50%;left:50%;transform:translate(-50%,-50%);width:min(860px,94vw);background:#fff;z-index:2147483631;border-radius:8px;box-shadow:0 32px 68px #0005}#Cb .tabs{display:flex;list-style:none}#Cb .tabs li{flex:1}.off{display:none}#Cb label{display:inline-flex;gap:6px;margin:8px}`,
    banner: `<div id="Cb" role="dialog" aria-modal="true" aria-labelledby="CbT" lang="nl" dir="ltr"><ul class="tabs" role="tablist"><li><a role="tab" href="#CbA" id="t1">Toestemming</a></li><li><a role="tab" href="#CbB" id="t2">Details</a></li><li><a role="tab" href="#CbC" id="t3">Over</a></li></ul>
 <div id="CbA"><h2 id="CbT">Deze website maakt gebruik van cookies</h2><div>We gebruiken cookies om content en advertenties te personaliseren, om functies voor social media te bieden en om ons websiteverkeer te analyseren.</div>
 <div><label><input type="checkbox" checked disabled>Noodzakelijk</label><label><input type="checkbox" id="vo" checked>Voorkeuren</label><label><input type="checkbox" id="st" checked>Statistieken</label><label><input type="checkbox" id="ma" checked>Marketing</label></div></div>
 <div id="CbB" class="off"><p>Noodzakelijk (4), Voorkeuren (2), Statistieken (8), Marketing (31)</p></div><div id="CbC" class="off"><p>Cookies zijn kleine tekstbestanden.</p></div>
 <div><button id="CbSel">Selectie toestaan</button><button id="CbAll">Alle cookies toestaan</button></div></div>`,
    script: `function end(c){record(c);Cb.remove()}if(recorded())Cb.remove();CbAll.onclick=function(){end('accept')};CbSel.onclick=function(){var n=[vo,st,ma].filter(function(x){return x.checked});end(n.length===3?'accept':n.length===0?'reject':n.length===1&&st.checked?'only analytics':'mixed')};
 [[t1,CbA],[t2,CbB],[t3,CbC]].forEach(function(p){p[0].onclick=function(e){e.preventDefault();[CbA,CbB,CbC].forEach(function(x){x.className='off'});p[1].className=''}});`,
  }),
  truth: {
    banner: true,
    accept: 'confirmed',
    reject: 'confirmed',
    category: { name: 'analytics', outcome: 'confirmed' },
  },
};
