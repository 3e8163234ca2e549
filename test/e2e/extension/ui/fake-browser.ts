/**
 * A browser's extension interface for a page: what it was asked is kept, what it answers can be set. Runs in
 * the page.
 */
import type { LiveState } from '../../../../extension/messages/live-state.ts';

export interface FakeOptions {
  /** What the background knows of the tab; null: it never speaks. */
  state: LiveState | null;
  /** What a surface showed before. */
  remembered?: LiveState | null;
  uiLanguage?: string;
  /** By type of request; an `error` is a refusal. */
  answers?: Record<string, unknown>;
  /** Host that the tab in front shows. */
  url?: string;
  devtools?: boolean;
  /** What DevTools knows of requests. */
  har?: readonly unknown[];
  /** As DevTools is set. */
  theme?: 'default' | 'dark';
  sidePanel?: boolean;
  granted?: boolean;
}

export interface FakeWindow {
  asked: Array<Record<string, unknown>>;
  copied: string[];
  opened: unknown[];
  alerted: unknown[];
  push(state: LiveState): void;
}

/** Self-contained: its source is sent to the page. */
export function fakeBrowser(options: FakeOptions): void {
  const heard: Array<(message: unknown) => void> = [];
  const fake: FakeWindow = {
    asked: [],
    copied: [],
    opened: [],
    alerted: [],
    push: (state) => heard.forEach((listener) => listener({ state })),
  };
  const nothing = { addListener: () => undefined, removeListener: () => undefined };
  const session: Record<string, unknown> = options.remembered
    ? { 'surfaces-last': [options.remembered] }
    : {};
  const local: Record<string, unknown> = {};
  const area = (kept: Record<string, unknown>) => ({
    get: async (key: string | null) => (key === null ? kept : { [key]: kept[key] }),
    set: async (values: Record<string, unknown>) => void Object.assign(kept, structuredClone(values)),
    remove: async (key: string) => void delete kept[key],
  });
  const answers: Record<string, unknown> = {
    state: options.state,
    'language-get': { language: null },
    'policy-get': {
      builtIn: [
        { name: 'CQT Groep', sites: ['www.cqt.nl', 'www.casemix.nl'] },
        { name: 'default', sites: [] },
      ],
      managed: null,
      own: null,
    },
    example: { state: options.state, badge: { text: '3', colour: '#7a0b1f' } },
    'maps-get': { maps: [] },
    'taught-get': { taught: [] },
    'ignored-get': { ignored: [] },
    'links-get': { links: { issue: null, report: null } },
    'baseline-get': { baseline: null },
    'clean-reload-preview': {
      cookies: 3,
      domains: ['casemix.nl', 'www.casemix.nl'],
      origins: ['https://www.casemix.nl'],
      limits: ['HTTP cache entries'],
    },
    'clean-reload': { ok: true, cookies: 3 },
    'save-evidence': {
      name: 'cookiewacht-casemix-2026-11-23',
      files: { 'sites/casemix/none/evidence.ndjson': '{"kind":"journey-start"}\n' },
    },
    ...options.answers,
  };
  const own = {
    runtime: {
      id: 'fake',
      getURL: (path: string) => `/${path}`,
      getManifest: () => ({ version: '0.1.0' }),
      openOptionsPage: async () => void fake.opened.push('options'),
      sendMessage: async (message: Record<string, unknown>) => {
        fake.asked.push(message);
        return answers[String(message['type'])] ?? { ok: true };
      },
      connect: () => ({
        onMessage: { addListener: (listener: (message: unknown) => void) => void heard.push(listener) },
        onDisconnect: nothing,
        postMessage: () =>
          void (options.state === null
            ? undefined
            : setTimeout(() => heard.forEach((listener) => listener({ state: options.state })), 30)),
        disconnect: () => undefined,
      }),
    },
    i18n: { getUILanguage: () => options.uiLanguage ?? 'nl-NL' },
    tabs: {
      query: async () => [{ id: 7, windowId: 1, url: options.url ?? 'https://www.casemix.nl/' }],
      onActivated: nothing,
      onUpdated: nothing,
      create: async (tab: unknown) => void fake.opened.push(tab),
    },
    storage: { session: area(session), local: area(local) },
    permissions: {
      contains: async () => options.granted ?? true,
      request: async () => true,
      onAdded: nothing,
      onRemoved: nothing,
    },
    ...(options.sidePanel === false
      ? {}
      : { sidePanel: { open: async (what: unknown) => void fake.opened.push({ sidePanel: what }) } }),
    ...(options.devtools
      ? {
          devtools: {
            network: {
              getHAR: async () => ({ entries: options.har ?? [] }),
              onRequestFinished: nothing,
            },
            inspectedWindow: {
              tabId: 7,
              getResources: (told: (resources: unknown[]) => void) =>
                told([{ url: 'https://www.googletagmanager.com/gtag/js?id=G-X1' }]),
            },
            panels: {
              themeName: options.theme,
              openResource: (...place: unknown[]) => void fake.opened.push(place.slice(0, 3)),
            },
          },
        }
      : {}),
  };
  Object.assign(globalThis, { chrome: own, browser: own, fake });
  globalThis.alert = (what?: unknown) => void fake.alerted.push(what);
  Object.defineProperty(navigator, 'clipboard', {
    value: { writeText: async (text: string) => void fake.copied.push(text) },
  });
}
