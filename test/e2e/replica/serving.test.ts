/** The replica is there: hosts, certificates, redirects, pages, and nothing left behind. */
import { existsSync } from 'node:fs';
import { Script } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { siteIds, startEstate, type Estate } from '../../replica/estate.ts';
import { get } from '../../replica/get.ts';

let estate: Estate;
beforeAll(async () => {
  estate = await startEstate({ edition: 'compliant' });
});
afterAll(() => estate.stop());

describe('the sites', () => {
  it.each(siteIds)(
    '%s answers every page over https, with a certificate of the estate and HSTS for a year',
    async (id) => {
      expect(estate.pages[id].length).toBeGreaterThanOrEqual(5);
      for (const path of estate.pages[id]) {
        const page = await get(estate, estate.origins[id] + path);
        expect({ path, status: page.status }).toEqual({ path, status: 200 });
        expect(page.headers['strict-transport-security']).toBe('max-age=31536000');
        expect(page.body).toContain('<html lang="nl">');
        expect(page.body).toContain('href="/privacyverklaring"');
        expect(page.body).toContain('Cookie-instellingen');
      }
    },
  );

  it.each(siteIds)('%s sends http visitors to https on the same host, without cookies', async (id) => {
    const answer = await get(estate, `${estate.origins[id].replace('https:', 'http:')}/nieuws`);
    expect(answer.status).toBe(301);
    expect(answer.headers.location).toBe(`${estate.origins[id]}/nieuws`);
    expect(answer.cookies).toEqual([]);
  });

  it.each(siteIds)('%s is found under its bare domain too', async (id) => {
    const answer = await get(estate, `${estate.origins[id].replace('www.', '')}/contact`);
    expect(answer.headers.location).toBe(`${estate.origins[id]}/contact`);
  });

  it.each(siteIds)('%s serves scripts that parse', async (id) => {
    for (const name of ['site.js', 'cookies.js']) {
      const answer = await get(estate, `${estate.origins[id]}/assets/${name}`);
      expect(answer.headers['content-type']).toContain('text/javascript');
      expect(new Script(answer.body, { filename: name })).toBeInstanceOf(Script);
    }
  });

  it('show the statement, and a page of their own for what is not there', async () => {
    const statement = await get(estate, 'https://www.inforeports.nl/privacyverklaring');
    expect(statement.body).toContain('maximaal 24 maanden');
    expect((await get(estate, 'https://www.inforeports.nl/bestaat-niet')).status).toBe(404);
  });

  it('have a sitemap here and there, named in robots.txt', async () => {
    const maps = await Promise.all(
      siteIds.map(async (id) => (await get(estate, `${estate.origins[id]}/sitemap.xml`)).status),
    );
    expect(new Set(maps)).toEqual(new Set([200, 404]));
    expect((await get(estate, 'https://www.cqt.nl/robots.txt')).body).toContain(
      'Sitemap: https://www.cqt.nl/sitemap.xml',
    );
    expect((await get(estate, 'https://www.cqt.nl/sitemap.xml')).body).toContain(
      '<loc>https://www.cqt.nl/nieuws</loc>',
    );
  });
});

describe('the network', () => {
  it('is only trusted with its own authority', async () => {
    await expect(get(estate, 'https://www.cqt.nl/', { trust: false })).rejects.toThrow(/certificate/);
  });

  it('closes the connection for a host that it does not know', async () => {
    await expect(get(estate, 'http://www.elders.example/')).rejects.toThrow(/hang up|reset/);
  });

  it('tells curl where each host is', () => {
    expect(estate.connectTo).toContain(`www.casemix.nl:443:127.0.0.1:${estate.httpsPort}`);
    expect(estate.connectTo).toContain(`www.youtube.com:80:127.0.0.1:${estate.httpPort}`);
    expect(estate.connectTo).toHaveLength(estate.hosts.length * 2);
  });

  it('writes down what was asked of it', async () => {
    const before = estate.log.length;
    await get(estate, 'https://www.q-talent.nl/contact?bron=test', {
      headers: { cookie: '.AspNetCore.Session=abc; cookie-consent=x' },
    });
    expect(estate.log.slice(before)).toEqual([
      {
        method: 'GET',
        host: 'www.q-talent.nl',
        path: '/contact',
        secure: true,
        cookies: ['.AspNetCore.Session', 'cookie-consent'],
        parameters: ['bron'],
        status: 200,
      },
    ]);
  });

  it('is gone after stopping, with its certificate file, and can be stopped twice', async () => {
    const short = await startEstate();
    await get(short, 'https://www.cqt.nl/');
    await short.stop();
    await short.stop();
    expect(existsSync(short.caFile)).toBe(false);
    await expect(get({ ...short, caFile: estate.caFile }, 'https://www.cqt.nl/')).rejects.toThrow(
      /ECONNREFUSED/,
    );
  });
});
