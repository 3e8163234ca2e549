import { site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'Spanish',
  html: site({
    lang: 'es',
    banner: `<div class="bar" id="bar" role="dialog"><p>Utilizamos cookies propias y de terceros para analizar el uso de nuestra web y mostrarte publicidad. <a href="/politica-de-cookies">Política de cookies</a></p><button id="set">Configurar</button> <button id="no">Rechazar todas</button> <button id="yes">Aceptar todas</button></div>`,
    script: `if (recorded()) bar.remove(); no.onclick = function () { record('reject'); bar.remove(); }; yes.onclick = function () { record('accept'); bar.remove(); };`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
