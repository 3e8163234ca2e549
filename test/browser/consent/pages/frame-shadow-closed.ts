import { type BannerPage, frameDocument, OTHER, site } from '../page.ts';

export const page: BannerPage = {
  name: 'closed shadow root within a frame of another site',
  html: site({
    banner: `<iframe id="bn" title="Consent" src="${OTHER}/shady" style="position:fixed;left:0;bottom:0;width:100%;height:240px;border:0;background:#fff"></iframe>`,
    script: `function end(c){record(c);var b=document.getElementById('bn');if(b)b.remove()}if(recorded()){var b0=document.getElementById('bn');if(b0)b0.remove()};addEventListener('message',function(e){if(e.data==='accept'||e.data==='reject')end(e.data)});`,
  }),
  documents: {
    '/shady': frameDocument(
      `<div id="h"></div><script>(function(){var s=h.attachShadow({mode:'closed'});s.innerHTML='<p>Wij gebruiken cookies voor statistieken en marketing.</p><button>Weigeren</button> <button>Accepteren</button>';s.addEventListener('click',function(e){if(e.target.tagName==='BUTTON')top.postMessage(e.target.textContent==='Weigeren'?'reject':'accept','*')})})()</script>`,
    ),
  },
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
