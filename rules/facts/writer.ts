/** Which known tracker wrote a cookie or a storage key: who wrote it decides whose it is, whatever its name. */
import type { InitiatorStep } from '../evidence/common.ts';
import { consentRequiring } from '../knowledge/categories.ts';
import type { Service } from '../knowledge/service.ts';
import { serviceById, serviceOf } from './recognise.ts';
import { isTagManager } from './tag-managers.ts';

/**
 * The tracker whose script was the last of a chain; null if there is none. A tag manager runs the code of
 * others, so it is nobody's.
 */
export function trackerThatWrote(chains: ReadonlyArray<readonly InitiatorStep[]>): Service | null {
  for (const chain of chains) {
    const last = chain.at(-1);
    if (last?.type !== 'script' || isTagManager(last.url)) continue;
    const found = serviceOf(last.url);
    if (found && consentRequiring(found.category)) return serviceById(found.id);
  }
  return null;
}
