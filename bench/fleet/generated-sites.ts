/** An estate of cheap sites on loopback, each of which does wrong what its number says, and nothing else. */
import { createServer } from 'node:http';
import type { Report } from '../../reports/document/schema/run.ts';

const paths = ['/', '/over', '/contact'];

/** What a site may do wrong, and the rules that say so. Who asks for nothing needs no banner. */
const wrongs = {
  nothing: { rules: [], script: '' },
  cookie: {
    rules: ['banner-missing', 'pre-consent-nonessential-cookie'],
    script: '<script>document.cookie = "_ga=GA1.1.1.1; max-age=999999; path=/"</script>',
  },
  storage: {
    rules: ['banner-missing', 'pre-consent-storage'],
    script: '<script>localStorage.setItem("_at.uid", Math.random().toString(16) + Date.now())</script>',
  },
};
/** Of all sites: they are served without TLS, and none has a statement. */
const ofAll = ['https-not-enforced', 'privacy-statement-not-linked'];
type Wrong = keyof typeof wrongs;
const kinds: readonly Wrong[] = ['nothing', 'cookie', 'nothing', 'storage'];

const wrongOf = (number: number) => wrongs[kinds[number % kinds.length] ?? 'nothing'];
const numberOf = (host: string): number => Number(/\d+/.exec(host)?.[0] ?? 0);

const page = (host: string): string => `<!doctype html><html lang="nl"><title>${host}</title>
  <nav>${paths.map((path) => `<a href="${path}">${path}</a> `).join('')}</nav><h1>${host}</h1>
  ${wrongOf(numberOf(host)).script}</html>`;

export interface GeneratedSites {
  /** The policy that names all of them. */
  policy: string;
  /** Pages that a crawl visits on each. */
  pages: number;
  port: number;
  /** The sites of a report whose findings are not exactly those that they have, each with the difference. */
  wrongIn(report: Report): string[];
  close(): void;
}

/** Serves so many sites. */
export async function serveSites(count: number): Promise<GeneratedSites> {
  const server = createServer((request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const found = paths.includes(request.url ?? '');
    response.writeHead(found ? 200 : 404, { 'content-type': 'text/html' }).end(found ? page(host) : '');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const numbers = Array.from({ length: count }, (_, number) => number);
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    pages: paths.length,
    policy: [
      'schema: cookiewacht-policy/1',
      'name: Estate',
      'statement: { title: Cookies }',
      'sites:',
      ...numbers.map((number) => `  - { id: s${number}, url: 'http://www.site${number}.example/' }`),
    ].join('\n'),
    wrongIn: (report) => numbers.flatMap((number) => differenceOf(number, report) ?? []),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** What the findings of a site are, against those that it was made with; null where they are the same. */
function differenceOf(number: number, { sites, findings }: Report): string | null {
  const id = `s${number}`;
  if (sites.filter((site) => site.id === id).length !== 1) return `${id}: is not in the run once`;
  const own = findings.filter(({ site }) => site === id).map(({ rule }) => rule);
  const expected = [...ofAll, ...wrongOf(number).rules].toSorted().join(' ');
  const found = own.toSorted().join(' ');
  return found === expected ? null : `${id}: ${found || 'nothing'} instead of ${expected}`;
}
