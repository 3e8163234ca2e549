/** Answers the dialogs of scripts (alert, confirm, prompt, "leave this page?"): one answer each, by one policy at a time. */
import type { Protocol } from 'puppeteer-core';

/** `dismiss`: see `dismissed`. A function says whether to accept. */
export type DialogPolicy = 'dismiss' | ((type: Protocol.Page.DialogType) => boolean);

/** As much of a CDP session as is needed. */
export interface DialogSession {
  on(
    event: 'Page.javascriptDialogOpening',
    listener: (dialog: Protocol.Page.JavascriptDialogOpeningEvent) => void,
  ): unknown;
  send(method: 'Page.handleJavaScriptDialog', answer: { accept: boolean }): Promise<unknown>;
  send(method: 'Page.enable'): Promise<unknown>;
  send(method: 'Runtime.terminateExecution'): Promise<unknown>;
}

/** Questions get a no, so that nothing comes of them; an alert can only be accepted, and a page may always be left. */
const dismissed = (type: Protocol.Page.DialogType): boolean => type === 'alert' || type === 'beforeunload';

export class Dialogs {
  #policy: DialogPolicy = 'dismiss';
  readonly #listeners = new Set<(session: DialogSession) => void>();

  /** Answers the dialogs of this page for as long as it lives. */
  attach({ session, setUp }: { session: DialogSession; setUp(sent: Promise<unknown>): void }): void {
    session.on('Page.javascriptDialogOpening', ({ type }) => {
      for (const tell of this.#listeners) tell(session);
      const accept = this.#policy === 'dismiss' ? dismissed(type) : this.#policy(type);
      // It may be gone: its page was closed.
      session.send('Page.handleJavaScriptDialog', { accept }).catch(() => undefined);
    });
    setUp(session.send('Page.enable'));
  }

  /** Follows this policy while the work lasts, then the one before. */
  async during<T>(policy: DialogPolicy, work: () => Promise<T>): Promise<T> {
    const before = this.#policy;
    this.#policy = policy;
    try {
      return await work();
    } finally {
      this.#policy = before;
    }
  }

  /** Tells of each dialog before it is answered, until the returned function is called. */
  onOpened(tell: (session: DialogSession) => void): () => void {
    this.#listeners.add(tell);
    return () => this.#listeners.delete(tell);
  }
}
