/** Measures mechanism pages in a process of its own, as a crawl is one. */
import { fork } from 'node:child_process';
import * as z from 'zod';
import type { Item } from './items.ts';
import { loadMechanisms } from './load.ts';
import { inFolder, measure } from './measure.ts';

const itemsSchema = z.array(z.custom<Item>((value) => typeof value === 'object' && value !== null));

/** @throws Error when the process ends without a result; what it printed is on stderr */
export function measureApart(ids: readonly string[]): Promise<Item[]> {
  return new Promise((resolve, reject) => {
    const child = fork(import.meta.filename, ids, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    child.on('message', (message) => {
      resolve(itemsSchema.parse(message));
    });
    child.on('exit', (code) => {
      reject(new Error(`a crawl of ${ids.join(', ')} ended with ${code}`));
    });
  });
}

if (import.meta.main) {
  const wanted = new Set(process.argv.slice(2));
  const mechanisms = (await loadMechanisms()).filter(({ id }) => wanted.has(id));
  const items = await inFolder((folder) => measure(mechanisms, folder));
  process.send?.(items, () => process.disconnect());
}
