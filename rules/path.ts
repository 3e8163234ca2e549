/** Paths of addresses. */
import { upTo } from './text-ends.ts';

/** Whether a path is the other, or within it: `/account/orders` is below `/account`, `/accounts` is not. */
export function isBelow(path: string, other: string): boolean {
  const plain = upTo(path, '?#');
  return plain === other || plain.startsWith(other.endsWith('/') ? other : `${other}/`);
}
