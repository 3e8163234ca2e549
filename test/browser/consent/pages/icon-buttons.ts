import { site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'icon buttons with accessible names only',
  html: site({
    css: 'button svg { width: 24px; height: 24px }',
    banner: `<div class="bar" id="bar" role="region" aria-label="Cookiemelding"><p>🍪 Wij gebruiken cookies voor analyse van het bezoek.</p><button id="yes" aria-label="Cookies accepteren"><svg viewBox="0 0 10 10"><path d="M1 5l3 3 5-7" stroke="green" fill="none"/></svg></button> <button id="no" aria-label="Cookies weigeren"><svg viewBox="0 0 10 10"><path d="M1 1l8 8M9 1l-8 8" stroke="red"/></svg></button></div>`,
    script: `if (recorded()) bar.remove(); yes.onclick = function () { record('accept'); bar.remove(); }; no.onclick = function () { record('reject'); bar.remove(); };`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
