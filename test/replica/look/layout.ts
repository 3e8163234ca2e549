/** A whole page: header, the page's own text, footer, and the banner. */
import { literal } from '../answer.ts';
import { siteIds, type Edition, type Page, type Site } from '../model.ts';
import { newsletterAction } from '../third-parties/mailchimp.ts';
import { mark } from './illustration.ts';

const groupNames: Readonly<Record<(typeof siteIds)[number], readonly [string, string]>> = {
  cqt: ['CQT Groep', 'www.cqt.nl'],
  casemix: ['Casemix', 'www.casemix.nl'],
  qacademy: ['Q-Academy', 'www.qacademy.nl'],
  qconsultzorg: ['Q-Consult Zorg', 'www.qconsultzorg.nl'],
  'q-talent': ['Q-talent', 'www.q-talent.nl'],
  inforeports: ['Inforeports', 'www.inforeports.nl'],
  participtheadvies: ['Participe Advies', 'www.participtheadvies.nl'],
};

const newsletter = (): string =>
  `<form aria-label="Nieuwsbrief" method="post" action="${newsletterAction.replace('&', '&amp;')}"><h2>Nieuwsbrief</h2><label>E-mailadres<input type="email" name="EMAIL" required autocomplete="email"></label><p>U kunt zich altijd weer afmelden. Zie onze <a href="/privacyverklaring">privacyverklaring</a>.</p><button class="button quiet" type="submit">Aanmelden</button></form>`;

function footer(site: Site, edition: Edition, linksStatement: boolean): string {
  const banner = site.banner[edition] !== null;
  const others = siteIds.filter((id) => id !== site.id).map((id) => groupNames[id]);
  const last =
    site.newsletter && linksStatement
      ? newsletter()
      : `<h2>${site.name}</h2><p>${site.tagline}. Onderdeel van CQT Groep.</p>`;
  return `<footer class="foot"><div class="wrap"><div><h2>${site.name}</h2><p>Wij werken aan een gezonde samenleving en een zorg die ook morgen nog te dragen is. CQT Groep werkt volgens de NEN 7510.</p></div>
<div><h2>Op deze site</h2><ul>${site.pages
    .filter(({ menu }) => menu !== undefined)
    .map(({ path, menu }) => `<li><a href="${path}">${menu ?? ''}</a></li>`)
    .join('')}</ul></div>
<div><h2>De groep</h2><ul>${others.map(([name, host]) => `<li><a href="https://${host}/">${name}</a></li>`).join('')}</ul></div>
<div>${last}</div>
<div class="legal"><span>© 2026 CQT Groep B.V.</span>${linksStatement ? '<a href="/privacyverklaring">Privacyverklaring</a>' : ''}${banner ? '<a href="#cookie-instellingen" role="button" data-cookie-settings>Cookie-instellingen</a>' : ''}</div></div></footer>`;
}

export function renderPage(site: Site, page: Page, edition: Edition): string {
  const banner = site.banner[edition];
  const menu = site.pages
    .filter((other) => other.menu !== undefined)
    .map(
      (other) =>
        `<li><a href="${other.path}"${other.path === page.path ? ' aria-current="page"' : ''}>${other.menu ?? ''}</a></li>`,
    )
    .join('');
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.path === '/' ? `${site.name}: ${site.tagline}` : `${page.title} | ${site.name}`}</title>
<link rel="icon" href="/assets/mark.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/site.css">
<script src="/assets/site.js" defer></script>
<script src="/assets/cookies.js" defer></script>
</head>
<body>
<header class="top ${site.theme.header}"><div class="wrap"><a class="brand" href="/">${mark(site.theme, site.name)}<span>${site.name}<small>${site.tagline}</small></span></a><nav aria-label="Hoofdmenu" style="margin-left:auto"><ul class="menu">${menu}</ul></nav></div></header>
<main>
${page.main(edition)}
</main>
${footer(site, edition, page.linksStatement?.(edition) ?? true)}
${banner?.html ?? ''}
</body>
</html>
`;
}

/** `/assets/site.js`: the template's own script, with the tags that somebody put straight into it. */
export function templateScript(site: Site, edition: Edition): string {
  const tags = site.tags.filter(
    ({ when, only }) => when === 'at-once' && (only === undefined || only === edition),
  );
  return `/* ${site.name}: sjabloon */
(function () {
  'use strict';
  document.documentElement.dataset.site = ${literal(site.id)};
${tags.map(({ script }) => script.trim().replace(/^/gm, '  ')).join('\n')}
})();
`;
}
