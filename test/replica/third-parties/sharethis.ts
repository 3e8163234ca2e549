/**
 * ShareThis: buttons for sharing a page, and a visitor's identifier on sharethis.com that comes with them.
 */
import { literal, notFound, pixel, script, token, type Answer, type EstateRequest } from '../answer.ts';
import { loadScript, thirdPartyCookie, type ThirdParty } from './third-party.ts';

/** The buttons' place is `<div class="sharethis-inline-share-buttons">`. */
export const shareThisTag = (property: string): string =>
  loadScript(
    `https://platform-api.sharethis.com/js/sharethis.js#property=${property}&product=inline-share-buttons`,
  );

const library = (): Answer =>
  script(`/* ShareThis, stand-in */
(function () {
  document.querySelectorAll('.sharethis-inline-share-buttons').forEach(function (place) {
    place.replaceChildren.apply(place, ${literal([
      ['LinkedIn', '#0077b5'],
      ['X', '#111'],
      ['E-mail', '#7d7d7d'],
    ])}.map(function (kind) {
      var button = document.createElement('button');
      button.type = 'button';
      button.textContent = kind[0];
      button.style.cssText = 'border:0;border-radius:4px;margin:0 6px 0 0;padding:8px 16px;color:#fff;font:inherit;background:' + kind[1];
      return button;
    }));
  });
  var view = new Image();
  view.src = 'https://l.sharethis.com/pview?event=pview&version=st_sop.js&lang=nl&url=' + encodeURIComponent(location.href) + '&title=' + encodeURIComponent(document.title) + '&ts=' + Date.now();
})();
`);

export const shareThis: ThirdParty = {
  name: 'ShareThis',
  hosts: ['platform-api.sharethis.com', 'l.sharethis.com'],
  answer({ host, path, cookies }: EstateRequest): Answer {
    if (host === 'platform-api.sharethis.com') return path === '/js/sharethis.js' ? library() : notFound();
    return path === '/pview'
      ? pixel(
          cookies.has('__stid')
            ? {}
            : { cookies: [thirdPartyCookie('__stid', token(28), 'sharethis.com', 365)] },
        )
      : notFound();
  },
};
