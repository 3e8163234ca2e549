/** Runs in an internet of its own: a site of which a page names 300 hosts that no name server answers for, beside a good one. */
import { join } from 'node:path';
import { runCli } from '../../../support/command-line.ts';
import { startOwnServers } from '../../../support/own-internet/servers.ts';
import { PUBLIC } from './found.ts';

const [, , folder = ''] = process.argv;
const COUNT = 300;
const dead = Array.from({ length: COUNT }, (_, number) => `<img src="http://n${number}.silent.example/">`);

const servers = await startOwnServers({
  folder,
  resolve: (name) => (name.endsWith('silent.example') ? { is: 'silent' } : { addresses: [PUBLIC] }),
  answer: ({ headers, url }, answer) => {
    answer.writeHead(200, { 'content-type': 'text/html' });
    const body = headers.host?.startsWith('bad') ? dead.join('') : '<a href="/next">next</a>';
    answer.end(`<!doctype html><title>${headers.host} ${url}</title><h1>Shop</h1>${body}`);
  },
});
const good = ['good.example', 'fine.example', 'well.example'].map((host) => `http://${host}/`);
const asked = ['--journey', 'none', '--pages', '2', '--engine', 'shell'];
const { code, stdout, stderr } = await runCli(
  ['crawl', 'http://bad.example/', ...good, '--out', join(folder, 'run'), ...asked],
  folder,
);
await servers.close();
const { arrivals, names } = servers;
process.stdout.write(JSON.stringify({ code, said: `${stdout}${stderr}`, arrivals, names }));
