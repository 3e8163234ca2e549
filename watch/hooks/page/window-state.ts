/** Runs in the page: reports what scripts keep in a window and its history, and the service workers they leave. */
import type { HookKit } from './kit.ts';

/** Hooks `window.name`, the states of the history, and the registration of service workers. */
export function hookWindowState({
  apply,
  read,
  cut,
  isCallable,
  report,
  text,
  watch,
  replace,
}: HookKit): void {
  // A name outlives the page: the next site in the same tab can read it.
  replace(globalThis, 'name', 'set', (original, self, values) => {
    const result = apply(original, self, values);
    const value = text(values[0]);
    if (value !== '') report({ type: 'storage', area: 'windowName', key: 'window.name', value });
    return result;
  });

  let kept = 100;
  /** Texts of 6 to 200 characters, such as a visitor's number, but no scroll position. */
  const keep = (key: string, value: unknown): void => {
    if (typeof value !== 'string' || value.length < 6 || value.length > 200 || kept <= 0) return;
    kept -= 1;
    report({ type: 'storage', area: 'historyState', key, value });
  };
  if (typeof History !== 'undefined')
    for (const name of ['pushState', 'replaceState'])
      watch(History.prototype, name, (_self, values) => {
        const state = values[0];
        if (typeof state !== 'object' || state === null) return keep('history.state', state);
        let members = 20;
        for (const member in state) if ((members -= 1) >= 0) keep(cut(member, 0, 60), read(state, member));
      });

  const container: unknown = read(globalThis, 'ServiceWorkerContainer');
  const prototype: unknown = isCallable(container) ? read(container, 'prototype') : null;
  if (typeof prototype === 'object' && prototype !== null)
    watch(prototype, 'register', (_self, values) => {
      const options = values[1];
      const scope: unknown = typeof options === 'object' && options !== null ? read(options, 'scope') : null;
      report({ type: 'storage', area: 'serviceWorker', key: text(scope ?? values[0]), value: null });
    });
}
