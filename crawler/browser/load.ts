/** Navigates a tab to an address. */
import type { AttachedTarget } from './targets.ts';
import { slowness } from '../scaled-time.ts';

/** A document that was loaded. */
export interface Loaded {
  /** False: the document is there, but its load event did not come in time. */
  whole: boolean;
}

/**
 * Navigates, and waits `longest` milliseconds at most for the load event. Source: CDP `Page.navigate`,
 * `Page.loadEventFired`.
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
  let committed = false;
  const whole = new Promise<'whole'>((resolve) => {
    session.on('Page.frameNavigated', ({ frame }) => {
      // The tab begins with an empty document.
      if (frame.id === targetId && frame.url !== 'about:blank') committed = true;
    });
    session.on('Page.loadEventFired', () => {
      if (committed) resolve('whole');
    });
  });
  try {
    const sent = session.send('Page.navigate', { url });
    const answer = await Promise.race([sent, late]);
    if (answer !== 'late' && answer.errorText !== undefined && answer.errorText !== '')
      throw new Error(answer.errorText.startsWith('net::') ? answer.errorText : `net::${answer.errorText}`);
    if ((await Promise.race([whole, late])) === 'whole') return { whole: true };
    if (!committed) throw new Error('timed out');
    return { whole: false };
  } finally {
    clearTimeout(timer);
  }
}
