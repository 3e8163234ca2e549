/** Runs in an internet of its own, where every name has an address: whom the browser calls by itself. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { runCli } from '../../../support/command-line.ts';
import { startOwnServers } from '../../../support/own-internet/servers.ts';
import { PUBLIC } from './found.ts';

const [, , folder = '', engine = '', gated = ''] = process.argv;
/** Milliseconds that a page takes to answer, so that the browser has the time to call somebody. */
const SLOW = 12_000;

const page = `<!doctype html><html lang="nl"><title>Shop</title><h1>Shop</h1>
  <form action="/"><input name="email" autocomplete="email"><input type="password"></form>
  <p lang="fr">Ceci est une page dans une langue que le visiteur ne lit pas.</p><a href="/slow">slow</a>
  <script>document.cookie = 'a=1'; Notification.requestPermission(); navigator.geolocation.getCurrentPosition(() => 0)</script>`;

const servers = await startOwnServers({
  folder,
  resolve: () => ({ addresses: [PUBLIC] }),
  secure: ['shop.example'],
  answer: async ({ url }, answer) => {
    if (url === '/slow') await pause(SLOW);
    answer.writeHead(200, { 'content-type': 'text/html' }).end(page);
  },
});
const policy = join(folder, 'policy.yaml');
const lines = [
  'schema: cookiewacht-policy/1',
  'name: Shop',
  'language: en',
  'statement: { title: Privacy, url: https://shop.example/privacy }',
  'sites: [{ id: shop, url: https://shop.example/ }]',
  ...(gated === 'gate' ? [] : ['network: { allowPrivateAddresses: true }']),
];
await writeFile(policy, `${lines.join('\n')}\n`);
const asked = ['--journey', 'none', '--pages', '3', '--cacert', servers.caFile, '--engine', engine];
const { code, stdout, stderr } = await runCli(
  ['crawl', '--policy', policy, '--out', join(folder, 'run'), ...asked],
  folder,
);
await servers.close();
const { arrivals, names } = servers;
process.stdout.write(JSON.stringify({ code, said: `${stdout}${stderr}`, arrivals, names }));
