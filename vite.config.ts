/** Builds the extension for one browser: `TARGET=chromium` or `TARGET=firefox`. See scripts/build-extension.ts, which does both. */
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { crx } from '@crxjs/vite-plugin';
import { defineConfig } from 'vite';
import { manifestFor, targets } from './extension/manifest.ts';

const root = resolve(import.meta.dirname, 'extension');
const target = targets.find((each) => each === process.env['TARGET']) ?? 'chromium';
const version =
  /"version": "([^"]+)"/.exec(readFileSync(resolve(import.meta.dirname, 'package.json'), 'utf8'))?.[1] ?? '0';
/** Every HTML file of a surface's folder is a page of the extension. */
const pages = globSync('ui/*/*.html', { cwd: root })
  .toSorted()
  .map((path) => resolve(root, path));

export default defineConfig({
  root,
  publicDir: false,
  logLevel: 'warn',
  build: {
    outDir: resolve(import.meta.dirname, 'dist-extension', target),
    emptyOutDir: true,
    // The stores ask for code that can be read; names stay, space goes.
    target: target === 'firefox' ? 'firefox128' : 'chrome121',
    modulePreload: false,
    sourcemap: false,
    rolldownOptions: { input: pages },
  },
  plugins: [
    crx({
      manifest: manifestFor(target, version, {
        has: (folder) => pages.includes(resolve(root, 'ui', folder, 'index.html')),
      }),
      browser: target === 'firefox' ? 'firefox' : 'chrome',
    }),
  ],
});
