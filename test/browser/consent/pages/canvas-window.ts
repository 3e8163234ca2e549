import { type BannerPage, site } from '../page.ts';

export const page: BannerPage = {
  name: 'everything drawn on a canvas',
  html: site({
    banner: `<canvas id="bn" width="600" height="160" style="position:fixed;left:10px;bottom:10px;z-index:99;background:#fff;border:1px solid"></canvas>`,
    script: `var g=bn.getContext('2d');g.font='16px sans-serif';g.fillText('Wij gebruiken cookies voor statistieken en marketing.',20,40);g.fillStyle='#080';g.fillRect(20,80,150,50);g.fillRect(200,80,150,50);g.fillStyle='#fff';g.fillText('Accepteren',40,110);g.fillText('Weigeren',220,110);bn.onclick=function(e){var x=e.offsetX,y=e.offsetY;if(y<80||y>130)return;if(x>20&&x<170){record('accept');bn.remove()}if(x>200&&x<350){record('reject');bn.remove()}};`,
  }),
  truth: { banner: false, accept: 'unconfirmed', reject: 'unconfirmed' },
};
