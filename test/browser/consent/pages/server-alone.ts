import { type BannerPage, site } from '../page.ts';

export const page: BannerPage = {
  name: 'the server alone knows of the choice',
  html: site({
    banner: `{{unless-known}}<div class="bar" id="bn"><p>Wij gebruiken cookies voor statistieken.</p><button id="no">Weigeren</button> <button id="yes">Accepteren</button></div>{{/unless-known}}`,
    script: `function end(c){fetch('/keep',{method:'POST',body:c}).then(function(){bn.remove()})}if(document.getElementById('bn')){yes.onclick=function(){end('accept')};no.onclick=function(){end('reject')}}`,
  }),
  truth: { banner: true, accept: 'unconfirmed', reject: 'unconfirmed', recordedAnyway: true },
};
