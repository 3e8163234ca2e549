import { type BannerPage, site } from '../page.ts';

export const page: BannerPage = {
  name: 'French wizard: choose, next, finish, a ticked box in each step',
  html: site({
    lang: 'fr',
    css: `#aw{position:fixed;left:16px;bottom:16px;width:380px;z-index:2147483000;background:#fff;border-radius:12px;box-shadow:0 4px 30px #0004;padding:20px}`,
    banner: `<div id="aw"><div id="w0"><h3>Vos cookies, vos choix</h3><p>Nous utilisons des cookies pour mesurer notre audience et vous proposer des publicités.</p><button id="jc">Je choisis</button><button id="okm">Tout accepter</button></div><div id="w1" hidden><h3>Mesure d'audience</h3><label><input type="checkbox" checked id="x1"> Statistiques de visite</label><button id="n1">Suivant</button></div><div id="w2" hidden><h3>Publicité</h3><label><input type="checkbox" checked id="x2"> Publicités personnalisées</label><button id="n2">Terminer</button></div></div>`,
    script: `function end(c){record(c);aw.remove()}if(recorded())aw.remove();okm.onclick=function(){end('accept')};jc.onclick=function(){w0.hidden=true;w1.hidden=false};n1.onclick=function(){w1.hidden=true;w2.hidden=false};n2.onclick=function(){end(x1.checked&&x2.checked?'accept':!x1.checked&&!x2.checked?'reject':'mixed')};`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
