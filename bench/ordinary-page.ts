/**
 * A page of the weight that pages have: about 70 requests and 2 MB to its own host and a third party, in the
 * proportions that the HTTP Archive reports for desktop pages (half pictures, a third scripts, some styles
 * and fonts).
 */
import { createServer } from 'node:http';

/** A page that is served on this machine. */
export interface OrdinaryPage {
  url: string;
  /** For the browser to find its two hosts. */
  connectTo: string[];
  requests: number;
  bytes: number;
  stop(): Promise<void>;
}

const kilobytes = { picture: 28, script: 24, style: 10, font: 30 } as const;
const counts = { picture: 36, script: 24, style: 6, font: 3 } as const;
const [own, third] = ['gewoon.example', 'elders.example'];
type Part = keyof typeof counts;
const types: Record<Part, string> = {
  picture: 'image/gif',
  script: 'text/javascript',
  style: 'text/css',
  font: 'font/woff2',
};
const kinds: readonly Part[] = ['picture', 'script', 'style', 'font'];

/**
 * One white dot, and a comment that gives it its weight: what is no picture is not loaded to its end. Source:
 * GIF89a, 24 (comment extension).
 */
function picture(bytes: number): Buffer {
  const comment = Array.from({ length: Math.floor(bytes / 256) }, () =>
    Buffer.from(`\xff${'x'.repeat(255)}`, 'latin1'),
  );
  const dot = Buffer.from([0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0]);
  return Buffer.concat([
    Buffer.from('GIF89a'),
    Buffer.from([1, 0, 1, 0, 0x80, 0, 0, 0xff, 0xff, 0xff, 0, 0, 0, 0x21, 0xfe]),
    ...comment,
    Buffer.from([0]),
    dot,
    Buffer.from([0x3b]),
  ]);
}

function bodyOf(kind: Part): string | Buffer {
  if (kind === 'picture') return picture(kilobytes.picture * 1000);
  const filler = 'x'.repeat(kilobytes[kind] * 1000);
  if (kind === 'script') return `document.cookie = 'instelling=1; path=/'; /* ${filler} */`;
  return kind === 'style' ? `body { font-family: sans-serif } /* ${filler} */` : filler;
}

/** Starts the servers of the page. Call `stop` afterwards. */
export async function startOrdinaryPage(): Promise<OrdinaryPage> {
  const bodies = new Map(kinds.map((kind) => [kind, bodyOf(kind)]));
  const server = createServer((request, response) => {
    const [, name = '', number = ''] = /^\/(\w+)\/(\d+)/.exec(request.url ?? '') ?? [];
    const kind = kinds.find((each) => each === name);
    if (kind)
      return void response
        .writeHead(200, {
          'content-type': types[kind],
          'cache-control': 'no-store',
          ...(kind === 'picture' && number === '1' ? { 'set-cookie': 'bezoek=1; Max-Age=3600' } : {}),
        })
        .end(bodies.get(kind));
    const all = (part: Part): string[] =>
      Array.from(
        { length: counts[part] },
        (_nothing, index) => `http://${index % 3 === 0 ? third : own}/${part}/${index}`,
      );
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'set-cookie': 'PHPSESSID=abc; HttpOnly' })
      .end(
        `<!doctype html><html lang="nl"><title>Gewoon</title>${all('style')
          .map((url) => `<link rel="stylesheet" href="${url}">`)
          .join('')}${all('font')
          .map((url) => `<link rel="preload" as="font" crossorigin href="${url}">`)
          .join(
            '',
          )}<body><h1>Gewoon</h1>${'<p>Een alinea zoals er veel zijn, met een <a href="/elders">verwijzing</a>.</p>'.repeat(150)}${all(
          'picture',
        )
          .map((url) => `<img src="${url}" width="80" height="60" alt="">`)
          .join('')}${all('script')
          .map((url) => `<script src="${url}" defer></script>`)
          .join('')}</body></html>`,
      );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    url: `http://${own}/`,
    connectTo: [own, third].map(
      (host) => `${host}:80:127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    ),
    requests: 1 + kinds.reduce((sum, kind) => sum + counts[kind], 0),
    bytes: kinds.reduce((sum, kind) => sum + counts[kind] * kilobytes[kind] * 1000, 0),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
