/** Runs in the page: reports what scripts write to web storage. */
import type { HookKit } from './kit.ts';

/** Hooks `localStorage` and `sessionStorage`. */
export function hookStorage({ report, text, watch }: HookKit): void {
  if (typeof Storage === 'undefined') return;
  watch(Storage.prototype, 'setItem', (self, values) => {
    let area: 'localStorage' | 'sessionStorage' = 'localStorage';
    try {
      if (self === sessionStorage) area = 'sessionStorage';
    } catch {
      // The browser denies storage to this frame, and tells the page itself.
    }
    report({ type: 'storage', area, key: text(values[0]), value: text(values[1]) });
  });
}
