import { type BannerPage, site } from '../page.ts';

export const page: BannerPage = {
  name: 'labels of hidden boxes as buttons',
  html: site({
    css: `.vh{position:absolute;opacity:0;pointer-events:none}label.b{background:#036;color:#fff;padding:8px 16px;cursor:pointer}`,
    banner: `<div class="bar" id="bn"><p>Mogen wij cookies plaatsen voor statistieken?</p><input type="checkbox" class="vh" id="yb"><label class="b" for="yb">Ja, dat mag</label><input type="checkbox" class="vh" id="nb"><label class="b" for="nb">Nee, dat mag niet</label></div>`,
    script: `function end(c){record(c);var b=document.getElementById('bn');if(b)b.remove()}if(recorded()){var b0=document.getElementById('bn');if(b0)b0.remove()};yb.onchange=function(){end('accept')};nb.onchange=function(){end('reject')};`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
