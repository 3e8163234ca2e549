/** What sites see of a visit with either engine: in pages, frames and workers, and in what these send. */
import type { IncomingHttpHeaders } from 'node:http';
import * as z from 'zod';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BrowserPool } from '../../../crawler/browser/pool.ts';
import { engineSchema, type Engine } from '../../../rules/evidence/common.ts';
import { startPool, watch } from './observe/watch.ts';

const pools = new Map<Engine, BrowserPool>();
beforeAll(async () => {
  for (const engine of engineSchema.options) pools.set(engine, await startPool(engine));
});
afterAll(() => Promise.all([...pools.values()].map((pool) => pool.close())));

/** Runs in pages and workers alike, and tells the server what it sees. */
const tell = (who: string): string =>
  `(async () => {
    const { userAgent, language, languages, webdriver, userAgentData, platform } = navigator;
    const hints = await userAgentData.getHighEntropyValues(['fullVersionList', 'platformVersion']);
    await fetch('/told?${who}', {
      method: 'POST',
      body: JSON.stringify({ who: '${who}', userAgent, language, languages, webdriver, platform, hints }),
    });
  })()`;
/** What only a page has: its window, and how it is drawn. */
const look = `(async () => {
    const drawn = (context) => {
      const gl = document.createElement('canvas').getContext(context);
      const details = gl?.getExtension('WEBGL_debug_renderer_info');
      return details && gl.getParameter(details.UNMASKED_RENDERER_WEBGL);
    };
    const frames = await new Promise((done) => {
      let count = 0;
      const next = () => (++count === 5 ? done(count) : requestAnimationFrame(next));
      requestAnimationFrame(next);
    });
    const { width, height, availWidth, availHeight, colorDepth } = screen;
    const media = ['hover: hover', 'pointer: fine', 'prefers-color-scheme: dark', 'prefers-reduced-motion: reduce'];
    await fetch('/told?look', {
      method: 'POST',
      body: JSON.stringify({
        who: 'look',
        window: [innerWidth, innerHeight, devicePixelRatio],
        screen: [width, height, availWidth, availHeight, colorDepth],
        focused: document.hasFocus(),
        visible: document.visibilityState,
        media: media.map((each) => matchMedia('(' + each + ')').matches),
        touch: navigator.maxTouchPoints,
        graphics: [drawn('webgl'), drawn('webgl2')],
        frames,
      }),
    });
  })()`;
const page = (who: string, more = ''): string =>
  `<!doctype html><html lang=nl><title>${who}</title><script>${tell(who)}</script>${more}`;
const script = (body: string) => ({ type: 'text/javascript', body });
const speakers = ['look', 'top', 'frame', 'other-frame', 'worker', 'shared-worker', 'service-worker'];

const told = z.object({ who: z.string() }).catchall(z.json());
const sent = ['user-agent', 'accept-language', 'sec-ch-ua', 'sec-ch-ua-mobile', 'sec-ch-ua-platform'];

/** What each speaker told, and the headers that it sent, by name. */
async function seenWith(engine: Engine): Promise<Record<string, unknown>> {
  const pool = pools.get(engine);
  if (!pool) throw new Error('no pool');
  const headers = new Map<string, IncomingHttpHeaders>();
  const { all, served } = await watch(pool, {
    '/': (request, response) => {
      headers.set('navigation', request.headers);
      const { port } = new URL(`http://${request.headers.host}`);
      response.writeHead(200, { 'content-type': 'text/html' }).end(
        page(
          'top',
          `<script>${look}</script><iframe src="/frame"></iframe><iframe src="http://localhost:${port}/other-frame"></iframe>` +
            `<script>new Worker('/worker.js'); new SharedWorker('/shared.js');
               navigator.serviceWorker.register('/service.js')</script>`,
        ),
      );
    },
    '/frame': page('frame'),
    '/other-frame': (request, response) => {
      headers.set('cross-site navigation', request.headers);
      response.writeHead(200, { 'content-type': 'text/html' }).end(page('other-frame'));
    },
    '/worker.js': script(tell('worker')),
    '/shared.js': script(tell('shared-worker')),
    '/service.js': script(tell('service-worker')),
    '/told': (request, response) => {
      headers.set(`fetch by ${request.url?.split('?')[1]}`, request.headers);
      response.writeHead(204).end();
    },
  });
  expect(all('failure')).toEqual([]);
  const said = served
    .filter(({ url }) => url.startsWith('/told'))
    .map(({ body }) => told.parse(JSON.parse(body)));
  expect(said.map(({ who }) => who).toSorted()).toEqual(speakers.toSorted());
  return {
    ...Object.fromEntries(said.map((each) => [each.who, each])),
    ...Object.fromEntries(
      [...headers].map(([name, all]) => [name, Object.fromEntries(sent.map((key) => [key, all[key]]))]),
    ),
  };
}

test('both engines say the same about themselves, everywhere, and neither says that it is headless', async () => {
  const shell = await seenWith('shell');
  expect(JSON.stringify(shell)).not.toContain('Headless');
  expect(shell).toEqual(await seenWith('chromium'));
});
