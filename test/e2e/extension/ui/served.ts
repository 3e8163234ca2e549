/** The surfaces as the extension bundles them, served to a real browser with a fake extension interface. */
import { createServer, type Server } from 'node:http';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import * as z from 'zod';
import type { LaunchedBrowser } from '../../../../crawler/browser/launch.ts';
import { launchForTest } from '../../../support/browser.ts';
import { fakeBrowser, type FakeOptions, type FakeWindow } from './fake-browser.ts';

const surfaces = {
  popup: 'ui/popup/index.html',
  panel: 'ui/side-panel/index.html',
  devtools: 'ui/devtools/panel.html',
  options: 'ui/options/index.html',
  welcome: 'ui/welcome/index.html',
} as const;
export type Surface = keyof typeof surfaces;

const root = resolve(import.meta.dirname, '../../../../extension');
const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
};
/** As the manifest says, so that a page that breaks it breaks here too. */
const policy =
  "default-src 'self'; script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; img-src 'self' data:; style-src 'self' 'unsafe-inline'";

interface View {
  width: number;
  height: number;
  scheme?: 'light' | 'dark';
}

const usual: Record<Surface, View> = {
  popup: { width: 400, height: 600 },
  panel: { width: 360, height: 900 },
  devtools: { width: 1100, height: 500 },
  options: { width: 900, height: 1000 },
  welcome: { width: 900, height: 1000 },
};

/** What is there once the background answered, where that is not the verdict. */
const ready: Partial<Record<Surface, string>> = { options: '.policies li', devtools: '.split' };

export interface Served {
  open(surface: Surface, options: FakeOptions, view?: Partial<View>): Promise<Page>;
  close(): Promise<void>;
}

export async function serveSurfaces(): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'cookiewacht-surfaces-'));
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'error',
    base: './',
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'chrome121',
      modulePreload: false,
      rolldownOptions: { input: Object.values(surfaces).map((path) => join(root, path)) },
    },
  });
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    readFile(join(folder, path)).then(
      (content) =>
        response
          .writeHead(200, {
            'content-type': types[extname(path)] ?? 'application/octet-stream',
            'content-security-policy': policy,
          })
          .end(content),
      () => response.writeHead(404).end(),
    );
  });
  const port = await listening(server);
  const launched: LaunchedBrowser = await launchForTest();
  return {
    async open(surface, options, view = {}) {
      const page = await launched.browser.newPage();
      const { width, height, scheme = 'light' } = { ...usual[surface], ...view };
      await page.setViewport({ width, height });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      if (surface === 'devtools') {
        // How an earlier test left the panel is remembered.
        await page.goto(`http://127.0.0.1:${port}/none`);
        await page.evaluate(() => localStorage.removeItem('devtools-panel'));
      }
      await page.evaluateOnNewDocument(fakeBrowser, options);
      await page.goto(`http://127.0.0.1:${port}/${surfaces[surface]}`);
      await page.waitForSelector('#app h1');
      if (options.state !== null) await page.waitForSelector(ready[surface] ?? '.stand .verdict');
      return page;
    },
    async close() {
      await launched.close();
      await new Promise((done) => server.close(done));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const listening = (server: Server): Promise<number> =>
  new Promise((done) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      done(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });

/** What the page asked of the browser, or had it do. */
export const fakeOf = <K extends Exclude<keyof FakeWindow, 'push'>>(
  page: Page,
  what: K,
): Promise<FakeWindow[K]> =>
  page.evaluate((what) => Reflect.get(Reflect.get(globalThis, 'fake'), what), what);

const axeSchema = z.array(
  z.object({
    id: z.string(),
    help: z.string(),
    nodes: z.array(z.object({ html: z.string(), any: z.array(z.object({ message: z.string() })) })),
  }),
);
let axe: string | null = null;

/** What axe-core finds wrong with the page as it stands. */
export async function axeViolations(page: Page): Promise<string[]> {
  axe ??= await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  // By DevTools rather than as a script of the page, whose policy allows none.
  await page.evaluate(axe);
  const found = axeSchema.parse(
    await page.evaluate(
      'axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations)',
    ),
  );
  return found.map(
    ({ id, help, nodes }) =>
      `${id}: ${help} (${nodes.length}) ${nodes
        .slice(0, 3)
        .map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ''}`)
        .join(' | ')}`,
  );
}
