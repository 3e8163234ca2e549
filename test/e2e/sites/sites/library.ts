/** Sites that are judged by a policy that declares cookies, terms and services of its own. */
import type { Site } from '../model.ts';
import { bar, build, openSettings } from '../parts.ts';
import { clarity, gtagSnippet } from '../stand-ins.ts';

export const library: readonly Site[] = [
  build({
    host: 'www.bieb-voorbeeld.nl',
    judge: 'library',
    name: 'Bibliotheek Oost',
    what: 'keeps a cookie longer than declared, and calls a tracker necessary',
    footer: openSettings,
    cookies: [`taal=nl; Max-Age=94608000; Path=/; Secure; SameSite=Lax`],
    everywhere: bar({
      name: 'Bibliotheek Oost',
      always:
        "document.cookie = '_fbp=fb.1.1790000000000.' + Math.floor(Math.random() * 1e17) + '; Max-Age=7776000; Path=/; Secure; SameSite=Lax';",
      granted: clarity('bieb'),
    }),
    violations: [
      'cookie-lifetime-exceeds-declared taal',
      'cookie-mislabelled-necessary _fbp',
      'undeclared-recipient clarity.ms',
      'undeclared-cookie _clck',
    ],
  }),
  build({
    host: 'www.leesclub-voorbeeld.nl',
    judge: 'club',
    name: 'Leesclub',
    what: 'one category accepted, both loaded',
    footer: openSettings,
    pages: {
      '/': '<p>Welkom</p><div id="video"></div>',
      '/agenda': '<p>Agenda</p>',
      '/boeken': '<p>Boeken</p>',
    },
    everywhere: `<div id="k" role="dialog" aria-label="Cookies" hidden style="position:fixed;bottom:0;left:0;right:0;background:#fff;padding:20px"><p>Leesclub, Google en YouTube willen cookies plaatsen voor statistieken en video's. U kunt uw toestemming altijd intrekken via Cookie-instellingen. Zie de <a href="/privacy">privacyverklaring</a>.</p><label><input type="checkbox" id="stat"> Statistieken</label> <label><input type="checkbox" id="vid"> Video's</label><br><button type="button" data-k="alles">Alles accepteren</button> <button type="button" data-k="niets">Alles weigeren</button> <button type="button" data-k="zelf">Keuze opslaan</button></div><script>(function () { var box = document.getElementById('k'); function read() { var m = document.cookie.match(/keuze=([^;]*)/); return m ? m[1] : null; }
    function start() { ${gtagSnippet('G-LEES000001')} var v = document.getElementById('video'); if (v) v.innerHTML = '<iframe title="Video" src="https://www.youtube-nocookie.com/embed/aBcDeFgHiJk"></iframe>'; }
    box.querySelectorAll('button').forEach(function (b) { b.onclick = function () { var any = b.dataset.k === 'alles' || (b.dataset.k === 'zelf' && (document.getElementById('stat').checked || document.getElementById('vid').checked)); document.cookie = 'keuze=' + (any ? 'ja' : 'nee') + '; Max-Age=15552000; Path=/; Secure; SameSite=Lax'; ['_ga', '_ga_LEES000001'].forEach(function (n) { document.cookie = n + '=; Max-Age=0; Path=/; Domain=leesclub-voorbeeld.nl'; }); location.reload(); }; });
    document.getElementById('cookie-instellingen').onclick = function (e) { e.preventDefault(); box.hidden = false; };
    if (read() === null) box.hidden = false; else if (read() === 'ja') start(); })();</script>`,
    violations: ['category-choice-ignored YouTube (privacy-enhanced)'],
    others: ['declared-not-observed Vimeo'],
  }),
];

/** Named by the library's policy; nobody answers there. */
export const unreachable = 'www.verdwenen-voorbeeld.nl';
