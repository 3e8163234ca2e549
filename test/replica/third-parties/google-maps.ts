/** Google Maps as an iframe and through its JavaScript API. The iframe's host sets NID on google.com. */
import {
  escapeHtml,
  html,
  literal,
  notFound,
  script,
  svg,
  token,
  type Answer,
  type EstateRequest,
} from '../answer.ts';
import { thirdPartyCookie, type ThirdParty } from './third-party.ts';

/** The iframe that Google's "share" dialogue gives. */
export const mapFrame = (place: string): string =>
  `<iframe class="map" title="Kaart: ${escapeHtml(place)}" src="https://www.google.com/maps/embed?pb=!1m14!1m8!1m3!1d9871.4!2d5.9110!3d51.9851!3m2!1i1024!2i768!4f13.1!3m3!1m2!1s0x47c7a5!2s${encodeURIComponent(place)}!5e0!3m2!1snl!2snl" loading="eager" referrerpolicy="strict-origin-when-cross-origin"></iframe>`;

/** A map drawn on the page itself by the JavaScript API. */
export const mapScript = (
  place: string,
): string => `<div class="map" id="kaart" role="img" aria-label="Kaart: ${escapeHtml(place)}"></div>
<script>window.toonKaart = function () { new google.maps.Map(document.getElementById('kaart'), { zoom: 14 }); };</script>
<script async src="https://maps.googleapis.com/maps/api/js?key=AIzaSyEstateStandInKey000000000000000000&amp;callback=toonKaart&amp;language=nl"></script>`;

const tile = (label: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 320" width="512" height="320"><rect width="512" height="320" fill="#e8eae6"/><path d="M0 250 Q140 210 250 236 T512 190 V320 H0Z" fill="#b8dcf0"/><path d="M-10 80 L530 140 M120 -10 L210 330 M330 -10 L300 330" stroke="#fff" stroke-width="14"/><path d="M-10 190 L530 40" stroke="#f8d98a" stroke-width="12"/><g fill="#d5e8cf"><rect x="225" y="20" width="80" height="70" rx="6"/><rect x="30" y="120" width="90" height="80" rx="6"/></g><g fill="#dcdad5"><rect x="345" y="30" width="60" height="40"/><rect x="420" y="150" width="60" height="36"/><rect x="230" y="160" width="50" height="44"/><rect x="40" y="20" width="60" height="40"/></g><path d="M256 172 c-30-34-34-48-34-60 a34 34 0 1 1 68 0 c0 12-4 26-34 60z" fill="#d93025"/><circle cx="256" cy="112" r="12" fill="#fff"/><text x="268" y="196" font-family="sans-serif" font-size="15" font-weight="600" fill="#3c4043">${escapeHtml(label)}</text></svg>`;

const frame = (label: string): string =>
  `<!doctype html><html lang="nl"><head><title>Google Maps</title><style>html,body{margin:0;height:100%;overflow:hidden;font:13px sans-serif}img{width:100%;height:100%;object-fit:cover}p{position:absolute;right:0;bottom:0;margin:0;padding:2px 6px;background:#fffc;color:#444}</style><script src="https://maps.googleapis.com/maps/api/js?client=google-maps-embed&amp;language=nl"></script></head><body><img alt="" src="https://maps.gstatic.com/tiles/overview.svg?q=${encodeURIComponent(label)}"><p>Kaartgegevens ©2026 Google · nagebootst</p></body></html>`;

const library = (callback: string): Answer =>
  script(`/* Google Maps JavaScript API, stand-in */
(function () {
  window.google = window.google || {};
  google.maps = {
    Map: function (element) {
      var image = document.createElement('img');
      image.alt = '';
      image.src = 'https://maps.gstatic.com/tiles/overview.svg?q=Kantoor';
      element.replaceChildren(image);
    }
  };
  var callback = ${literal(callback)};
  if (callback && typeof window[callback] === 'function') window[callback]();
})();
`);

export const googleMaps: ThirdParty = {
  name: 'Google Maps',
  hosts: ['www.google.com', 'maps.google.com', 'maps.googleapis.com', 'maps.gstatic.com'],
  answer({ host, path, query, cookies }: EstateRequest): Answer {
    if (host === 'maps.googleapis.com')
      return path === '/maps/api/js'
        ? library(/^\w{1,40}$/.exec(query.get('callback') ?? '')?.[0] ?? '')
        : notFound();
    if (host === 'maps.gstatic.com') return svg(tile((query.get('q') ?? '').slice(0, 40)));
    if (!path.startsWith('/maps')) return notFound();
    const label = /!2s([^!]+)!5e/.exec(query.get('pb') ?? '')?.[1] ?? 'Kantoor';
    // NID lives for six months; the browser gets one only when it has none.
    return html(
      frame(label),
      cookies.has('NID')
        ? {}
        : { cookies: [thirdPartyCookie('NID', `526=${token(96)}`, 'google.com', 183, true)] },
    );
  },
};
