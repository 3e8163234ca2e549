/** Which files of declarations one of them leads to. */
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/** `from './finding.ts'`, `import('./finding.js')`, `import './finding.js'`. */
const reference = /(?:from|import\(?)\s*["'](\.[^"']+)\.[jt]s["']/g;

/** The file and all that it refers to, directly or not, as full paths. */
export async function declarationsOf(file: string, known = new Set<string>()): Promise<Set<string>> {
  if (known.has(file)) return known;
  known.add(file);
  const text = await readFile(file, 'utf8');
  for (const [, path = ''] of text.matchAll(reference))
    await declarationsOf(resolve(dirname(file), `${path}.d.ts`), known);
  return known;
}
