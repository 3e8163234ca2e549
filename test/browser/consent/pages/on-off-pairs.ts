import { type BannerPage, site } from '../page.ts';

export const page: BannerPage = {
  name: 'on and off as two buttons for each purpose, on beforehand',
  html: site({
    lang: 'nl',
    banner: `<div class="veil" id="bn"><div class="window" role="dialog"><p>Wij gebruiken cookies voor onderstaande doelen.</p><div class="r">Statistiek <button aria-pressed="true">Aan</button><button aria-pressed="false">Uit</button></div><div class="r">Advertenties <button aria-pressed="true">Aan</button><button aria-pressed="false">Uit</button></div><button id="sv">Keuze opslaan</button> <button id="yes">Alles toestaan</button></div></div>`,
    script: `if(recorded())bn.remove();function end(c){record(c);bn.remove()}yes.onclick=function(){end('accept')};[].forEach.call(document.querySelectorAll('.r'),function(r){var b=r.querySelectorAll('button');[0,1].forEach(function(i){b[i].onclick=function(){b[i].setAttribute('aria-pressed','true');b[1-i].setAttribute('aria-pressed','false')}})});sv.onclick=function(){var n=document.querySelectorAll('.r button:first-of-type[aria-pressed=true]').length;end(n===2?'accept':n===0?'reject':'mixed')};`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
