/**
 * No secret reaches the disk: secrets of every kind are planted in everything that a sensor reads, and every file of the
 * run, every format of the report and every printed line is searched for them.
 */
import { createServer } from 'node:http';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formats } from '../../../../reports/formats/index.ts';
import { runCli, temporaryFolder } from '../../../support/command-line.ts';
import { frontPage, statementPage } from './page.ts';
import { Planted, formsOf } from './plants.ts';

test('nothing of what was planted is in the run directory', { timeout: 240_000 }, async () => {
  const planted = new Planted();
  const folder = await temporaryFolder();
  const [front, statement] = [frontPage(planted), statementPage(planted)];
  const server = createServer((request, answer) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://x/');
    const send = (type: string, body: string): void =>
      void answer.writeHead(200, { 'content-type': `${type}; charset=utf-8`, etag: '"x"' }).end(body);
    if (pathname === '/omweg')
      return void answer.writeHead(302, { location: `/doel/${searchParams.get('naar') ?? ''}` }).end();
    if (pathname.startsWith('/start/')) return send('text/html', front);
    if (pathname === '/privacyverklaring') return send('text/html', statement);
    if (pathname.endsWith('.js')) return send('text/javascript', 'self.x = 1');
    if (pathname === '/stijl.css') return send('text/css', 'body { color: black }');
    if (pathname.startsWith('/kader') || pathname === '/lees')
      return send('text/html', '<!doctype html><title>Kader</title><p>Kader</p>');
    return void answer.writeHead(404, { 'content-type': 'text/plain' }).end();
  });
  try {
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const start = planted.in('start address').map(encodeURIComponent);
    const url = `http://127.0.0.1:${port}/start/${start.join('/')}?${start.join('&')}#${start.join('&')}`;
    const others = formats.map(({ name }) => name).filter((name) => name !== 'terminal');
    const out = join(folder.path, 'run');
    const run = [
      'crawl',
      url,
      '--out',
      out,
      '--journey',
      'none',
      'reject',
      '--pages',
      '3',
      '--engine',
      'shell',
    ];
    const crawled = await runCli([...run, '--format', ...others], folder.path);
    const judged = await runCli(['judge', out], folder.path);
    const files = (await readdir(out, { recursive: true, withFileTypes: true })).filter((each) =>
      each.isFile(),
    );
    const read = files.map(async ({ parentPath, name }) => ({
      name,
      text: await readFile(join(parentPath, name), 'utf8'),
    }));
    const texts = [
      ...(await Promise.all(read)),
      { name: 'printed', text: crawled.stdout + crawled.stderr + judged.stdout + judged.stderr },
    ];
    const evidence = texts.filter(({ name }) => name === 'evidence.ndjson').map(({ text }) => text);
    for (const seen of [
      '/meting',
      '/doel',
      '/sok',
      '"indexedDB"',
      'waarde1',
      'fileSystem',
      'historyState',
      '"form"',
    ])
      expect(evidence.join(), 'the page was really watched').toContain(seen);
    expect(evidence.join(), 'the statement was kept').toContain('U bent aangemeld als');
    const leaks = planted.all.flatMap(({ kind, place, secret }) =>
      texts.flatMap(({ name, text }) => {
        const at = Math.max(...formsOf(secret).map((form) => text.indexOf(form)));
        return at < 0 ? [] : [`${kind} in ${place}: ${name}, after ${text.slice(Math.max(0, at - 80), at)}`];
      }),
    );
    expect(leaks).toEqual([]);
  } finally {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    await folder.remove();
  }
});
