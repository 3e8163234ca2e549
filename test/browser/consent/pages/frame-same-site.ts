import { frameDocument, site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'iframe of the same site',
  html: site({
    css: 'iframe { position: fixed; right: 20px; bottom: 20px; width: 400px; height: 220px; border: 0; background: #fff; z-index: 9 }',
    banner: '<iframe id="f" src="/melding" title="Cookievoorkeuren"></iframe>',
    script: `if (recorded()) f.remove(); addEventListener('message', function (event) { if (event.data === 'done') f.remove(); });`,
  }),
  documents: {
    '/melding': frameDocument(
      `<h1>Cookies</h1><p>Wij gebruiken cookies voor statistieken. Is dat goed?</p><button onclick="record('reject'); parent.postMessage('done', '*')">Liever niet</button><button onclick="record('accept'); parent.postMessage('done', '*')">Akkoord</button>`,
    ),
  },
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
