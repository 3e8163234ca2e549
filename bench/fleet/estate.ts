/**
 * A simulated estate: cheap sites of known truth on loopback, crawled end to end by one and by two workers.
 * `node bench/fleet/estate.ts [sites]`. Needs PostgreSQL and the headless shell, as the tests do.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { readReport } from '../../crawler/cli/read-report.ts';
import { startPostgres } from '../../test/support/desk/postgres.ts';

const count = Number(process.argv[2] ?? 200);
const cli = resolve(import.meta.dirname, '../../crawler/cli.ts');
const paths = ['/', '/over', '/contact'];
const rule = 'pre-consent-nonessential-cookie';

/** Every second site sets a cookie before any choice; nothing else is wrong with it that the others have not. */
const isWrong = (host: string): boolean => Number(/\d+/.exec(host)?.[0] ?? 0) % 2 === 0;
const page = (host: string): string => `<!doctype html><html lang="nl"><title>${host}</title>
  <nav>${paths.map((path) => `<a href="${path}">${path}</a> `).join('')}</nav><h1>${host}</h1>
  ${isWrong(host) ? '<script>document.cookie = "_ga=GA1.1.1.1; max-age=999999; path=/"</script>' : ''}</html>`;

const server = createServer((request, response) => {
  const host = (request.headers.host ?? '').replace(/:\d+$/, '');
  const found = paths.includes(request.url ?? '');
  response.writeHead(found ? 200 : 404, { 'content-type': 'text/html' }).end(found ? page(host) : '');
});
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const address = server.address();
const port = typeof address === 'object' && address !== null ? address.port : 0;

const folder = await mkdtemp(join(tmpdir(), 'cookiewacht-estate-'));
const policy = join(folder, 'policy.yaml');
const ids = Array.from({ length: count }, (_, at) => `s${at}`);
await writeFile(
  policy,
  [
    'schema: cookiewacht-policy/1',
    'name: Estate',
    'statement: { title: Cookies }',
    'sites:',
    ...ids.map((id, at) => `  - { id: ${id}, url: 'http://www.site${at}.example/' }`),
  ].join('\n'),
);
const run = (args: readonly string[]) => {
  const child = spawn(process.execPath, [cli, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = new Promise<{ code: number | null; said: string }>((done) =>
    child.once('close', (code) => done({ code, said })),
  );
  return { ended, said: () => said };
};

const postgres = await startPostgres();
for (const workers of [1, 2]) {
  const database = await postgres.newDatabase();
  const evidence = join(folder, `evidence-${workers}`);
  const out = join(folder, `run-${workers}`);
  const asked = [
    '--policy',
    policy,
    '--engine',
    'shell',
    '--journey',
    'none',
    '--pages',
    String(paths.length),
  ];
  const queued = run(['crawl', ...asked, '--queue', database, '--evidence', evidence, '--out', out]);
  while (!queued.said().includes('Queued')) await new Promise((done) => setTimeout(done, 50));
  const began = performance.now();
  const options = ['--database', database, '--evidence', evidence, '--until-empty', '--sites', '2'];
  const reach = ['--sealed', '--connect-to', `*.example:80:127.0.0.1:${port}`];
  const crawling = Array.from({ length: workers }, () => run(['worker', ...options, ...reach]));
  const { code, said } = await queued.ended;
  const seconds = (performance.now() - began) / 1000;
  await Promise.all(crawling.map(({ ended }) => ended));
  if (code !== 1) console.log(`exit ${code}: ${said.slice(-300)} ${crawling[0]?.said().slice(-600)}`);
  const report = await readReport(out);
  const found = new Set(report.findings.filter((each) => each.rule === rule).map(({ site }) => site));
  const wrong = report.sites.filter(({ id, url }) => found.has(id) !== isWrong(url));
  const visits = report.sites.flatMap(({ journeys }) => journeys.flatMap(({ pages }) => pages)).length;
  const client = new Client({ connectionString: database });
  await client.connect();
  const { rows } = await client.query(
    `select pg_database_size(current_database()) / 1e6 as size, xact_commit as commits
     from pg_stat_database where datname = current_database()`,
  );
  await client.end();
  console.log(
    `${workers} workers: ${report.sites.length} sites, ${wrong.length} judged wrongly, ${visits} visits in ${seconds.toFixed(0)} s ` +
      `(${((visits / seconds) * 60).toFixed(0)} a minute, ${((report.sites.length / seconds) * 60).toFixed(1)} sites); ` +
      `database ${Number(rows[0]?.size ?? 0).toFixed(0)} MB, ${rows[0]?.commits} commits`,
  );
}
await postgres.stop();
server.closeAllConnections();
server.close();
await rm(folder, { recursive: true, force: true });
