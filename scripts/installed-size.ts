/** How much room the published package takes, and what docs/installing.md says about it. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

/** The page that states the sizes. */
export const PAGE = 'docs/installing.md';
/** The row of the dependencies that have no row of their own. */
export const OTHERS = 'all other packages';
/** What a part may grow before somebody must look: a tenth, and a tenth of a megabyte. */
const headroom = (megabytes: number): number => megabytes * 1.1 + 0.1;

const names = z.record(z.string(), z.string()).default({});
const lockSchema = z.object({
  packages: z.record(z.string(), z.object({ dependencies: names, peerDependencies: names })),
});

/** Megabytes (10⁶ bytes of files) by the name of a part, as the table of the page states them. */
export function statedSizes(root = '.'): Map<string, number> {
  const rows = readFileSync(join(root, PAGE), 'utf8').matchAll(/^\| `?([^|`]+?)`? \| ([\d.]+) \|/gm);
  return new Map([...rows].map(([, name = '', megabytes]): [string, number] => [name, Number(megabytes)]));
}

/** Megabytes of files in a folder; those of `node_modules` within are other packages. */
export function megabytesOf(folder: string): number {
  const bytes = (path: string): number =>
    readdirSync(path, { withFileTypes: true }).reduce((sum, entry) => {
      const inner = join(path, entry.name);
      if (entry.isDirectory()) return sum + (entry.name === 'node_modules' ? 0 : bytes(inner));
      return sum + (entry.isFile() ? statSync(inner).size : 0);
    }, 0);
  return bytes(folder) / 1e6;
}

/**
 * The dependencies that users install too, by name, from the lockfile and node_modules: what the package itself needs,
 * and what that needs. The desk's are not among them.
 */
export function dependencySizes(root = '.'): Map<string, number> {
  const { packages } = lockSchema.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
  const found = new Set<string>();
  const follow = (from: string): void => {
    const { dependencies = {}, peerDependencies = {} } = packages[from] ?? {};
    for (const name of Object.keys({ ...dependencies, ...(from === '' ? {} : peerDependencies) })) {
      const path = placeOf(name, from, packages);
      if (path === null || found.has(path)) continue;
      found.add(path);
      follow(path);
    }
  };
  follow('');
  const sizes = new Map<string, number>();
  for (const path of [...found].toSorted()) {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    sizes.set(name, (sizes.get(name) ?? 0) + megabytesOf(join(root, path)));
  }
  return sizes;
}

/** Where Node finds a package that another one imports: beside it, or in a folder above. */
function placeOf(name: string, from: string, packages: Readonly<Record<string, unknown>>): string | null {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const path = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (path in packages) return path;
    if (folder === '') return null;
  }
}

/** One line for a part that takes more than is stated; none when it does not. */
export function tooLarge(name: string, measured: number, stated: number): string[] {
  if (measured <= headroom(stated)) return [];
  return [`${name} takes ${measured.toFixed(1)} MB; ${PAGE} states ${stated.toFixed(1)} MB.`];
}
