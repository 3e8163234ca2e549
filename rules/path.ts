/** Paths of addresses. */
import { upTo } from './text-ends.ts';

/** Whether a path is the other, or within it: `/account/orders` is below `/account`, `/accounts` is not. */
function isBelow(path: string, other: string): boolean {
  const plain = upTo(path, '?#');
  return plain === other || plain.startsWith(other.endsWith('/') ? other : `${other}/`);
}

/** The path of `never`, a list of paths and of words on controls, that this path is or is within. */
export const neverOpened = (never: readonly string[], path: string): string | undefined =>
  never.find((each) => each.startsWith('/') && isBelow(path, each));
