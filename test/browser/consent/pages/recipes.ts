import { site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'recipes with cookies, no banner',
  html: site({
    main: `<header style="position:sticky;top:0;background:#fff"><a href="/">Bakblog</a> <a href="/cookies">Cookies</a> <button>Menu</button> <button aria-label="Sluiten">×</button></header><main><h1>Chocolate chip cookies bakken</h1><p>Deze cookies zijn krokant en zacht tegelijk. Wij gebruiken roomboter.</p><button>Bewaar recept</button> <button>Meer cookies</button>${'<p>Meng de boter met de suiker, voeg de bloem toe en bak de cookies in de oven. Laat het deeg rusten.</p>'.repeat(8)}</main>`,
    banner: `<div class="bar"><p>Lekker! Wil je elke week een nieuw recept voor cookies uit de oven?</p><button>Ja, lekker</button> <button>Nee, bedankt</button></div>`,
    script: `document.addEventListener('click', function () { tell('touched'); });`,
  }),
  truth: { banner: false, accept: 'no-banner', reject: 'no-banner' },
};
