/** Runs in the page: what all hooks share. */

/** What the hooks of one kind are built with. */
export type HookKit = ReturnType<typeof hookKit>;

/**
 * Saves what the hooks use later, since the page may replace it. For the same reason no hook takes lists
 * apart (`[a, b]`, `for … of`) while the page runs. `send` takes a report away as JSON.
 *
 * At most `most` reports of one type come from one frame, so that a page that writes without end takes away
 * nothing of the other types. The last one says `last`.
 */
export function hookKit(send: (text: string) => void, most = 5000) {
  const { apply, get: read, set: write, defineProperty, getOwnPropertyDescriptor } = Reflect;
  const bound = <A extends unknown[], R>(
    method: (this: string, ...values: A) => R,
  ): ((text: string, ...values: A) => R) => Function.prototype.call.bind(method);
  const cut = bound(String.prototype.slice);
  const find = bound(String.prototype.indexOf);
  const { stringify } = JSON;
  const [isList, isView] = [Array.isArray, ArrayBuffer.isView];
  const [asText, StackError, page, own] = [String, Error, location, origin];
  /** Storage that a document without an address (srcdoc, blank, blob) writes belongs to its origin. */
  const address = (): string => (find(page.href, 'http') === 0 || own === 'null' ? page.href : `${own}/`);

  /** Reports of each type that are left. */
  const left: Record<string, number> = Object.create(null);
  const isOpen = (type: string): boolean => (left[type] ?? most) > 0;

  /** The call stack. The page's own settings for stack traces are suspended meanwhile. */
  const stackHere = (): string => {
    const prepare = read(StackError, 'prepareStackTrace');
    const limit = read(StackError, 'stackTraceLimit');
    write(StackError, 'prepareStackTrace', undefined);
    write(StackError, 'stackTraceLimit', 12);
    const { stack } = new StackError();
    write(StackError, 'prepareStackTrace', prepare);
    write(StackError, 'stackTraceLimit', limit);
    return cut(stack ?? '', 0, 6000);
  };

  /** Sends a message with the frame's address and the call stack. */
  const report = (message: { type: string } & Record<string, unknown>): void => {
    const { type } = message;
    if (!isOpen(type)) return;
    left[type] = (left[type] ?? most) - 1;
    try {
      // Without a prototype: the page could have defined an inherited toJSON.
      const whole = {
        __proto__: null,
        ...message,
        frame: cut(address(), 0, 2000),
        stack: stackHere(),
        last: !isOpen(type),
      };
      send(stringify(whole));
    } catch {
      // A page may break the reporting, which must not break the page.
    }
  };

  /** A value of the page as bounded text. */
  const text = (value: unknown): string => {
    try {
      return cut(asText(value), 0, 8192);
    } catch {
      return '';
    }
  };

  /** Replaces a method by one that reports the call and then calls the original. */
  const watch = (owner: object, name: string, onCall: (self: unknown, values: unknown[]) => void): void => {
    const original: unknown = read(owner, name);
    if (typeof original !== 'function') return;
    const replacement = {
      [name](this: unknown, ...values: unknown[]): unknown {
        onCall(this, values);
        return apply(original, this, values);
      },
    }[name];
    defineProperty(owner, name, { value: replacement, writable: true, configurable: true, enumerable: true });
  };

  return {
    apply,
    read,
    write,
    defineProperty,
    getOwnPropertyDescriptor,
    cut,
    find,
    isList,
    isView,
    isOpen,
    report,
    text,
    watch,
  };
}
