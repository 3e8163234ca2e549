import { type BannerPage, frameDocument, OTHER, site } from '../page.ts';

export const page: BannerPage = {
  name: 'record in the storage of a frame that goes away',
  html: site({
    banner: `<iframe id="bn" title="Cookies" src="${OTHER}/own" style="position:fixed;left:0;bottom:0;width:100%;height:200px;border:0;background:#fff"></iframe>`,
    script: `addEventListener('message',function(e){if(e.data==='gone')bn.remove()});`,
  }),
  documents: {
    '/own': frameDocument(
      `<p>Wij gebruiken cookies voor statistieken en marketing.</p><button id="no">Weigeren</button> <button id="yes">Accepteren</button><script>function end(c){localStorage.setItem('cmp-consent',c);tell(c);setTimeout(function(){parent.postMessage('gone','*')},200)}if(localStorage.getItem('cmp-consent'))parent.postMessage('gone','*');yes.onclick=function(){end('accept')};no.onclick=function(){end('reject')}</script>`,
    ),
  },
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
