/**
 * Runs in the page's own world before any of its scripts, and reports what scripts keep in the browser.
 *
 * It is sent to the browser as text, so it must not refer to anything outside itself. The page can tell
 * that it is there and can forge its messages; what it says is checked on arrival and only ever adds evidence.
 */
export function installHooks(bindingName: string): void {
  const binding: unknown = Reflect.get(globalThis, bindingName);
  if (typeof binding !== 'function') return;
  const call = Function.prototype.call.bind(Function.prototype.call);
  const stringify = JSON.stringify;
  const StackError = Error;
  Reflect.deleteProperty(globalThis, bindingName);

  let left = 5000;
  const report = (message: Record<string, unknown>): void => {
    if (left <= 0) return;
    left -= 1;
    try {
      StackError.stackTraceLimit = 12;
      const stack = new StackError().stack ?? '';
      call(binding, globalThis, stringify({ ...message, frame: location.href.slice(0, 2000), stack: stack.slice(0, 6000), last: left === 0 }));
    } catch {
      // A page that breaks our reporting must not be broken by it.
    }
  };
  const text = (value: unknown): string => {
    try {
      return String(value).slice(0, 8192);
    } catch {
      return '';
    }
  };
  /** Replaces a method by one that reports and then does what the page asked. */
  const watch = (owner: object, name: string, tell: (self: unknown, values: unknown[]) => void): void => {
    const original: unknown = Reflect.get(owner, name);
    if (typeof original !== 'function') return;
    const replacement = {
      [name](this: unknown, ...values: unknown[]): unknown {
        tell(this, values);
        return Reflect.apply(original, this, values);
      },
    }[name];
    Reflect.defineProperty(owner, name, { value: replacement, writable: true, configurable: true, enumerable: true });
  };

  if (typeof Document !== 'undefined') {
    const cookie = Reflect.getOwnPropertyDescriptor(Document.prototype, 'cookie');
    if (cookie?.get && cookie.set) {
      const { get, set } = cookie;
      Reflect.defineProperty(Document.prototype, 'cookie', {
        configurable: true,
        enumerable: true,
        get(this: Document) {
          return Reflect.apply(get, this, []);
        },
        set(this: Document, value: unknown) {
          report({ type: 'document.cookie', raw: text(value) });
          Reflect.apply(set, this, [value]);
        },
      });
    }
  }

  if (typeof CookieStore !== 'undefined') {
    watch(CookieStore.prototype, 'set', (_self, [first, second]) => {
      const given = typeof first === 'object' && first !== null ? first : { name: first, value: second };
      const field = (name: string): unknown => Reflect.get(given, name);
      report({
        type: 'cookieStore',
        name: text(field('name')),
        value: text(field('value') ?? ''),
        domain: field('domain') ? text(field('domain')) : null,
        path: field('path') ? text(field('path')) : '/',
        expires: field('expires') === undefined || field('expires') === null ? null : Number(field('expires')),
        sameSite: field('sameSite') ? text(field('sameSite')) : 'strict',
        partitioned: field('partitioned') === true,
      });
    });
  }

  if (typeof Storage !== 'undefined') {
    watch(Storage.prototype, 'setItem', (self, [key, value]) => {
      let area: 'localStorage' | 'sessionStorage' = 'localStorage';
      try {
        if (self === sessionStorage) area = 'sessionStorage';
      } catch {
        // Storage is denied in this frame; the browser tells the page so itself.
      }
      report({ type: 'storage', area, key: text(key), value: text(value) });
    });
  }

  if (typeof IDBFactory !== 'undefined') {
    watch(IDBFactory.prototype, 'open', (_self, [name]) => report({ type: 'storage', area: 'indexedDB', key: text(name), value: null }));
  }
  if (typeof CacheStorage !== 'undefined') {
    watch(CacheStorage.prototype, 'open', (_self, [name]) => report({ type: 'storage', area: 'cacheStorage', key: text(name), value: null }));
  }
}
