import { site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'comes 3 s after load',
  html: site({
    banner: '',
    script: `if (!recorded()) setTimeout(function () { var bar = document.createElement('div'); bar.className = 'bar'; bar.innerHTML = '<p>Deze site maakt gebruik van cookies.</p><button>Cookies weigeren</button><button>Cookies accepteren</button>'; document.body.appendChild(bar);
      var b = bar.querySelectorAll('button'); b[0].onclick = function () { record('reject'); bar.remove(); }; b[1].onclick = function () { record('accept'); bar.remove(); }; }, 3000);`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
