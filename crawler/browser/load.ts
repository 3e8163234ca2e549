/** Navigates a tab to an address. */
import type { AttachedTarget } from './targets.ts';
import { slowness } from '../scaled-time.ts';

/** A document that was loaded. */
export interface Loaded {
  /** False: the document is there, but it was cut off, or its load event did not come in time. */
  whole: boolean;
}

/**
 * Navigates, and waits `longest` milliseconds at most for the load event; none comes for a document that is cut off.
 * Source: CDP `Page.navigate`, `Page.loadEventFired`, `Network.loadingFailed`.
 * @throws Error with the browser's error code (`net::ERR_…`) when there is no document, `timed out`, or that the page is
 * gone
 */
export async function load(
  { session, targetId, gone }: AttachedTarget,
  url: string,
  longest: number,
): Promise<Loaded> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve, reject) => {
    timer = setTimeout(() => resolve('late'), longest * slowness());
    // Whoever gave the visit up waits for nothing, and neither does the end of the program.
    void gone.then(() => reject(new Error('the page is gone')));
  });
  late.catch(() => undefined);
  const document = new Following(session, targetId);
  try {
    const sent = session.send('Page.navigate', { url });
    const answer = await Promise.race([sent, late]);
    if (answer !== 'late' && answer.errorText !== undefined && answer.errorText !== '')
      throw new Error(answer.errorText.startsWith('net::') ? answer.errorText : `net::${answer.errorText}`);
    if (answer !== 'late') document.asked(answer.loaderId);
    const how = await Promise.race([document.ended, late]);
    if (how === 'late' && !document.committed) throw new Error('timed out');
    return { whole: how === 'whole' };
  } finally {
    clearTimeout(timer);
  }
}

/** The document that a tab was sent to, from the answer's head to its end. */
class Following {
  committed = false;
  readonly #end = Promise.withResolvers<'whole' | 'cut off'>();
  readonly #cutOff = new Set<string>();
  #loaderId: string | undefined;

  constructor(session: AttachedTarget['session'], frameId: string) {
    session.on('Page.frameNavigated', ({ frame }) => {
      // The tab begins with an empty document.
      if (frame.id === frameId && frame.url !== 'about:blank') this.committed = true;
      this.#endIfCutOff();
    });
    session.on('Page.loadEventFired', () => {
      if (this.committed) this.#end.resolve('whole');
    });
    // The request of a document is known by the name of its loader.
    session.on('Network.loadingFailed', ({ requestId, canceled }) => {
      if (canceled !== true) this.#cutOff.add(requestId);
      this.#endIfCutOff();
    });
  }

  get ended(): Promise<'whole' | 'cut off'> {
    return this.#end.promise;
  }

  /** The browser has named the loader of what was asked for. */
  asked(loaderId: string | undefined): void {
    this.#loaderId = loaderId;
    this.#endIfCutOff();
  }

  #endIfCutOff(): void {
    if (this.committed && this.#loaderId !== undefined && this.#cutOff.has(this.#loaderId))
      this.#end.resolve('cut off');
  }
}
