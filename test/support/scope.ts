/**
 * How much is crawled for a test: `npm test` takes a share of what there is much of, `npm run test:all`
 * leaves nothing out.
 */
import { createHash } from 'node:crypto';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    everything: boolean;
  }
}

export const everything = inject('everything');

/**
 * One in so many, the same ones whenever it is asked: by their names, so that a newcomer changes nothing for
 * the others.
 */
export function share<T>(all: readonly T[], oneIn: number, nameOf: (each: T) => string): T[] {
  return all.filter(
    (each) => everything || (createHash('sha256').update(nameOf(each)).digest()[0] ?? 0) % oneIn === 0,
  );
}
