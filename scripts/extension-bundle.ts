/** Bundles the extension for one browser: its pages and background as modules, its content scripts alone. */
import { globSync, readFileSync } from 'node:fs';
import { cp, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build, type InlineConfig } from 'vite';
import * as z from 'zod';
import { manifestFor, oldest, type Target } from '../extension/manifest.ts';

const root = resolve(import.meta.dirname, '../extension');
const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(resolve(root, '../package.json'), 'utf8')));
/** Every HTML file of a surface's folder is a page of the extension. */
const pages = globSync('ui/*/*.html', { cwd: root }).toSorted();
const contentScripts = globSync('content/*.iife.ts', { cwd: root }).toSorted();

/** Writes it into a folder, from which a browser can load it. */
export async function bundleExtension(target: Target, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await build(
    configOf(target, folder, {
      input: ['background/main.ts', ...pages].map((path) => join(root, path)),
      output: {
        // The manifest names the background, and the pages name the others.
        entryFileNames: ({ name }) => (name === 'main' ? 'background.js' : 'assets/[name]-[hash].js'),
      },
    }),
  );
  // A content script is no module: it begins at once, with all that it needs.
  for (const path of contentScripts)
    await build(
      configOf(target, folder, {
        input: join(root, path),
        output: { format: 'iife', entryFileNames: 'content/[name].js' },
      }),
    );
  for (const path of globSync(['_locales/*/*.json', 'icons/*.png'], { cwd: root }))
    await cp(join(root, path), join(folder, path));
  if (target === 'chromium') await cp(join(root, 'managed-schema.json'), join(folder, 'managed-schema.json'));
  const manifest = manifestFor(target, version, { has: (name) => pages.includes(`ui/${name}/index.html`) });
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

type Bundle = NonNullable<NonNullable<InlineConfig['build']>['rolldownOptions']>;

const configOf = (target: Target, outDir: string, rolldownOptions: Bundle): InlineConfig => ({
  configFile: false,
  root,
  publicDir: false,
  logLevel: 'warn',
  build: {
    outDir,
    emptyOutDir: false,
    target: `${target === 'firefox' ? 'firefox' : 'chrome'}${Number.parseInt(oldest[target], 10)}`,
    modulePreload: false,
    sourcemap: false,
    chunkSizeWarningLimit: 2000,
    rolldownOptions,
  },
});
