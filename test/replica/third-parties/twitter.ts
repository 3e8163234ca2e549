/**
 * Twitter's feed: widgets.js turns a link into a frame with the timeline; the timeline's host sets guest_id.
 */
import { digits, escapeHtml, html, notFound, script, type Answer, type EstateRequest } from '../answer.ts';
import { thirdPartyCookie, type ThirdParty } from './third-party.ts';

export const twitterFeed = (
  account: string,
): string => `<a class="twitter-timeline" data-height="360" data-lang="nl" href="https://twitter.com/${escapeHtml(account)}">Berichten van @${escapeHtml(account)}</a>
<script async src="https://platform.twitter.com/widgets.js" charset="utf-8"></script>`;

const widgets = (): Answer =>
  script(`/* widgets.js, stand-in */
(function () {
  document.querySelectorAll('a.twitter-timeline').forEach(function (link) {
    var frame = document.createElement('iframe');
    frame.title = link.textContent;
    frame.className = 'feed';
    frame.src = 'https://syndication.twitter.com/srv/timeline-profile/screen-name/' + link.pathname.slice(1) + '?dnt=false&lang=nl';
    link.replaceWith(frame);
  });
})();
`);

const posts = [
  'Vandaag met twaalf wijkverpleegkundigen aan tafel: welke administratie kan morgen weg? De lijst werd langer dan we dachten.',
  'Vooruitkijken begint bij goed kijken. Ons nieuwe werkblad capaciteit staat klaar voor alle deelnemers.',
  'Mooie middag in Nijmegen. Dank aan iedereen die meedacht over samen beslissen.',
];

const timeline = (account: string): string =>
  `<!doctype html><html lang="nl"><head><title>Tijdlijn</title><style>body{margin:0;font:14px/1.45 sans-serif;color:#0f1419}h1{font-size:16px;margin:0;padding:12px 16px;border-bottom:1px solid #e1e8ed}article{padding:12px 16px;border-bottom:1px solid #e1e8ed}b{display:block}small{color:#536471}</style></head><body><h1>Berichten van @${escapeHtml(account)}</h1>${posts.map((post, index) => `<article><b>@${escapeHtml(account)}</b>${post}<br><small>${index + 2} nov. · nagebootst</small></article>`).join('')}</body></html>`;

export const twitter: ThirdParty = {
  name: 'Twitter',
  hosts: ['platform.twitter.com', 'syndication.twitter.com'],
  answer({ host, path, cookies }: EstateRequest): Answer {
    if (host === 'platform.twitter.com') return path === '/widgets.js' ? widgets() : notFound();
    const account = /^\/srv\/timeline-profile\/screen-name\/(\w{1,15})$/.exec(path)?.[1];
    if (account === undefined) return notFound();
    return html(
      timeline(account),
      cookies.has('guest_id')
        ? {}
        : { cookies: [thirdPartyCookie('guest_id', `v1%3A${digits(18)}`, 'twitter.com', 730)] },
    );
  },
};
