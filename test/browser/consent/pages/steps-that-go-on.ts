import { type BannerPage, site } from '../page.ts';

export const page: BannerPage = {
  name: 'German wizard whose steps go on with "Weiter"',
  html: site({
    lang: 'de',
    banner: `<div class="veil" id="bn"><div class="window" id="w"></div></div>`,
    script: `var st=0,v=[true,true];function fin(c){record(c);bn.remove()}function d(){w.innerHTML=st===0?'<p>Wir verwenden Cookies. Sie entscheiden in 2 Schritten.</p><button onclick="fin(\\'accept\\')">Alle akzeptieren</button> <button onclick="st=1;d()">Auswählen</button>':'<h3>Schritt '+st+' von 2</h3><label><input type=checkbox id=k checked> '+['Statistik-Cookies','Marketing-Cookies'][st-1]+'</label><button onclick="v[st-1]=k.checked;st++;st<3?d():fin(v[0]&&v[1]?\\'accept\\':!v[0]&&!v[1]?\\'reject\\':\\'mixed\\')">'+(st===2?'Auswahl speichern':'Weiter')+'</button>'}if(recorded())bn.remove();else d();`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
