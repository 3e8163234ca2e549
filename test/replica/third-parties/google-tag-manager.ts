/** Google Tag Manager: a container that loads the tags configured at Google, and the host of gtag.js. */
import { literal, notFound, script, type Answer, type EstateRequest } from '../answer.ts';
import { gtagLibrary, secureFlags, thirteenMonths, type Gtag4Options } from './google-analytics-4.ts';
import { loadScript, type ThirdParty } from './third-party.ts';

interface ConfiguredTag {
  analytics: string;
  options: Gtag4Options;
  /** Whether a consent template of the container tells Google that the visitor agreed. */
  consentMode: boolean;
}

/** What the owners of the containers configured. */
const containers: Readonly<Record<string, readonly ConfiguredTag[]>> = {
  // Casemix, as the tag assistant made it years ago: everything on its default.
  'GTM-C4S3MIX': [{ analytics: 'G-CMX84J2RT5', options: {}, consentMode: false }],
  // Inforeports: only loaded after the opt-in.
  'GTM-1NF0REP': [
    {
      analytics: 'G-NFR31K9WQ7',
      options: { cookie_expires: thirteenMonths, cookie_flags: secureFlags, allow_google_signals: false },
      consentMode: true,
    },
  ],
};

export const googleTagManagerTag = (container: string): string => `window.dataLayer = window.dataLayer || [];
dataLayer.push({ 'gtm.start': Date.now(), event: 'gtm.js' });
${loadScript(`https://www.googletagmanager.com/gtm.js?id=${container}`)}`;

const containerScript = (tags: readonly ConfiguredTag[]): Answer =>
  script(`/* Google Tag Manager, stand-in */
(function () {
  var layer = window.dataLayer = window.dataLayer || [];
  function gtag() { layer.push(arguments); }
  ${literal(tags)}.forEach(function (tag) {
    if (tag.consentMode) gtag('consent', 'default', { ad_storage: 'denied', analytics_storage: 'granted', ad_user_data: 'denied', ad_personalization: 'denied' });
    gtag('js', new Date());
    gtag('config', tag.analytics, tag.options);
    var s = document.createElement('script');
    s.async = true;
    s.src = 'https://www.googletagmanager.com/gtag/js?id=' + tag.analytics + '&l=dataLayer&cx=c';
    document.head.appendChild(s);
  });
})();
`);

export const googleTagManager: ThirdParty = {
  name: 'Google Tag Manager',
  hosts: ['www.googletagmanager.com'],
  answer({ path, query }: EstateRequest): Answer {
    const id = query.get('id') ?? '';
    if (path === '/gtm.js') {
      const tags = containers[id];
      return tags === undefined ? notFound() : containerScript(tags);
    }
    return path === '/gtag/js' && /^G-[A-Z0-9]{6,12}$/.test(id) ? gtagLibrary(id) : notFound();
  },
};
