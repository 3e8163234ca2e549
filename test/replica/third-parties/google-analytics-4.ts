/**
 * Google Analytics 4: gtag.js sets `_ga` and `_ga_<container>` on the visited site, and sends hits to
 * region1.
 */
import { empty, literal, notFound, script, type Answer, type EstateRequest } from '../answer.ts';
import { loadScript, type ThirdParty } from './third-party.ts';

export interface Gtag4Options {
  /** Lifetime of the cookies in seconds; Google's default is two years. */
  cookie_expires?: number;
  /** Appended to the cookies as it is. Google's default has no Secure. */
  cookie_flags?: string;
  /** Joining with advertising; on unless switched off, as at Google. */
  allow_google_signals?: boolean;
}

/** Two years: `cookie_expires` of Google's own. */
export const googleDefaultLifetime = 63_072_000;
/** Thirteen months of 30 days, with five days over: below every limit in use. */
export const thirteenMonths = 395 * 86_400;
export const secureFlags = 'SameSite=Lax;Secure';

/**
 * The tag as it is pasted. `consentMode` tells Google that the visitor agreed to statistics, and to nothing
 * else.
 */
export const googleAnalytics4Tag = (
  container: string,
  options: Gtag4Options,
  consentMode: boolean,
): string => `window.dataLayer = window.dataLayer || [];
window.gtag = window.gtag || function () { dataLayer.push(arguments); };
${consentMode ? "gtag('consent', 'default', { ad_storage: 'denied', analytics_storage: 'denied', ad_user_data: 'denied', ad_personalization: 'denied' });\ngtag('consent', 'update', { analytics_storage: 'granted' });\n" : ''}gtag('js', new Date());
gtag('config', '${container}', ${literal({ allow_google_signals: false, ...options })});
${loadScript(`https://www.googletagmanager.com/gtag/js?id=${container}`)}`;

/** `gtag/js`, served by www.googletagmanager.com. */
export const gtagLibrary = (container: string): Answer =>
  script(`/* Google tag (gtag.js), stand-in */
(function () {
  var container = ${literal(container)};
  var layer = window.dataLayer = window.dataLayer || [];
  var consent = null;
  var started = false;
  var signals = false;

  function cookie(name) {
    return document.cookie.split('; ').filter(function (pair) { return pair.indexOf(name + '=') === 0; })[0];
  }
  function setCookie(name, value, options) {
    var domain = location.hostname.split('.').slice(-2).join('.');
    var lifetime = options.cookie_expires === undefined ? ${googleDefaultLifetime} : options.cookie_expires;
    document.cookie = name + '=' + value + '; Max-Age=' + lifetime + '; Path=/; Domain=' + domain + (options.cookie_flags ? '; ' + options.cookie_flags.replace(/;/g, '; ') : '');
  }
  function storage(name) { return consent === null ? 'l' : consent[name] === 'granted' ? 'v' : 'p'; }
  function hit(client, event, number) {
    var query = new URLSearchParams({
      v: '2', tid: container, gtm: '45je5b31v9', _p: String(Date.now()), gcd: '13' + storage('ad_storage') + '3' + storage('analytics_storage') + '3' + storage('ad_user_data') + '3' + storage('ad_personalization') + '5',
      npa: '0', dma: '1', cid: client, ul: 'nl-nl', sr: screen.width + 'x' + screen.height, _s: String(number),
      sid: String(Math.floor(Date.now() / 1000)), sct: '1', seg: number > 1 ? '1' : '0', dl: location.href, dr: document.referrer, dt: document.title, en: event
    });
    if (consent !== null) query.set('gcs', 'G1' + (consent.ad_storage === 'granted' ? '1' : '0') + (consent.analytics_storage === 'granted' ? '1' : '0'));
    navigator.sendBeacon('https://region1.google-analytics.com/g/collect?' + query.toString());
    if (signals && number === 1) navigator.sendBeacon('https://stats.g.doubleclick.net/g/collect?v=2&tid=' + container + '&cid=' + client + '&aip=1');
  }
  function start(options) {
    if (started || (consent !== null && consent.analytics_storage !== 'granted')) return;
    started = true;
    signals = options.allow_google_signals !== false;
    var now = Math.floor(Date.now() / 1000);
    var known = cookie('_ga');
    var client = known ? known.split('.').slice(-2).join('.') : Math.floor(Math.random() * 2147483647) + '.' + now;
    setCookie('_ga', 'GA1.1.' + client, options);
    setCookie('_ga_' + container.replace(/^G-/, ''), 'GS2.1.s' + now + '$o1$g0$t' + now + '$j60$l0$h0', options);
    hit(client, 'page_view', 1);
    addEventListener('pagehide', function () { hit(client, 'user_engagement', 2); });
  }
  function command(args) {
    if (args[0] === 'consent') consent = Object.assign({}, consent, args[2]);
    else if (args[0] === 'config' && args[1] === container) start(args[2] || {});
  }
  Array.prototype.slice.call(layer).forEach(command);
  var push = layer.push;
  layer.push = function () {
    var result = push.apply(layer, arguments);
    Array.prototype.forEach.call(arguments, command);
    return result;
  };
})();
`);

export const googleAnalytics4: ThirdParty = {
  name: 'Google Analytics 4',
  // The last one joins statistics with advertising, where signals are on.
  hosts: [
    'region1.google-analytics.com',
    'analytics.google.com',
    'region1.analytics.google.com',
    'stats.g.doubleclick.net',
  ],
  answer: ({ path }: EstateRequest): Answer =>
    path === '/g/collect' ? empty({ headers: { 'access-control-allow-origin': '*' } }) : notFound(),
};
