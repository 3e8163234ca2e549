/** A problem of a policy, in words for its writer. */

export type Path = ReadonlyArray<string | number>;
/**
 * A problem and its place. `key`: the name of the last step is wrong, rather than its value. `text`: asked of the
 * problems that are shown; a file can have a hundred thousand more.
 */
export interface Problem {
  path: Path;
  key: boolean;
  text(): string;
}

/** The place of a problem as the writer would look for it, e.g. `sites[2].url`. */
export function nameOf(path: Path): string {
  if (path.length === 0) return 'the policy';
  const text = path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${clip(step)}`))
    .join('')
    .replace(/^\./, '');
  return `\`${text}\``;
}

/** The first 60 characters. */
export const clip = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

/** The value at a path; undefined if there is none. */
export function at(value: unknown, path: Path): unknown {
  let here = value;
  for (const step of path) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = Object.getOwnPropertyDescriptor(here, step)?.value;
  }
  return here;
}
