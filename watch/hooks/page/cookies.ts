/** Runs in the page: reports the cookies that scripts set. */
import type { HookKit } from './kit.ts';

/**
 * Hooks `document.cookie` and the cookie store.
 *
 * A call stack costs more than the write itself, so a task that writes without end pays for few: its first
 * writes are reported one by one. After those, further writes of one cookie that differ in nothing but the value
 * count as one, the last, and are reported when the task ends or after a fifth of a second. The first write of a
 * cookie never waits: who reads the browser's store meanwhile finds no cookie there that nobody reported.
 */
export function hookCookies({
  apply,
  read,
  defineProperty,
  getOwnPropertyDescriptor,
  cut,
  find,
  here,
  isSilent,
  report,
  reportsFrom,
  text,
  watch,
}: HookKit): void {
  const { now } = Date;
  const { create } = Object;
  const afterTask = typeof queueMicrotask === 'function' ? queueMicrotask : null;
  /** Writes of one task that are reported at once. */
  const atOnce = 20;
  /** Milliseconds that a write waits for the end of its task, and the number of those that wait. */
  const patience = 200;
  const most = 500;
  /** Call stacks of one task after those. Who writes more cookies in one go writes them in one place. */
  const mostStacks = 60;
  interface Write {
    raw: string;
    attributes: string;
    from: ReturnType<typeof here>;
    waits: boolean;
  }
  let writes = 0;
  let count = 0;
  let stacks = 0;
  let since = 0;
  /** Who writes, without a call stack: the same for the rest of the task. */
  let unnamed: ReturnType<typeof here> | null = null;
  let sendUnnamed: ((raw: string) => boolean) | null = null;
  let waiting: Record<number, Write> = create(null);
  let lastOf: Record<string, Write> = create(null);

  const flush = (): void => {
    const all = waiting;
    const many = count;
    waiting = create(null);
    lastOf = create(null);
    count = 0;
    for (let at = 0; at < many; at += 1) {
      const write = all[at];
      if (write) report({ type: 'document.cookie', raw: write.raw }, write.from);
    }
  };
  const taskEnds = (): void => {
    writes = 0;
    stacks = 0;
    unnamed = null;
    sendUnnamed = null;
    flush();
  };
  const written = (raw: string): void => {
    if (isSilent('document.cookie')) return;
    writes += 1;
    if (writes === 1 && afterTask) apply(afterTask, undefined, [taskEnds]);
    if (writes <= atOnce || !afterTask) return report({ type: 'document.cookie', raw });
    const equals = find(raw, '=');
    const semicolon = find(raw, ';');
    const end = semicolon < 0 ? raw.length : semicolon;
    const name = equals < 0 || equals > end ? '' : cut(raw, 0, equals);
    const attributes = cut(raw, end);
    const known = lastOf[name];
    if (known?.attributes === attributes) {
      known.raw = raw;
      if (!known.waits) {
        if (count === 0) since = now();
        known.waits = true;
        waiting[count] = known;
        count += 1;
      }
    } else {
      // In their order: what waits was written before.
      if (known?.waits) flush();
      stacks += 1;
      if (stacks > mostStacks && !unnamed) {
        unnamed = here(false);
        sendUnnamed = reportsFrom('document.cookie', unnamed);
      }
      const write = { raw, attributes, from: unnamed ?? here(), waits: false };
      lastOf[name] = write;
      if (!sendUnnamed?.(raw)) report({ type: 'document.cookie', raw }, write.from);
    }
    if (count >= most || (count > 0 && writes % 32 === 0 && now() - since > patience)) flush();
  };

  if (typeof Document !== 'undefined') {
    const cookie = getOwnPropertyDescriptor(Document.prototype, 'cookie');
    if (cookie?.get && cookie.set) {
      const { get, set } = cookie;
      defineProperty(Document.prototype, 'cookie', {
        configurable: true,
        enumerable: true,
        get(this: Document) {
          return apply(get, this, []);
        },
        set(this: Document, value: unknown) {
          apply(set, this, [value]);
          written(text(value));
        },
      });
    }
  }

  if (typeof CookieStore === 'undefined') return;
  watch(CookieStore.prototype, 'set', (_self, values) => {
    const first = values[0];
    const second = values[1];
    const given = typeof first === 'object' && first !== null ? first : { name: first, value: second };
    const field = (name: string): unknown => read(given, name);
    const number = (name: string): number | null =>
      field(name) === undefined || field(name) === null ? null : Number(field(name));
    report({
      type: 'cookieStore',
      name: text(field('name')),
      value: text(field('value') ?? ''),
      domain: field('domain') ? text(field('domain')) : null,
      path: field('path') ? text(field('path')) : '/',
      expires: number('expires'),
      maxAge: number('maxAge'),
      sameSite: field('sameSite') ? text(field('sameSite')) : 'strict',
      partitioned: field('partitioned') === true,
    });
  });
  watch(CookieStore.prototype, 'delete', (_self, values) => {
    const given = values[0];
    const field = (name: string): unknown =>
      typeof given === 'object' && given !== null ? read(given, name) : undefined;
    const name = field('name') ?? given;
    const domain = field('domain');
    const path = field('path');
    report({
      type: 'cookieStore',
      name: text(name),
      value: '',
      domain: domain ? text(domain) : null,
      path: path ? text(path) : '/',
      expires: 0,
      maxAge: null,
      sameSite: 'strict',
      partitioned: field('partitioned') === true,
    });
  });
}
