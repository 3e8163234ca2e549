/**
 * Runs in the page: reports what makes the browser itself fetch something, which none of its network events
 * shows.
 */
import type { GapCode } from '../gaps.ts';
import type { HookKit } from './kit.ts';

/** Hooks payments, passkeys of another host, background fetches, the search for a newer service worker, and the old prerender. */
export function hookServices({
  cut,
  isCallable,
  isList,
  read,
  report,
  text,
  watch,
  watchConstructor,
}: HookKit): void {
  const member = (value: unknown, name: string): unknown =>
    typeof value === 'object' && value !== null ? read(value, name) : undefined;
  const told: Record<string, boolean> = Object.create(null);
  /** Once a document: it says that something is missing, not how much. */
  const gap = (code: GapCode): void => {
    if (told[code] === true) return;
    told[code] = true;
    report({ type: 'gap', affects: ['request'], code });
  };

  // The browser asks the address of a way to pay for its manifest. Source: Payment Method Manifest.
  watchConstructor('PaymentRequest', (values) => {
    const methods = values[0];
    for (let at = 0; isList(methods) && at < methods.length && at < 20; at += 1)
      if (cut(text(member(methods[at], 'supportedMethods')), 0, 6) === 'https:') gap('payment');
    return values;
  });

  // The browser asks a host that is no part of the page's own. Source: WebAuthn, "related origin requests".
  if (typeof CredentialsContainer !== 'undefined') {
    const { hostname } = location;
    const passkey = (values: unknown[]): void => {
      const asked = member(values[0], 'publicKey');
      const id = member(asked, 'rpId') ?? member(member(asked, 'rp'), 'id');
      if (typeof id === 'string' && id !== hostname && cut(hostname, -(id.length + 1)) !== `.${id}`)
        gap('passkey');
    };
    watch(CredentialsContainer.prototype, 'get', (_self, values) => passkey(values));
    watch(CredentialsContainer.prototype, 'create', (_self, values) => passkey(values));
  }

  const downloads: unknown = read(globalThis, 'BackgroundFetchManager');
  const prototype = isCallable(downloads) ? read(downloads, 'prototype') : null;
  if (typeof prototype === 'object' && prototype !== null)
    watch(prototype, 'fetch', () => gap('background-fetch'));

  /** The browser fetches the script of a service worker again. Source: Service Workers, "Update". */
  const updated = (url: unknown): void => {
    if (typeof url === 'string') report({ type: 'contact', means: 'worker-update', url: text(url) });
  };
  if (typeof ServiceWorkerRegistration !== 'undefined')
    watch(ServiceWorkerRegistration.prototype, 'update', (self) => {
      const worker = member(self, 'active') ?? member(self, 'waiting') ?? member(self, 'installing');
      updated(member(worker, 'scriptURL'));
    });

  // So it does a second after a document was loaded under one. Source: Service Workers, "Soft Update".
  try {
    const controller =
      typeof Document === 'undefined' ? null : member(member(navigator, 'serviceWorker'), 'controller');
    updated(member(controller, 'scriptURL'));
  } catch {
    // A frame of an opaque origin has none.
  }

  if (typeof HTMLLinkElement !== 'undefined') {
    const find = Document.prototype.querySelector.bind(document);
    addEventListener(
      'load',
      () => {
        if (find('link[rel~="prerender" i][href]')) gap('prerender-link');
      },
      { once: true },
    );
  }
}
