/**
 * YouTube's player in either edition: two cookies on youtube.com and a device identifier in the player's
 * local storage, before anything plays.
 */
import { escapeHtml, html, notFound, svg, token, type Answer, type EstateRequest } from '../answer.ts';
import type { Edition } from '../model.ts';
import { thirdPartyCookie, type ThirdParty } from './third-party.ts';

/** The compliant edition of the sites uses the host that sets no cookies. */
export const videoFrame = (id: string, title: string, edition: Edition): string =>
  `<iframe class="video" title="${escapeHtml(title)}" src="https://${edition === 'compliant' ? 'www.youtube-nocookie.com' : 'www.youtube.com'}/embed/${id}?rel=0" allow="encrypted-media; picture-in-picture; fullscreen" referrerpolicy="strict-origin-when-cross-origin"></iframe>`;

const player = (
  id: string,
): string => `<!doctype html><html lang="nl"><head><title>YouTube</title><style>html,body{margin:0;height:100%;background:#000;overflow:hidden;font:15px sans-serif;color:#fff}img{width:100%;height:100%;object-fit:cover;opacity:.85}button{position:absolute;left:50%;top:50%;width:68px;height:48px;margin:-24px -34px;border:0;border-radius:12px;background:#f03;color:#fff;font-size:22px}p{position:absolute;left:14px;top:10px;margin:0;text-shadow:0 1px 3px #000}</style></head><body><img alt="" src="https://i.ytimg.com/vi/${id}/maxresdefault.jpg"><p>Video · nagebootst</p><button aria-label="Afspelen">▶</button><script>
(function () {
  var now = Date.now();
  if (!localStorage.getItem('yt-remote-device-id')) localStorage.setItem('yt-remote-device-id', JSON.stringify({ data: crypto.randomUUID(), expiration: now + 31536000000, creation: now }));
  document.querySelector('button').onclick = function () { new Image().src = 'https://i.ytimg.com/vi/${id}/afgespeeld.jpg'; };
})();
</script></body></html>`;

const still = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1280 720" width="1280" height="720"><rect width="1280" height="720" fill="#27495c"/><circle cx="430" cy="300" r="110" fill="#e9c7a8"/><path d="M250 720c0-190 70-290 180-290s180 100 180 290z" fill="#3f7f86"/><circle cx="850" cy="280" r="110" fill="#c89a76"/><path d="M670 720c0-200 70-310 180-310s180 110 180 310z" fill="#d9d4c7"/></svg>`;

export const youtube: ThirdParty = {
  name: 'YouTube',
  hosts: ['www.youtube.com', 'youtube.com', 'www.youtube-nocookie.com', 'i.ytimg.com'],
  answer({ host, path, cookies }: EstateRequest): Answer {
    if (host === 'i.ytimg.com') return svg(still);
    const id = /^\/embed\/([\w-]{11})$/.exec(path)?.[1];
    if (id === undefined) return notFound();
    return html(player(id), {
      cookies:
        host === 'www.youtube-nocookie.com'
          ? []
          : [
              ...(cookies.has('YSC')
                ? []
                : [thirdPartyCookie('YSC', token(11), 'youtube.com', 'session', true)]),
              ...(cookies.has('VISITOR_INFO1_LIVE')
                ? []
                : [thirdPartyCookie('VISITOR_INFO1_LIVE', token(11), 'youtube.com', 180, true)]),
            ],
    });
  },
};
