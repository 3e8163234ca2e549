import { pour, pourPacked } from '../bomb.ts';
import { html, send, type HostilePage } from '../hostile-page.ts';

const lists = ['packed', 'laughs', 'slow', 'endless', 'nested'];
const nested =
  '<sitemapindex>' + '<sitemap><loc>/nested.xml?x</loc></sitemap>'.repeat(50_000) + '</sitemapindex>';
const laughs = `<!DOCTYPE x [<!ENTITY a "${'ha'.repeat(500)}">${Array.from({ length: 25 }, (_, level) => `<!ENTITY ${String.fromCodePoint(98 + level)} "${`&${String.fromCodePoint(97 + level)};`.repeat(10)}">`).join('')}]><urlset><url><loc>&z;</loc></url></urlset>`;

export const page: HostilePage = {
  does: 'has a robots.txt and sitemaps that do not end, that unpack to 10 GB, and that name one another',
  answer: (path, response) => {
    if (path === '/') return send(response, html(''));
    response.writeHead(200, { 'content-type': 'text/plain' });
    if (path === '/robots.txt') {
      response.write(lists.map((name) => `Sitemap: /${name}.xml\n`).join(''));
      pour(response, Buffer.from(`# ${'x'.repeat(65_000)}\n`));
    } else if (path === '/packed.xml') pourPacked(response);
    else if (path === '/laughs.xml') response.end(laughs);
    else if (path === '/nested.xml') response.end(nested);
    else if (path === '/endless.xml')
      pour(response, Buffer.from('<urlset><url><loc>/a</loc></url>'.repeat(2000)));
    else response.write('<urlset>');
  },
  outcome: ['loaded'],
  cookies: ['before'],
};
