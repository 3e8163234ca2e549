/**
 * Universal Analytics: analytics.js sets `_ga`, `_gid` and `_gat` and sends hits; `aip=1` only when the site
 * asked for it.
 */
import {
  literal,
  notFound,
  pixel,
  script,
  sharedWith,
  text,
  type Answer,
  type EstateRequest,
} from '../answer.ts';
import { googleDefaultLifetime, thirteenMonths } from './google-analytics-4.ts';
import { loadScript, type ThirdParty } from './third-party.ts';

/**
 * The tag as it is pasted. `anonymise` asks Google to shorten the IP address; `user` is the site's own number
 * of the visitor.
 */
export const universalAnalyticsTag = (
  property: string,
  anonymise: boolean,
  user = '',
): string => `window.ga = window.ga || function () { (ga.q = ga.q || []).push(arguments); };
ga.l = Date.now();
ga('create', '${property}', 'auto', ${literal({ cookieFlags: 'SameSite=Lax; Secure', cookieExpires: anonymise ? thirteenMonths : googleDefaultLifetime })});
${anonymise ? "ga('set', 'anonymizeIp', true);\n" : ''}${user === '' ? '' : `ga('set', 'userId', ${literal(user)});\n`}ga('send', 'pageview');
${loadScript('https://www.google-analytics.com/analytics.js')}`;

const library = (): Answer =>
  script(`/* analytics.js, stand-in */
(function () {
  var queue = (window.ga && ga.q) || [];
  var settings = {};
  var property = '';

  function cookie(name) {
    var pair = document.cookie.split('; ').filter(function (each) { return each.indexOf(name + '=') === 0; })[0];
    return pair ? pair.split('.').slice(-2).join('.') : '';
  }
  function identifier() { return Math.floor(Math.random() * 2147483647) + '.' + Math.floor(Date.now() / 1000); }
  function setCookie(name, value, lifetime) {
    var domain = location.hostname.split('.').slice(-2).join('.');
    document.cookie = name + '=' + value + '; Max-Age=' + lifetime + '; Path=/; Domain=' + domain + (settings.cookieFlags ? '; ' + settings.cookieFlags : '');
  }
  function send(type) {
    var client = cookie('_ga') || identifier();
    var visit = cookie('_gid') || identifier();
    setCookie('_ga', 'GA1.2.' + client, settings.cookieExpires === undefined ? ${googleDefaultLifetime} : settings.cookieExpires);
    setCookie('_gid', 'GA1.2.' + visit, 86400);
    setCookie('_gat', '1', 60);
    var query = new URLSearchParams({ v: '1', _v: 'j101' });
    if (settings.anonymizeIp) query.set('aip', '1');
    if (settings.userId) query.set('uid', settings.userId);
    [['a', String(Math.floor(Math.random() * 2147483647))], ['t', type], ['_s', '1'], ['dl', location.href], ['ul', 'nl-nl'], ['de', 'UTF-8'], ['dt', document.title], ['sd', '24-bit'],
      ['sr', screen.width + 'x' + screen.height], ['vp', innerWidth + 'x' + innerHeight], ['je', '0'], ['cid', client], ['tid', property], ['_gid', visit], ['z', String(Math.floor(Math.random() * 2147483647))]
    ].forEach(function (pair) { query.set(pair[0], pair[1]); });
    var request = new XMLHttpRequest();
    request.open('POST', 'https://www.google-analytics.com/j/collect?' + query.toString(), true);
    request.withCredentials = true;
    request.send();
  }
  function command() {
    if (arguments[0] === 'create') { property = arguments[1]; Object.assign(settings, arguments[3] || {}); }
    else if (arguments[0] === 'set') settings[arguments[1]] = arguments[2];
    else if (arguments[0] === 'send') send(arguments[1]);
  }
  window.ga = command;
  queue.forEach(function (args) { command.apply(null, args); });
})();
`);

export const universalAnalytics: ThirdParty = {
  name: 'Universal Analytics',
  hosts: ['www.google-analytics.com', 'ssl.google-analytics.com'],
  answer(request: EstateRequest): Answer {
    if (request.path === '/analytics.js') return library();
    if (request.path === '/j/collect') return { ...text('1g'), headers: sharedWith(request) };
    return /^\/(?:r\/)?collect$|^\/__utm\.gif$/.test(request.path) ? pixel() : notFound();
  },
};
