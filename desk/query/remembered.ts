/** Keeps what was made of one version of the desk, until there is another: who asks for the same at once waits for one. */
export type Remember<T> = (version: number, key: string, make: () => Promise<T>) => Promise<T>;

/** @param most how many answers are kept of a version: the last that were asked for */
export function remembering<T>(most: number): Remember<T> {
  let of = -1;
  let kept = new Map<string, Promise<T>>();
  return (version, key, make) => {
    if (version > of) [of, kept] = [version, new Map()];
    // An answer of an older version was asked for before the newest event.
    if (version < of) return make();
    const own = kept;
    const known = own.get(key) ?? make();
    own.delete(key);
    own.set(key, known);
    for (const oldest of [...own.keys()].slice(0, -most)) own.delete(oldest);
    known.catch(() => own.delete(key));
    return known;
  };
}
