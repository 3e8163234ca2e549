/** Who answers a page's dialogs, and how: one answer each. */
import { expect, test } from 'vitest';
import type { Protocol } from 'puppeteer-core';
import { Dialogs, type DialogSession } from '../../../../crawler/visit/dialogs.ts';

type Listener = (dialog: Protocol.Page.JavascriptDialogOpeningEvent) => void;

/** A page that writes down what it is told. */
class FakeSession implements DialogSession {
  readonly answers: boolean[] = [];
  #listener: Listener = () => undefined;

  on(_event: 'Page.javascriptDialogOpening', listener: Listener): void {
    this.#listener = listener;
  }

  send(method: string, answer?: { accept: boolean }): Promise<unknown> {
    if (method === 'Page.handleJavaScriptDialog' && answer) this.answers.push(answer.accept);
    return Promise.resolve();
  }

  opens(...types: Protocol.Page.DialogType[]): void {
    for (const type of types)
      this.#listener({ url: '', frameId: '', message: '', type, hasBrowserHandler: false });
  }
}

function page(): { dialogs: Dialogs; session: FakeSession } {
  const [dialogs, session] = [new Dialogs(), new FakeSession()];
  dialogs.attach({ session, setUp: () => undefined });
  return { dialogs, session };
}

test('a question gets a no, an alert is closed, and the page may be left', () => {
  const { session } = page();
  session.opens('confirm', 'prompt', 'alert', 'beforeunload');
  expect(session.answers).toEqual([false, false, true, true]);
});

test('while a choice is made its questions get a yes, and exactly one answer each', async () => {
  const { dialogs, session } = page();
  await dialogs.during(
    () => true,
    async () => session.opens('confirm', 'alert'),
  );
  session.opens('confirm');
  expect(session.answers).toEqual([true, true, false]);
});

test('a policy ends with its work, also where that fails', async () => {
  const { dialogs, session } = page();
  const failing = dialogs.during(
    () => true,
    () => Promise.reject(new Error('the page is gone')),
  );
  await expect(failing).rejects.toThrow('the page is gone');
  session.opens('confirm');
  expect(session.answers).toEqual([false]);
});

test('the watchdog hears of each dialog until it stops listening', () => {
  const { dialogs, session } = page();
  let heard = 0;
  const stop = dialogs.onOpened(() => (heard += 1));
  session.opens('alert', 'confirm');
  stop();
  session.opens('alert');
  expect(heard).toBe(2);
});
