import { frameDocument, OTHER, site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'iframe of another site, which tells the page',
  html: site({
    lang: 'en',
    css: '#box { position: fixed; inset: 0; background: #0008; z-index: 999 } iframe { width: 560px; height: 320px; margin: 80px 200px; border: 0; background: #fff }',
    banner: `<div id="box"><iframe src="${OTHER}/consent" title="SP Consent Message"></iframe></div>`,
    script: `if (recorded()) box.remove(); addEventListener('message', function (event) { if (event.data && event.data.choice) { record(event.data.choice); box.remove(); } });`,
  }),
  documents: {
    '/consent': frameDocument(
      `<h2>We value your privacy</h2><p>We and our partners store and access cookies on your device to personalise ads and measure traffic.</p><button onclick="parent.postMessage({ choice: 'accept' }, '*')">Accept all</button><button onclick="parent.postMessage({ choice: 'reject' }, '*')">Reject all</button>`,
      'en',
    ),
  },
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
};
