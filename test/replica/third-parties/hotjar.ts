/** Hotjar, which the statement does not name: records sessions, with two cookies on the visited site. */
import { notFound, script, type Answer, type EstateRequest } from '../answer.ts';
import { loadScript, type ThirdParty } from './third-party.ts';

export const hotjarTag = (site: string): string =>
  loadScript(`https://static.hotjar.com/c/hotjar-${site}.js?sv=6`);

export const hotjar: ThirdParty = {
  name: 'Hotjar',
  hosts: ['static.hotjar.com', 'script.hotjar.com'],
  answer({ host, path }: EstateRequest): Answer {
    if (host === 'static.hotjar.com') {
      const site = /^\/c\/hotjar-(\d+)\.js$/.exec(path)?.[1];
      return site === undefined
        ? notFound()
        : script(
            `/* Hotjar, stand-in */\n(function () { window.hjSiteId = ${site}; ${loadScript('https://script.hotjar.com/modules.4a1c9be02d17.js')} })();\n`,
          );
    }
    return script(`/* Hotjar modules, stand-in */
(function () {
  var domain = location.hostname.split('.').slice(-2).join('.');
  function set(name, lifetime) {
    if (document.cookie.indexOf(name + '=') >= 0) return;
    document.cookie = name + '=' + btoa(JSON.stringify({ id: crypto.randomUUID(), created: Date.now() })) + '; Max-Age=' + lifetime + '; Path=/; Domain=' + domain + '; SameSite=Lax; Secure';
  }
  set('_hjSessionUser_' + window.hjSiteId, 31536000);
  set('_hjSession_' + window.hjSiteId, 1800);
})();
`);
  },
};
