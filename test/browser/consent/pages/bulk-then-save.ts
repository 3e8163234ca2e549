import { type BannerPage, site } from '../page.ts';

export const page: BannerPage = {
  name: 'refusal of all only sets the purposes, and is to be saved',
  html: site({
    lang: 'en',
    css: `.dd{position:fixed;inset:0;background:#0008;z-index:2147483640;display:flex;align-items:center;justify-content:center}.dd>div{background:#fff;padding:24px;width:600px}.on{background:#080;color:#fff}`,
    banner: `<div class="dd" id="dd" aria-modal="true" role="dialog"><div id="d1"><h1>Welcome to Example</h1><p>With your agreement, we and our partners use cookies or similar technologies to store, access, and process personal data like your visit on this website.</p><button id="learn" aria-label="Learn more: Configure your consents">Learn more →</button><button id="agree" aria-label="Agree and close: Agree to our data processing and close">Agree and close</button></div>
 <div id="d2" hidden><h2>Set your privacy preferences</h2><p>You can agree or disagree per purpose.</p><div class="bulk"><button id="dall">Disagree to all</button><button id="aall">Agree to all</button></div><div class="row"><span>Personalised ads</span><div class="radio"><button class="n" aria-label="Disagree with processing data for Personalised ads">Disagree</button><button class="y" aria-label="Agree with processing data for Personalised ads">Agree</button></div></div><div class="row"><span>Audience measurement</span><div class="radio"><button class="n" aria-label="Disagree with processing data for Audience measurement">Disagree</button><button class="y" aria-label="Agree with processing data for Audience measurement">Agree</button></div></div><button id="sv" disabled>Save</button></div></div>`,
    script: `var st={};function end(c){record(c);dd.remove()}if(recorded())dd.remove();agree.onclick=function(){end('accept')};learn.onclick=function(){d1.hidden=true;d2.hidden=false};
 var rows=[].slice.call(document.querySelectorAll('.row'));function paint(){rows.forEach(function(r,i){r.querySelector('.n').classList.toggle('on',st[i]===false);r.querySelector('.y').classList.toggle('on',st[i]===true)});sv.disabled=rows.some(function(r,i){return st[i]===undefined})}
 rows.forEach(function(r,i){r.querySelector('.n').onclick=function(){st[i]=false;paint()};r.querySelector('.y').onclick=function(){st[i]=true;paint()}});dall.onclick=function(){rows.forEach(function(r,i){st[i]=false});paint()};aall.onclick=function(){rows.forEach(function(r,i){st[i]=true});paint()};sv.onclick=function(){end(st[0]&&st[1]?'accept':!st[0]&&!st[1]?'reject':'mixed')};`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
