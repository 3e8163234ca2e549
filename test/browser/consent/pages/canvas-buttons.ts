import { type BannerPage, site } from '../page.ts';

export const page: BannerPage = {
  name: 'text in the page, buttons drawn on a canvas',
  html: site({
    banner: `<div class="bar" id="bn"><p>Wij gebruiken cookies voor statistieken en marketing. Mag dat?</p><canvas id="cv" width="400" height="60"></canvas></div>`,
    script: `function end(c){record(c);var b=document.getElementById('bn');if(b)b.remove()}if(recorded()){var b0=document.getElementById('bn');if(b0)b0.remove()};var g=cv.getContext('2d');g.font='16px sans-serif';g.fillStyle='#080';g.fillRect(20,5,150,50);g.fillRect(200,5,150,50);g.fillStyle='#fff';g.fillText('Accepteren',40,35);g.fillText('Weigeren',220,35);cv.onclick=function(e){var x=e.offsetX;if(x>20&&x<170)end('accept');if(x>200&&x<350)end('reject')};`,
  }),
  truth: { banner: true, accept: 'unconfirmed', reject: 'unconfirmed' },
};
