/** Runs in the page: reports what scripts send by ways that the browser's network events do not show. */
import type { HookKit } from './kit.ts';

/** Hooks `fetchLater`. */
export function hookNetwork({ report, watch }: HookKit): void {
  // The browser sends these requests when the page is left, at the latest, without an unload handler.
  watch(globalThis, 'fetchLater', () => report({ type: 'fetchLater' }));
}
