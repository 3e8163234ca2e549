import { frameDocument, OTHER, site, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'German: advertising or a subscription, in a frame of another site, without the word cookie',
  html: site({
    lang: 'de',
    banner: `<div class="veil" id="veil"><iframe src="${OTHER}/wahl" title="Einwilligung" style="width:700px;height:460px;border:0;background:#fff"></iframe></div>`,
    script: `if (recorded()) veil.remove(); addEventListener('message', function (e) { if (e.data === 'weiter') { record('accept'); veil.remove(); } });`,
  }),
  documents: {
    '/wahl': frameDocument(
      `<div role="dialog"><h2>Mit Werbung lesen oder im Abo</h2><p>Besuchen Sie uns mit Werbung und Tracking. Ihre Einwilligung können Sie jederzeit widerrufen.</p><button type="button" id="go">Einwilligen und weiter</button><p>Ohne Werbetracking für 3 Euro im Monat. <a href="/abo" target="_top">Jetzt abonnieren</a></p><p>Bei Zustimmung speichern wir und unsere Partner Informationen auf Ihrem Gerät und verarbeiten personenbezogene Daten für Anzeigen und Messung. Schon dabei? <a href="/login" target="_top">Hier anmelden</a>.</p></div><script>go.onclick = function () { parent.postMessage('weiter', '*'); };</script>`,
      'de',
    ),
  },
  truth: { banner: true, accept: 'confirmed', reject: 'not-offered' },
};
