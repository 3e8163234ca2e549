import { type BannerPage, site } from '../page.ts';

export const page: BannerPage = {
  name: 'chat button over the middle of the refusal',
  html: site({
    css: `#chat{position:fixed;right:60px;bottom:20px;width:70px;height:70px;border-radius:35px;z-index:999;background:#a0c}`,
    banner: `<div class="bar" id="bn" style="text-align:right"><p>Wij gebruiken cookies voor statistieken.</p><button id="yes">Accepteren</button> <button id="no" style="width:200px;height:40px">Weigeren</button></div><button id="chat" aria-label="Chat openen" onclick="tell('touched the chat')">💬</button>`,
    script: `function end(c){record(c);var b=document.getElementById('bn');if(b)b.remove()}if(recorded()){var b0=document.getElementById('bn');if(b0)b0.remove()};yes.onclick=function(){end('accept')};no.onclick=function(){end('reject')};`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
