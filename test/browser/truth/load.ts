/** Loads the mechanism pages: each file of the folder is one kind, and exports a list. */
import { readdir } from 'node:fs/promises';
import * as z from 'zod';
import type { KnownMechanism, Mechanism } from './mechanism.ts';

const moduleSchema = z.object({
  mechanisms: z.custom<readonly Mechanism[]>((value) => Array.isArray(value)),
});

/** @throws Error when two mechanisms have the same id */
export async function loadMechanisms(): Promise<KnownMechanism[]> {
  const files = await readdir(new URL('./mechanisms/', import.meta.url));
  const kinds = files.map((file) => file.replace(/\.ts$/, '')).toSorted();
  const lists = await Promise.all(
    kinds.map(async (kind) => {
      const { mechanisms } = moduleSchema.parse(await import(`./mechanisms/${kind}.ts`));
      return mechanisms.map((each) => ({ ...each, kind }));
    }),
  );
  const all = lists.flat();
  const twice = all.find(({ id }, index) => all.findIndex((other) => other.id === id) !== index);
  if (twice) throw new Error(`two mechanisms have the id ${twice.id}`);
  return all;
}
