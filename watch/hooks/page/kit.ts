/** Runs in the page: what all hooks share. */

/** What the hooks of one kind are built with. */
export type HookKit = ReturnType<typeof hookKit>;

/** A function of the browser that hooks stand in for. */
export type Callable = (...values: unknown[]) => unknown;
type Call = (original: Callable, self: unknown, values: unknown[]) => unknown;

/** `most`: reports of one type. `address`: of a worker, which has none before its first line runs. */
export interface HookOptions {
  most?: number | undefined;
  address?: string | undefined;
}

/**
 * Saves what the hooks use later, since the page may replace it. For the same reason no hook takes lists
 * apart (`[a, b]`, `for … of`) while the page runs. `send` takes a report away as JSON.
 *
 * The reports of one type that come from one frame are limited, so that a page that writes without end takes
 * away nothing of the other types. The last one says `last`.
 */
export function hookKit(send: (text: string) => void, options: HookOptions = {}) {
  const {
    apply,
    construct,
    get: read,
    set: write,
    defineProperty,
    getOwnPropertyDescriptor,
    getPrototypeOf,
  } = Reflect;
  const bound = <A extends unknown[], R>(
    method: (this: string, ...values: A) => R,
  ): ((text: string, ...values: A) => R) => Function.prototype.call.bind(method);
  const cut = bound(String.prototype.slice);
  const find = bound(String.prototype.indexOf);
  const { stringify } = JSON;
  const [isList, isView] = [Array.isArray, ArrayBuffer.isView];
  const [asText, StackError, StandIn] = [String, Error, Proxy];
  const { most = 20_000, address: given } = options;
  const [page, own] = given === undefined ? [location, origin] : [{ href: given }, given];
  /** Storage that a document without an address (srcdoc, blank, blob) writes belongs to its origin. */
  const address = (): string => (find(page.href, 'http') === 0 || own === 'null' ? page.href : `${own}/`);

  /** Reports of each type that are left. */
  const left: Record<string, number> = Object.create(null);

  /** The call stack. The page's own settings for stack traces are suspended meanwhile. */
  const stackHere = (): string => {
    const prepare = read(StackError, 'prepareStackTrace');
    const limit = read(StackError, 'stackTraceLimit');
    write(StackError, 'prepareStackTrace', undefined);
    write(StackError, 'stackTraceLimit', 16);
    const { stack } = new StackError();
    write(StackError, 'prepareStackTrace', prepare);
    write(StackError, 'stackTraceLimit', limit);
    return cut(stack ?? '', 0, 6000);
  };

  /** Who calls now: the frame's address and, if it is wanted, the call stack. */
  const here = (withStack = true): { frame: string; stack: string } => ({
    frame: cut(address(), 0, 2000),
    stack: withStack ? stackHere() : '',
  });

  /** Sends a message with the frame's address and the call stack, or those of an earlier moment. */
  const report = (
    message: { type: string } & Record<string, unknown>,
    from?: ReturnType<typeof here>,
  ): void => {
    const { type } = message;
    const remaining = left[type] ?? most;
    if (remaining <= 0) return;
    left[type] = remaining - 1;
    try {
      // Without a prototype: the page could have defined an inherited toJSON.
      const { frame, stack } = from ?? here();
      const whole = { __proto__: null, ...message, frame, stack, last: remaining === 1 };
      send(stringify(whole));
    } catch {
      // A page may break the reporting, which must not break the page.
    }
  };

  /**
   * Makes what sends messages of one text each from one place: that place is written down once. It answers false, and
   * sends nothing, once no more than one report is left.
   */
  const reportsFrom = (
    type: string,
    { frame, stack }: ReturnType<typeof here>,
  ): ((raw: string) => boolean) => {
    const head = `{"type":${stringify(type)},"raw":`;
    const tail = `,"frame":${stringify(frame)},"stack":${stringify(stack)},"last":false}`;
    return (raw) => {
      const remaining = left[type] ?? most;
      if (remaining <= 1) return false;
      left[type] = remaining - 1;
      send(`${head}${stringify(raw)}${tail}`);
      return true;
    };
  };

  /** Whether nothing of this type is reported any more. */
  const isSilent = (type: string): boolean => left[type] === 0;

  /** A value of the page as bounded text. */
  const text = (value: unknown): string => {
    try {
      if (typeof value === 'string' && value.length <= 8192) return value;
      return cut(asText(value), 0, 8192);
    } catch {
      return '';
    }
  };

  /** A weak map without a prototype that the page could change. */
  const weakTable = <V>(): { get(key: unknown): V | undefined; set(key: object, value: V): void } => {
    const map = new WeakMap<object, V>();
    return { get: WeakMap.prototype.get.bind(map), set: WeakMap.prototype.set.bind(map) };
  };

  const isCallable = (value: unknown): value is Callable => typeof value === 'function';

  /**
   * Makes `call` be called instead of a method, or of an attribute's get or set function. In all else the
   * function stays what it was: it keeps its name and says that it is native code.
   */
  const replace = (owner: object, name: string, part: 'value' | 'get' | 'set', call: Call): void => {
    const found = getOwnPropertyDescriptor(owner, name);
    const original: unknown = found?.[part];
    if (!isCallable(original)) return;
    // Without a prototype: the page could give all objects other traps.
    const traps = {
      __proto__: null,
      apply: (_target: Callable, self: unknown, values: unknown[]) => call(original, self, values),
    };
    defineProperty(owner, name, { ...found, [part]: new StandIn(original, traps) });
  };

  /** Makes a method report each call before the original is called. */
  const watch = (owner: object, name: string, onCall: (self: unknown, values: unknown[]) => void): void =>
    replace(owner, name, 'value', (original, self, values) => {
      try {
        onCall(self, values);
      } catch {
        // A value of the page may throw when it is read. The browser then tells the page itself.
      }
      return apply(original, self, values);
    });

  /** A constructor may have two names. */
  const substitutes = weakTable<Callable>();

  /** Makes `onCall` be called before a global constructor; what it returns are the arguments. */
  const watchConstructor = (name: string, onCall: (values: unknown[]) => unknown[]): void => {
    const found = getOwnPropertyDescriptor(globalThis, name);
    const original: unknown = found?.value;
    if (!isCallable(original)) return;
    const traps = {
      __proto__: null,
      construct: (_target: Callable, values: unknown[], newTarget: Callable): object =>
        construct(original, onCall(values), newTarget === substitute ? original : newTarget),
    };
    const substitute = substitutes.get(original) ?? new StandIn(original, traps);
    substitutes.set(original, substitute);
    defineProperty(globalThis, name, { ...found, value: substitute });
    const prototype: unknown = read(original, 'prototype');
    if (typeof prototype !== 'object' || prototype === null) return;
    const inverse = getOwnPropertyDescriptor(prototype, 'constructor');
    if (inverse) defineProperty(prototype, 'constructor', { ...inverse, value: substitute });
  };

  return {
    apply,
    construct,
    read,
    write,
    defineProperty,
    getOwnPropertyDescriptor,
    getPrototypeOf,
    cut,
    find,
    isList,
    isView,
    isCallable,
    here,
    isSilent,
    report,
    reportsFrom,
    text,
    replace,
    watch,
    watchConstructor,
    StandIn,
    weakTable,
  };
}
