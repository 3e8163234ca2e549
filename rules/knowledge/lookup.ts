/** Finds names in the knowledge base: exact names first, then prefixes, suffixes and patterns. */

export interface Named {
  name: string;
  match: 'exact' | 'prefix' | 'suffix' | 'pattern';
}

/** All entries that match a name, the most exact first. */
export function lookup<T>(
  entries: readonly T[],
  nameOf: (entry: T) => Named,
): (name: string) => readonly T[] {
  const exact = new Map<string, T[]>();
  const others: Array<{ entry: T; fits: (name: string) => boolean }> = [];
  for (const entry of entries) {
    const { name, match } = nameOf(entry);
    if (match === 'exact') exact.set(name, [...(exact.get(name) ?? []), entry]);
    else others.push({ entry, fits: matcher(name, match) });
  }
  return (name) => [
    ...(exact.get(name) ?? []),
    ...others.filter(({ fits }) => fits(name)).map(({ entry }) => entry),
  ];
}

function matcher(wanted: string, match: 'prefix' | 'suffix' | 'pattern'): (name: string) => boolean {
  if (match === 'prefix') return (name) => name.startsWith(wanted);
  if (match === 'suffix') return (name) => name.endsWith(wanted) && name !== wanted;
  const pattern = new RegExp(wanted);
  return (name) => pattern.test(name);
}
