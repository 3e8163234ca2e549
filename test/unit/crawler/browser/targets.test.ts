/** Every target is watched before its code runs, or is said not to have been. */
import { Connection, type ConnectionTransport } from 'puppeteer-core';
import * as z from 'zod';
import { expect, test } from 'vitest';
import { TargetWatcher, type TargetListener } from '../../../../crawler/browser/targets.ts';

const commandSchema = z.object({ id: z.number(), method: z.string(), sessionId: z.string().optional() });

/** A browser that grants everything, and attaches to what the test says. */
class FakeBrowser implements ConnectionTransport {
  onmessage?: (message: string) => void;
  onclose?: () => void;
  readonly commands: string[] = [];

  send(message: string): void {
    const { id, method, sessionId } = commandSchema.parse(JSON.parse(message));
    this.commands.push(`${sessionId ?? 'connection'} ${method}`);
    if (method === 'Target.attachToTarget') this.attach(undefined, 'root', 'browser', true);
    const result = method === 'Target.attachToTarget' ? { sessionId: 'root' } : {};
    queueMicrotask(() => this.#tell({ id, result, ...(sessionId && { sessionId }) }));
  }

  close(): void {
    this.onclose?.();
  }

  attach(
    parent: string | undefined,
    sessionId: string,
    type: string,
    waitingForDebugger: boolean,
    subtype?: string,
    targetId = sessionId,
  ): void {
    const targetInfo = { targetId, type, subtype, title: '', url: 'https://www.example.nl/' };
    const context = { attached: true, canAccessOpener: false, browserContextId: 'context' };
    const params = { sessionId, targetInfo: { ...targetInfo, ...context }, waitingForDebugger };
    this.#tell({ method: 'Target.attachedToTarget', params, ...(parent && { sessionId: parent }) });
  }

  #tell(message: object): void {
    this.onmessage?.(JSON.stringify(message));
  }
}

async function watched() {
  const browser = new FakeBrowser();
  // Its constructor is not in its types.
  const connection: Connection = Reflect.construct(Connection, ['', browser]);
  const target = { title: '', url: '', attached: true, canAccessOpener: false };
  const root = await connection.createSession({ targetId: 'browser', type: 'browser', ...target });
  const watcher = await TargetWatcher.on(root);
  const seen: string[] = [];
  const listener: TargetListener = {
    attached: ({ type, targetId }) => void seen.push(`${type} ${targetId}`),
    failed: ({ targetId }, reason) => void seen.push(`${targetId}: ${reason}`),
  };
  watcher.listen('context', listener);
  return { browser, seen };
}

test('a frame that runs already when it is attached is a gap, and one that waits is none', async () => {
  const { browser, seen } = await watched();
  browser.attach('root', 'page', 'page', true);
  browser.attach('page', 'paused', 'iframe', true);
  browser.attach('page', 'running', 'iframe', false);
  expect(seen).toEqual([
    'page page',
    'frame paused',
    'frame running',
    'running: it had begun before it could be watched',
  ]);
});

test('a page is set up before its tab, which holds it, is let go', async () => {
  const { browser, seen } = await watched();
  browser.attach('root', 'tab', 'tab', true);
  browser.attach('tab', 'page', 'page', false);
  await new Promise((resolve) => setTimeout(resolve));
  expect(seen).toEqual(['page page']);
  const released = browser.commands.filter((command) => command.endsWith('runIfWaitingForDebugger'));
  expect(released).toEqual(['page Runtime.runIfWaitingForDebugger', 'tab Runtime.runIfWaitingForDebugger']);
});

test('a page that is rendered ahead is told from one that a visitor sees', async () => {
  const { browser, seen } = await watched();
  browser.attach('root', 'tab', 'tab', false);
  browser.attach('tab', 'page', 'page', false);
  browser.attach('tab', 'ahead', 'page', true, 'prerender');
  expect(seen).toEqual(['page page', 'page: it had begun before it could be watched', 'prerender ahead']);
});

test.each([['before'], ['after']])(
  'a service worker that its page reports %s the browser is watched once, and held until then',
  async (when) => {
    const { browser, seen } = await watched();
    browser.attach('root', 'page', 'page', true);
    const byPage = (): void => browser.attach('page', 'held', 'service_worker', true, undefined, 'worker');
    if (when === 'before') byPage();
    browser.attach('root', 'session', 'service_worker', true, undefined, 'worker');
    if (when === 'after') byPage();
    // The next page of its site reports it while it runs.
    browser.attach('page', 'running', 'service_worker', false, undefined, 'worker');
    expect(seen).toEqual(['page page', 'service-worker worker']);
    const released = browser.commands.filter((command) => command.endsWith('runIfWaitingForDebugger'));
    expect(released).toEqual(
      ['page', 'session', 'held', 'running'].map((session) => `${session} Runtime.runIfWaitingForDebugger`),
    );
  },
);

test('what is attached is let go, also what nobody listens to', async () => {
  const { browser } = await watched();
  browser.attach('root', 'page', 'page', true);
  browser.attach('page', 'worklet', 'worklet', true);
  expect(browser.commands.filter((command) => command.endsWith('runIfWaitingForDebugger'))).toEqual([
    'page Runtime.runIfWaitingForDebugger',
    'worklet Runtime.runIfWaitingForDebugger',
  ]);
});
