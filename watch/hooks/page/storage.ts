/**
 * Runs in the page: reports what scripts write to web storage, by whatever way.
 *
 * A property of a `Storage` object can be written without any function being called. So the page gets an
 * object that stands in for it, whose writes are seen, and every function that takes a `Storage` object is
 * handed the browser's own.
 */
import type { Callable, HookKit } from './kit.ts';

/** Hooks `localStorage` and `sessionStorage`. */
export function hookStorage(kit: HookKit): void {
  const { apply, read, write, getOwnPropertyDescriptor, isCallable } = kit;
  const { report, text, replace, watchConstructor, StandIn, weakTable } = kit;
  if (typeof Storage === 'undefined' || typeof StorageEvent === 'undefined') return;
  const prototype: object = Storage.prototype;
  const getItem: unknown = read(prototype, 'getItem');
  if (!isCallable(getItem)) return;

  const define = Object.defineProperty;
  type Area = 'localStorage' | 'sessionStorage';
  const standInOf = weakTable<object>();
  const storeOf = weakTable<object>();
  const areaOf = weakTable<Area>();

  /** Reports what the browser keeps under the key now, after it was written. */
  const written = (store: unknown, key: unknown): void => {
    const area = areaOf.get(store);
    if (area === undefined || typeof key !== 'string') return;
    const value: unknown = apply(getItem, store, [key]);
    if (typeof value === 'string') report({ type: 'storage', area, key: text(key), value: text(value) });
  };

  /** The object that stands in for a `Storage` object, always the same one. */
  const standInFor = (store: unknown, area: Area): unknown => {
    if (typeof store !== 'object' || store === null) return store;
    const known = standInOf.get(store);
    if (known) return known;
    const traps = {
      __proto__: null,
      set(target: object, key: string | symbol, value: unknown, receiver: unknown): boolean {
        const own = receiver === standIn;
        const done = own ? write(target, key, value) : write(target, key, value, receiver);
        // An object that inherits from this one gets a property of its own.
        if (done && own) written(target, key);
        return done;
      },
      defineProperty(target: object, key: string | symbol, descriptor: PropertyDescriptor): boolean {
        // Refuses by an error, where `Reflect.defineProperty` says that it did what it did not.
        define(target, key, descriptor);
        written(target, key);
        return true;
      },
    };
    const standIn = new StandIn(store, traps);
    standInOf.set(store, standIn);
    storeOf.set(standIn, store);
    areaOf.set(store, area);
    return standIn;
  };

  for (const area of ['localStorage', 'sessionStorage'] as const)
    replace(globalThis, area, 'get', (original, self, values) =>
      standInFor(apply(original, self, values), area),
    );

  /** Whether a function of another frame is asked now. */
  let elsewhere = false;
  /** Calls a function of the browser for a `Storage` object or what stands in for one, in any frame. */
  const onStore = (
    original: Callable,
    self: unknown,
    values: unknown[],
    inItsFrame: () => unknown,
  ): unknown => {
    const store = storeOf.get(self);
    if (store) return apply(original, store, values);
    try {
      return apply(original, self, values);
    } catch (error) {
      // It may stand in for the storage of another frame, whose own function knows it.
      if (elsewhere || typeof self !== 'object' || self === null || self === prototype) throw error;
      elsewhere = true;
      try {
        return inItsFrame();
      } catch {
        throw error;
      } finally {
        elsewhere = false;
      }
    }
  };
  for (const name of ['getItem', 'setItem', 'removeItem', 'key', 'clear'])
    replace(prototype, name, 'value', (original, self, values) => {
      // Converted once: an object of the page could tell how often it is read.
      if (values.length > 0 && typeof values[0] === 'object') values[0] = `${values[0]}`;
      const result = onStore(original, self, values, () => {
        const theirs: unknown = typeof self === 'object' && self !== null ? read(self, name) : null;
        if (!isCallable(theirs)) throw new TypeError();
        return apply(theirs, self, values);
      });
      if (name === 'setItem') written(storeOf.get(self) ?? self, `${values[0]}`);
      return result;
    });
  replace(prototype, 'length', 'get', (original, self, values) =>
    onStore(original, self, values, () =>
      typeof self === 'object' && self !== null ? read(self, 'length') : undefined,
    ),
  );

  const openers = (['localStorage', 'sessionStorage'] as const).map(
    (area) => getOwnPropertyDescriptor(globalThis, area)?.get,
  );
  const open = (opener: Callable | undefined): void => {
    try {
      if (opener) apply(opener, globalThis, []);
    } catch {
      // The browser denies storage to this frame.
    }
  };
  replace(StorageEvent.prototype, 'storageArea', 'get', (original, self, values) => {
    const store: unknown = apply(original, self, values);
    if (store !== null && !standInOf.get(store)) {
      open(openers[0]);
      open(openers[1]);
    }
    return standInOf.get(store) ?? store;
  });
  replace(StorageEvent.prototype, 'initStorageEvent', 'value', (original, self, values) => {
    values[7] = storeOf.get(values[7]) ?? values[7];
    return apply(original, self, values);
  });
  watchConstructor('StorageEvent', (values) => {
    const init = values[1];
    const store =
      typeof init === 'object' && init !== null ? storeOf.get(read(init, 'storageArea')) : undefined;
    if (store) values[1] = { __proto__: init, storageArea: store };
    return values;
  });
}
