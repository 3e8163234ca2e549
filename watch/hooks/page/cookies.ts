/** Runs in the page: reports the cookies that scripts set. */
import type { HookKit } from './kit.ts';

/** Hooks `document.cookie` and the cookie store. */
export function hookCookies({
  apply,
  read,
  defineProperty,
  getOwnPropertyDescriptor,
  report,
  text,
  watch,
}: HookKit): void {
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
          report({ type: 'document.cookie', raw: text(value) });
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
