import { type BannerPage, site } from '../page.ts';

export const page: BannerPage = {
  name: 'switches that are only there when their part is opened',
  html: site({
    css: `.acc .body{display:none}.acc.open .body{display:block}.tog{display:inline-block;width:40px;height:20px;background:#393;border-radius:10px;cursor:pointer}.tog[aria-checked=false]{background:#999}`,
    banner: `<div class="veil" id="bn"><div class="window" role="dialog"><div id="l1"><p>Deze website gebruikt functionele, analytische en marketingcookies.</p><button id="yes">Alle cookies accepteren</button><button id="set">Zelf instellen</button></div><div id="l2" hidden><h2>Cookie-instellingen</h2><div class="acc"><button class="hd" aria-expanded="false">Analytisch</button><div class="body"><p>Cookies voor analytisch.</p><div class="tog" role="switch" tabindex="0" aria-checked="true" aria-label="Analytisch toestaan"></div></div></div><div class="acc"><button class="hd" aria-expanded="false">Marketing</button><div class="body"><p>Cookies voor marketing.</p><div class="tog" role="switch" tabindex="0" aria-checked="true" aria-label="Marketing toestaan"></div></div></div><button id="sv">Instellingen bewaren</button></div></div></div>`,
    script: `function end(c){record(c);var b=document.getElementById('bn');if(b)b.remove()}if(recorded()){var b0=document.getElementById('bn');if(b0)b0.remove()};yes.onclick=function(){end('accept')};set.onclick=function(){l1.hidden=true;l2.hidden=false};document.querySelectorAll('.hd').forEach(function(h){h.onclick=function(){h.parentNode.classList.toggle('open');h.setAttribute('aria-expanded',h.parentNode.classList.contains('open'))}});document.querySelectorAll('.tog').forEach(function(t){t.onclick=function(){t.setAttribute('aria-checked',t.getAttribute('aria-checked')!=='true')}});sv.onclick=function(){var n=document.querySelectorAll('.tog[aria-checked=true]').length;end(n===2?'accept':n===0?'reject':'mixed')};`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
