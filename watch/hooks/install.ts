/**
 * Runs in the page's own context before any of its scripts, and reports cookies, storage and fingerprinting
 * by scripts.
 *
 * It is sent to the browser as text, so it uses nothing from outside itself. The page can detect the hooks
 * and forge their messages; the messages are validated on arrival and can only add evidence.
 */
export function installHooks(bindingName: string): void {
  const binding: unknown = Reflect.get(globalThis, bindingName);
  if (typeof binding !== 'function') return;
  // The functions that are used later are saved now, since the page may replace them.
  const { apply, get: read, set: write, defineProperty } = Reflect;
  const bound = <A extends unknown[], R>(
    method: (this: string, ...values: A) => R,
  ): ((text: string, ...values: A) => R) => Function.prototype.call.bind(method);
  const [cut, find, trim] = [
    bound(String.prototype.slice),
    bound(String.prototype.indexOf),
    bound(String.prototype.trim),
  ];
  const { stringify } = JSON;
  const [isList, isView] = [Array.isArray, ArrayBuffer.isView];
  const [asText, StackError, page, own] = [String, Error, location, origin];
  /** Storage that a document without an address (srcdoc, blank, blob) writes belongs to its origin. */
  const address = (): string => (find(page.href, 'http') === 0 || own === 'null' ? page.href : `${own}/`);
  Reflect.deleteProperty(globalThis, bindingName);

  let left = 5000;
  /** The call stack. The page's own settings for stack traces are suspended meanwhile. */
  const stackHere = (): string => {
    const settings = [read(StackError, 'prepareStackTrace'), read(StackError, 'stackTraceLimit')];
    write(StackError, 'prepareStackTrace', undefined);
    write(StackError, 'stackTraceLimit', 12);
    const { stack } = new StackError();
    write(StackError, 'prepareStackTrace', settings[0]);
    write(StackError, 'stackTraceLimit', settings[1]);
    return cut(stack ?? '', 0, 6000);
  };
  const report = (message: Record<string, unknown>): void => {
    if (left <= 0) return;
    left -= 1;
    try {
      // Without a prototype: the page could have defined an inherited toJSON.
      const whole = {
        __proto__: null,
        ...message,
        frame: cut(address(), 0, 2000),
        stack: stackHere(),
        last: left === 0,
      };
      apply(binding, globalThis, [stringify(whole)]);
    } catch {
      // A page may break the reporting, which must not break the page.
    }
  };
  const text = (value: unknown): string => {
    try {
      return cut(asText(value), 0, 8192);
    } catch {
      return '';
    }
  };
  /** Replaces a method by one that reports the call and then calls the original. */
  const watch = (owner: object, name: string, onCall: (self: unknown, values: unknown[]) => void): void => {
    const original: unknown = Reflect.get(owner, name);
    if (typeof original !== 'function') return;
    const replacement = {
      [name](this: unknown, ...values: unknown[]): unknown {
        onCall(this, values);
        return apply(original, this, values);
      },
    }[name];
    defineProperty(owner, name, { value: replacement, writable: true, configurable: true, enumerable: true });
  };

  if (typeof Document !== 'undefined') {
    const cookie = Reflect.getOwnPropertyDescriptor(Document.prototype, 'cookie');
    if (cookie?.get && cookie.set) {
      const { get, set } = cookie;
      /** Whether the page can read the cookie that it set. */
      const isVisible = (self: Document, raw: string): boolean => {
        const [equals, end] = [find(raw, '='), find(raw, ';')];
        const named = equals >= 0 && (end < 0 || equals < end);
        const name = named ? `${trim(cut(raw, 0, equals))}=` : trim(end < 0 ? raw : cut(raw, 0, end));
        return find(`; ${text(apply(get, self, []))}`, `; ${name}`) >= 0;
      };
      defineProperty(Document.prototype, 'cookie', {
        configurable: true,
        enumerable: true,
        get(this: Document) {
          return apply(get, this, []);
        },
        set(this: Document, value: unknown) {
          apply(set, this, [value]);
          // Reading back blocks the page for a moment, so it is left out when nothing is reported any more.
          if (left > 0)
            report({ type: 'document.cookie', raw: text(value), visible: isVisible(this, text(value)) });
        },
      });
    }
  }

  if (typeof CookieStore !== 'undefined') {
    watch(CookieStore.prototype, 'set', (_self, [first, second]) => {
      const given = typeof first === 'object' && first !== null ? first : { name: first, value: second };
      const field = (name: string): unknown => read(given, name);
      report({
        type: 'cookieStore',
        name: text(field('name')),
        value: text(field('value') ?? ''),
        domain: field('domain') ? text(field('domain')) : null,
        path: field('path') ? text(field('path')) : '/',
        expires:
          field('expires') === undefined || field('expires') === null ? null : Number(field('expires')),
        sameSite: field('sameSite') ? text(field('sameSite')) : 'strict',
        partitioned: field('partitioned') === true,
      });
    });
    watch(CookieStore.prototype, 'delete', (_self, [given]) => {
      const field = (name: string): unknown =>
        typeof given === 'object' && given !== null ? read(given, name) : undefined;
      const [name, domain, path] = [field('name') ?? given, field('domain'), field('path')];
      report({
        type: 'cookieStore',
        name: text(name),
        value: '',
        domain: domain ? text(domain) : null,
        path: path ? text(path) : '/',
        expires: 0,
        sameSite: 'strict',
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
        // The browser denies storage to this frame, and tells the page itself.
      }
      report({ type: 'storage', area, key: text(key), value: text(value) });
    });
  }

  if (typeof IDBFactory !== 'undefined') {
    watch(IDBFactory.prototype, 'open', (_self, [name]) =>
      report({ type: 'storage', area: 'indexedDB', key: text(name), value: null }),
    );
  }
  if (typeof IDBObjectStore !== 'undefined') {
    let kept = 100;
    /** Reports texts of 12 to 200 characters, such as a visitor's number, but no cached article. */
    const reportText = (place: string, value: unknown): void => {
      if (typeof value !== 'string' || value.length < 12 || value.length > 200 || kept <= 0) return;
      kept -= 1;
      report({ type: 'storage', area: 'indexedDB', key: place, value });
    };
    for (const name of ['put', 'add']) {
      watch(IDBObjectStore.prototype, name, (self, [value, key]) => {
        try {
          if (!(self instanceof IDBObjectStore)) return;
          const place = `${text(self.transaction.db.name)}/${typeof key === 'string' && key.length <= 40 ? key : text(self.name)}`;
          if (typeof value !== 'object' || value === null) return reportText(place, value);
          // Lists and binary data hold no visitor's number, and take long to read.
          if (isList(value) || isView(value)) return;
          let members = 20;
          for (const member in value)
            if ((members -= 1) >= 0) reportText(`${place}/${cut(member, 0, 60)}`, read(value, member));
        } catch {
          // A value of the page may throw when it is read. The browser then tells the page itself.
        }
      });
    }
  }
  if (typeof CacheStorage !== 'undefined') {
    watch(CacheStorage.prototype, 'open', (_self, [name]) =>
      report({ type: 'storage', area: 'cacheStorage', key: text(name), value: null }),
    );
  }

  // The browser sends these requests when the page is left, at the latest, without an unload handler.
  watch(globalThis, 'fetchLater', () => report({ type: 'fetchLater' }));

  // Fingerprinting: each technique by the calls that it needs, counted for each calling script, up to a
  // limit.
  const counts = new Map<string, number>();
  const count = (technique: string): void => {
    const calls = (counts.get(technique) ?? 0) + 1;
    counts.set(technique, calls);
    if (calls <= 200) report({ type: 'fingerprinting', technique });
  };
  const watchAll = (
    owner: unknown,
    names: readonly string[],
    technique: string,
    when: (values: unknown[]) => boolean = () => true,
  ): void => {
    if (typeof owner !== 'function' || typeof owner.prototype !== 'object') return;
    for (const name of names)
      watch(owner.prototype, name, (_self, values) => when(values) && count(technique));
  };
  const named = (name: string): unknown => Reflect.get(globalThis, name);
  watchAll(named('HTMLCanvasElement'), ['toDataURL', 'toBlob'], 'canvas-readback');
  watchAll(named('CanvasRenderingContext2D'), ['getImageData'], 'canvas-readback');
  // UNMASKED_VENDOR_WEBGL and UNMASKED_RENDERER_WEBGL: the names of the graphics card and its driver.
  const asksForCard = ([parameter]: unknown[]): boolean => parameter === 0x9245 || parameter === 0x9246;
  watchAll(named('WebGLRenderingContext'), ['getParameter'], 'webgl-parameters', asksForCard);
  watchAll(named('WebGL2RenderingContext'), ['getParameter'], 'webgl-parameters', asksForCard);
  watchAll(named('OfflineAudioContext'), ['startRendering'], 'audio');
  watchAll(named('CanvasRenderingContext2D'), ['measureText'], 'font-enumeration');
  watchAll(named('FontFaceSet'), ['check'], 'font-enumeration');
}
