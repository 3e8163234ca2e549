/** Closes a dialog that stands over the banner (a newsletter, an offer), as a visitor does before answering. */
import { readTree } from '../browser/frames.ts';
import type { LayerControl } from '../../watch/banner/controls.ts';
import { closerOf, entranceReadingSchema } from '../../watch/page/entrance.ts';
import { readEntrances } from '../../watch/page/read-entrances.ts';
import type { Attempt } from './attempt.ts';
import { scaledNow } from '../scaled-time.ts';
import { withTimeout } from '../timeouts.ts';

/**
 * Milliseconds for the dialog to go.
 * @waits it is gone
 */
const GOING_MS = 1200;

/** True if a dialog was closed, so that the control may be reached now. */
export async function uncover(attempt: Attempt, control: LayerControl): Promise<boolean> {
  const { tab } = attempt.pageFrames;
  const main = {
    session: tab.session,
    frameId: tab.target.targetId,
    url: tab.url,
    origin: '',
    top: true,
  };
  const read = () => readTree(main, readEntrances, entranceReadingSchema).catch(() => null);
  const before = await read();
  // The dialog in the middle may be the banner itself.
  if (!before?.dialog || before.controls.some(({ text }) => text === control.label)) return false;
  const closer = closerOf(before);
  if (closer) await withTimeout(3000, tab.input.click(closer.x, closer.y)).catch(() => undefined);
  else await withTimeout(1000, tab.input.press('Escape')).catch(() => undefined);
  for (const until = scaledNow() + GOING_MS; scaledNow() < until && !attempt.deadline.passed;) {
    await attempt.deadline.pause(60);
    const now = await read();
    if (now && (!now.dialog || now.text !== before.text)) {
      attempt.noteClick(null, 'close', closer?.text ?? 'Escape', 0);
      return true;
    }
  }
  return false;
}
