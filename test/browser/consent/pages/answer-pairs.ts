import { type BannerPage, site } from '../page.ts';

export const page: BannerPage = {
  name: 'yes and no for each purpose, and a confirmation that waits for the answers',
  html: site({
    lang: 'de',
    css: `.sel{outline:3px solid #060}`,
    banner: `<div class="veil" id="bn"><div class="window"><h2>Cookies</h2><p>Bitte entscheiden Sie, welche Cookies wir verwenden dürfen.</p><fieldset class="r"><legend>Statistik</legend><button type="button" class="j" aria-pressed="false">Ja</button><button type="button" class="n" aria-pressed="false">Nein</button></fieldset><fieldset class="r"><legend>Werbung</legend><button type="button" class="j" aria-pressed="false">Ja</button><button type="button" class="n" aria-pressed="false">Nein</button></fieldset><button id="ok" disabled>Auswahl bestätigen</button> <button id="yes">Allen zustimmen</button></div></div>`,
    script: `function end(c){record(c);var b=document.getElementById('bn');if(b)b.remove()}if(recorded()){var b0=document.getElementById('bn');if(b0)b0.remove()};yes.onclick=function(){end('accept')};var rs=[].slice.call(document.querySelectorAll('.r')),v=[];rs.forEach(function(r,i){r.onclick=function(e){if(e.target.tagName!=='BUTTON')return;v[i]=e.target.className.indexOf('j')===0;r.querySelector('.j').setAttribute('aria-pressed',v[i]===true);r.querySelector('.n').setAttribute('aria-pressed',v[i]===false);ok.disabled=v[0]===undefined||v[1]===undefined}});ok.onclick=function(){end(v[0]&&v[1]?'accept':!v[0]&&!v[1]?'reject':v[0]?'only statistics':'only marketing')};`,
  }),
  truth: {
    banner: true,
    accept: 'confirmed',
    reject: 'confirmed',
    category: { name: 'statistics', outcome: 'confirmed' },
  },
};
