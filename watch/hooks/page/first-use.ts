/**
 * Runs in a worker before its first line. It lacks then what only secure contexts have: its caches and files. So the
 * hooks of these are installed when its scripts first reach for them.
 */
import type { HookKit } from './kit.ts';

/** Calls `install` once, before a script of the worker gets hold of a cache or file. */
export function whenFirstUsed(
  { defineProperty, getOwnPropertyDescriptor, apply, read, replace }: HookKit,
  install: () => void,
): void {
  const takeAway: unknown = read(Reflect, 'deleteProperty');
  const release: Array<() => void> = [];
  let used = false;
  const first = (): void => {
    if (used) return;
    used = true;
    for (let at = 0; at < release.length; at += 1) release[at]?.();
    install();
  };
  // Both stand on the worker itself until then: what the browser adds later stands on its prototype.
  const watchName = (name: string): void => {
    const found = getOwnPropertyDescriptor(globalThis, name);
    const get = (): unknown => {
      first();
      return read(globalThis, name);
    };
    defineProperty(globalThis, name, { configurable: true, enumerable: true, get });
    release[release.length] = (): void => {
      if (found) defineProperty(globalThis, name, found);
      else if (typeof takeAway === 'function') apply(takeAway, undefined, [globalThis, name]);
    };
  };
  watchName('caches');
  watchName('webkitRequestFileSystem');
  const scope: unknown = read(globalThis, 'WorkerGlobalScope');
  const prototype: unknown = typeof scope === 'function' ? scope.prototype : null;
  if (typeof prototype === 'object' && prototype !== null)
    replace(prototype, 'navigator', 'get', (original, self, values) => {
      first();
      return apply(original, self, values);
    });
  // A page may hand files over.
  for (const type of ['message', 'connect']) addEventListener(type, first, { once: true });
}
