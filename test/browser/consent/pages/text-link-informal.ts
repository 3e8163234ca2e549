import { type BannerPage, site } from '../page.ts';

export const page: BannerPage = {
  name: 'refusal as a text link, informal Dutch about baking cookies',
  html: site({
    banner: `<div class="bar" id="bn"><p>Hoi! Wij bakken graag cookies zodat de site lekker loopt en onze reclame bij je past. Vind je dat goed?</p><button id="yes">Prima, doe maar</button> of <a href="#" id="no">liever niet</a></div>`,
    script: `function end(c){record(c);var b=document.getElementById('bn');if(b)b.remove()}if(recorded()){var b0=document.getElementById('bn');if(b0)b0.remove()};yes.onclick=function(){end('accept')};no.onclick=function(){end('reject')};`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
