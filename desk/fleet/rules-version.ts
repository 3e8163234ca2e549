/** Which rules a program judges by: workers of one run must judge alike. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { productName } from '../../crawler/run/product.ts';
import { rulesFolder } from '../../crawler/run/rules-folder.ts';

/** E.g. `0.1.0-1f0c9a7be2d4`: the product, and the files that it judges by. */
export function rulesVersion(): string {
  const hash = createHash('sha256');
  for (const path of globSync('**/*.{ts,js,yaml}', { cwd: rulesFolder }).toSorted())
    hash.update(`${path}\n`).update(readFileSync(join(rulesFolder, path)));
  return `${productName.split(' ').at(-1) ?? ''}-${hash.digest('hex').slice(0, 12)}`;
}
