/** Runs in the page: reports the caches that scripts open. */
import type { HookKit } from './kit.ts';

/** Hooks the cache storage. */
export function hookCaches({ report, text, watch }: HookKit): void {
  if (typeof CacheStorage === 'undefined') return;
  watch(CacheStorage.prototype, 'open', (_self, values) =>
    report({ type: 'storage', area: 'cacheStorage', key: text(values[0]), value: null }),
  );
}
