/** No secret reaches the disk: every file of a run is searched for everything that was planted. */
import { createServer } from 'node:http';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli, temporaryFolder } from './run.ts';

const secrets = {
  'cookie set by the server': 'k00kiegeheim7731',
  'cookie set by a script': 'scriptgeheim88412',
  'value in local storage': 'opslaggeheim55190',
  'parameter of an address': 'zoekgeheim66021',
  'fragment of an address': 'fragmentgeheim4410',
  'token in a path': 'a8f3c2e19b7d4f60a1b2c3d4e5f60718',
  'e-mail address in a path': 'pad.persoon@geheim.example',
  'e-mail address in a title': 'titel.persoon@geheim.example',
  'e-mail address in a parameter': 'parameter.persoon@geheim.example',
  'body of a request': 'lichaamgeheim9920',
  'value of a form field': 'veldgeheim31415',
  'hidden field': 'verborgengeheim2718',
};

test('a whole run directory, reports included', { timeout: 120_000 }, async () => {
  const folder = await temporaryFolder();
  const server = createServer((request, response) => {
    if ((request.url ?? '/').startsWith('/sitemap')) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'set-cookie': `login=${secrets['cookie set by the server']}; Path=/` });
    return void response.end(`<!doctype html><html lang="nl"><title>Welkom ${secrets['e-mail address in a title']}</title><body>
      <a href="/pagina?zoek=${secrets['parameter of an address']}#${secrets['fragment of an address']}">verder</a>
      <a href="/herstel/${secrets['token in a path']}">herstel</a> <a href="/uit/${secrets['e-mail address in a path']}">uit</a>
      <form action="/zoek?t=${secrets['parameter of an address']}"><input name="naam" value="${secrets['value of a form field']}"><input type="hidden" name="csrf" value="${secrets['hidden field']}"></form>
      <script>
        document.cookie = 'kenmerk=${secrets['cookie set by a script']}';
        localStorage.setItem('kenmerk', '${secrets['value in local storage']}');
        fetch('/meting?e=${encodeURIComponent(secrets['e-mail address in a parameter'])}&id=${secrets['parameter of an address']}', { method: 'POST', body: 'inhoud=${secrets['body of a request']}' });
      </script></body></html>`);
  });
  try {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`;
    const out = join(folder.path, 'run');
    const result = await runCli(['crawl', url, '--out', out, '--journey', 'none', '--format', 'sarif', 'junit', 'markdown', 'csv'], folder.path);
    const files = (await readdir(out, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    expect(files.map(({ name }) => name)).toContain('evidence.ndjson');
    const texts = await Promise.all(files.map(async ({ parentPath, name }) => ({ name, text: await readFile(join(parentPath, name), 'latin1') })));
    const evidence = texts.find(({ name }) => name === 'evidence.ndjson')?.text ?? '';
    for (const seen of ['kenmerk', 'login', '/meting', 'zoek=']) expect(evidence, 'the page was really watched').toContain(seen);
    for (const [what, secret] of Object.entries(secrets)) {
      for (const form of [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')]) {
        expect([...texts, { name: 'the terminal', text: result.stdout + result.stderr }].filter(({ text }) => text.includes(form)).map(({ name }) => name), what).toEqual([]);
      }
    }
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await folder.remove();
  }
});
