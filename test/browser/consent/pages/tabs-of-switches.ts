import { type BannerPage, site } from '../page.ts';

export const page: BannerPage = {
  name: 'second layer with a ticked box in each of its tabs',
  html: site({
    css: `.pn{display:none}.pn.a{display:block}`,
    banner: `<div class="veil" id="bn"><div class="window" role="dialog"><div id="l1"><p>Deze website plaatst cookies van onszelf en van derden.</p><button id="yes">Accepteer alles</button><button id="set">Beheer je voorkeuren</button></div><div id="l2" hidden><div role="tablist"><button role="tab" aria-selected="true" aria-controls="p0" class="tb">Noodzakelijk</button><button role="tab" aria-selected="false" aria-controls="p1" class="tb">Statistiek</button><button role="tab" aria-selected="false" aria-controls="p2" class="tb">Reclame</button><button role="tab" aria-selected="false" aria-controls="p3" class="tb">Sociale media</button></div><div role="tabpanel" class="pn a" id="p0"><p>Over noodzakelijk.</p><label><input type="checkbox" class="k" checked disabled> Noodzakelijk</label></div><div role="tabpanel" class="pn" id="p1"><p>Over statistiek.</p><label><input type="checkbox" class="k" checked > Statistiek</label></div><div role="tabpanel" class="pn" id="p2"><p>Over reclame.</p><label><input type="checkbox" class="k" checked > Reclame</label></div><div role="tabpanel" class="pn" id="p3"><p>Over sociale media.</p><label><input type="checkbox" class="k" checked > Sociale media</label></div><button id="sv">Opslaan en sluiten</button></div></div></div>`,
    script: `function end(c){record(c);var b=document.getElementById('bn');if(b)b.remove()}if(recorded()){var b0=document.getElementById('bn');if(b0)b0.remove()};yes.onclick=function(){end('accept')};set.onclick=function(){l1.hidden=true;l2.hidden=false};document.querySelectorAll('.tb').forEach(function(b,i){b.onclick=function(){document.querySelectorAll('.pn').forEach(function(p,j){p.className='pn'+(i===j?' a':'')})}});sv.onclick=function(){var n=document.querySelectorAll('.k:checked:not(:disabled)').length;end(n===3?'accept':n===0?'reject':'mixed')};`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
