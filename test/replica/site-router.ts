/** Answers of one site: its pages, its assets, its record of a choice, and how it treats plain http. */
import {
  html,
  notFound,
  redirect,
  script,
  style,
  svg,
  text,
  token,
  xml,
  type Answer,
  type EstateRequest,
} from './answer.ts';
import { choicePath, consentScript, serverRecord } from './consent.ts';
import { mark } from './look/illustration.ts';
import { renderPage, templateScript } from './look/layout.ts';
import { styleSheet } from './look/style.ts';
import type { Edition, Page, PortalHandler, Site } from './model.ts';

const strictTransport = { 'strict-transport-security': 'max-age=31536000' } as const;
const securityHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
} as const;

/** The site as it is served; the bare domain sends visitors to `www`. */
export function siteRouter(
  site: Site,
  edition: Edition,
  portal: PortalHandler | null = null,
): (request: EstateRequest) => Answer {
  const bare = bareDomain(site.host);
  const servesHttp = site.plainHttp?.[edition] === 'served';
  return (request) => {
    if (request.host === bare)
      return redirect(301, `https://${request.secure ? site.host : bare}${request.path}`);
    if (!request.secure && request.method === 'POST' && portal) {
      const answer = portal.answer(request);
      if (answer) return answer;
    }
    if (!request.secure && !servesHttp) return redirect(301, `https://${site.host}${request.path}`);
    const answer =
      (request.secure ? portal?.answer(request) : null) ??
      filled(route(site, edition, request), portal, request);
    return request.secure
      ? {
          ...answer,
          headers: { ...(servesHttp ? {} : strictTransport), ...securityHeaders, ...answer.headers },
        }
      : answer;
  };
}

/** The page with what its portal writes into it. */
const filled = (answer: Answer, portal: PortalHandler | null, request: EstateRequest): Answer =>
  portal && typeof answer.body === 'string' && answer.type.startsWith('text/html')
    ? { ...answer, body: portal.fill(answer.body, request) }
    : answer;

export const bareDomain = (host: string): string => host.replace(/^www\./, '');

function route(site: Site, edition: Edition, request: EstateRequest): Answer {
  const { path } = request;
  const page = site.pages.find((candidate) => candidate.path === path);
  if (page !== undefined)
    return withSession(
      site,
      edition,
      request,
      request.method === 'POST' ? thanks(site, edition, page) : html(renderPage(site, page, edition)),
    );
  const banner = site.banner[edition];
  const document = banner?.documents?.[path];
  if (document !== undefined) return html(document);
  if (path === choicePath && request.method === 'POST') return recordChoice(site, edition, request.body);
  if (path === '/assets/site.css') return style(styleSheet(site.theme) + (banner?.css ?? ''));
  if (path === '/assets/site.js') return script(templateScript(site, edition));
  if (path === '/assets/cookies.js') return script(consentScript(site, edition));
  if (path === '/assets/mark.svg') return svg(mark(site.theme, site.name));
  if (path === '/robots.txt')
    return text(
      `User-agent: *\nAllow: /\n${site.sitemap ? `Sitemap: https://${site.host}/sitemap.xml\n` : ''}`,
    );
  if (path === '/sitemap.xml' && site.sitemap) return xml(sitemap(site));
  const missing: Page = {
    path,
    title: 'Niet gevonden',
    main: () =>
      '<section><div class="wrap"><h1>Deze pagina bestaat niet</h1><p>Misschien is zij verhuisd. <a href="/">Ga naar de homepage</a>.</p></div></section>',
  };
  return path.includes('.') ? notFound() : html(renderPage(site, missing, edition), { status: 404 });
}

/** The platform's own cookies, for a browser that does not have them yet. Never over plain http. */
function withSession(site: Site, edition: Edition, request: EstateRequest, answer: Answer): Answer {
  if (!request.secure) return answer;
  const lines = site.session[edition].filter(
    (line) => !request.cookies.has(line.slice(0, line.indexOf('='))),
  );
  return { ...answer, cookies: lines.map((line) => line.replace('%', token(26))) };
}

function thanks(site: Site, edition: Edition, page: Page): Answer {
  return html(
    renderPage(
      site,
      {
        ...page,
        main: () =>
          '<section><div class="wrap"><h1>Bedankt</h1><p>Wij hebben uw gegevens ontvangen en nemen contact met u op.</p></div></section>',
      },
      edition,
    ),
  );
}

function recordChoice(site: Site, edition: Edition, body: string): Answer {
  const record = site.record[edition];
  if (record.setBy !== 'server') return notFound();
  const choice = { statistics: /"statistics":\s*true/.test(body), extra: /"extra":\s*true/.test(body) };
  return {
    ...text('', 204),
    cookies: [
      `${record.name}=${serverRecord(choice)}; Path=/; Secure; SameSite=Lax; Max-Age=${record.maxAge}`,
    ],
  };
}

const sitemap = (site: Site): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${site.pages.map(({ path }) => `  <url><loc>https://${site.host}${path}</loc></url>`).join('\n')}\n</urlset>\n`;
