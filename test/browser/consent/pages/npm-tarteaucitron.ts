import { siteWith, type BannerPage } from '../page.ts';

export const page: BannerPage = {
  name: 'tarteaucitron, French, in the middle',
  html: siteWith({
    lang: 'fr',
    head: '<script src="/npm/tarteaucitronjs/tarteaucitron.js"></script><script>var tarteaucitronForceLanguage = "fr";</script>',
    script: `tarteaucitron.init({ privacyUrl: '/confidentialite', bodyPosition: 'bottom', hashtag: '#tarteaucitron', cookieName: 'tarteaucitron', orientation: 'middle', groupServices: false, serviceDefaultState: 'wait', showAlertSmall: false, cookieslist: false, showIcon: true, iconPosition: 'BottomRight', adblocker: false, DenyAllCta: true, AcceptAllCta: true, highPrivacy: true, handleBrowserDNTRequest: false, removeCredit: false, moreInfoLink: true, useExternalCss: false, useExternalJs: false, mandatory: true, mandatoryCta: true });
      ['mesure', 'video'].forEach(function (key) { (tarteaucitron.services = tarteaucitron.services || {})[key] = { key: key, type: key === 'mesure' ? 'analytic' : 'video', name: key === 'mesure' ? "Mesure d'audience" : 'Vidéos', needConsent: true, cookies: [], js: function () {}, fallback: function () {} }; (tarteaucitron.job = tarteaucitron.job || []).push(key); });
      addEventListener('tac.root_available', function () { ['mesure', 'video'].forEach(function (key) { if (!tarteaucitron.services[key]) throw new Error('lost ' + key); }); });`,
    choice: `(function (c) { return /=wait/.test(c) ? null : /=true/.test(c) ? (/=false/.test(c) ? 'only part' : 'accept') : /=false/.test(c) ? 'reject' : null; })(cookie('tarteaucitron'))`,
  }),
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed', withdraw: 'confirmed' },
};
