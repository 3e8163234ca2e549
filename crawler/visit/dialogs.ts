/** Answers the dialogs of scripts (alert, confirm, prompt, "leave this page?") by one policy at a time. */
import type { Protocol } from 'puppeteer-core';

/** `dismiss` refuses confirm and prompt. A function says whether to accept a dialog of this type. */
export type DialogPolicy = 'dismiss' | ((type: Protocol.Page.DialogType) => boolean);

/** The part of a CDP session that answering needs. */
export interface DialogSession {
  on(
    event: 'Page.javascriptDialogOpening',
    listener: (dialog: Protocol.Page.JavascriptDialogOpeningEvent) => void,
  ): unknown;
  send(method: 'Page.handleJavaScriptDialog', answer: { accept: boolean }): Promise<unknown>;
  send(method: 'Page.enable'): Promise<unknown>;
  send(method: 'Runtime.terminateExecution'): Promise<unknown>;
}

/** Whether to accept under `dismiss`: an alert can only be accepted, and the page may always be left. */
const dismissed = (type: Protocol.Page.DialogType): boolean => type === 'alert' || type === 'beforeunload';

/** The dialogs of all pages of a profile. */
export class Dialogs {
  #policy: DialogPolicy = 'dismiss';
  readonly #listeners = new Set<(session: DialogSession) => void>();

  /** Answers the dialogs of a page until it closes. Source: CDP `Page.javascriptDialogOpening`. */
  attach({ session, setUp }: { session: DialogSession; setUp(sent: Promise<unknown>): void }): void {
    session.on('Page.javascriptDialogOpening', ({ type }) => {
      for (const listener of this.#listeners) listener(session);
      const accept = this.#policy === 'dismiss' ? dismissed(type) : this.#policy(type);
      // The command fails when the page was closed meanwhile.
      session.send('Page.handleJavaScriptDialog', { accept }).catch(() => undefined);
    });
    setUp(session.send('Page.enable'));
  }

  /** Follows this policy until the work has ended, then the previous one. */
  async during<T>(policy: DialogPolicy, work: () => Promise<T>): Promise<T> {
    const before = this.#policy;
    this.#policy = policy;
    try {
      return await work();
    } finally {
      this.#policy = before;
    }
  }

  /** Calls the listener for each dialog before it is answered. Returns a function that ends it. */
  onOpened(listener: (session: DialogSession) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
