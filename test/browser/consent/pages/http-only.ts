import { type BannerPage, site } from '../page.ts';

export const page: BannerPage = {
  name: 'record in a cookie that only the server sees',
  html: site({
    banner: `{{unless-chosen}}<div class="bar" id="bn"><p>Wij gebruiken cookies voor statistieken.</p><button id="no">Weigeren</button> <button id="yes">Accepteren</button></div>{{/unless-chosen}}`,
    script: `function end(c){fetch('/choose',{method:'POST',body:c}).then(function(){bn.remove()})}if(document.getElementById('bn')){yes.onclick=function(){end('accept')};no.onclick=function(){end('reject')}}`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
