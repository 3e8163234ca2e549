/** Scrolls down the page like a visitor, since some trackers and embeds wait for that. */
import { type LiveFrame } from '../browser/frames.ts';
import { withTimeout } from '../timeouts.ts';

const MAX_STEPS = 12;
/**
 * Milliseconds between two turns of the wheel, a frame each, so that the page is drawn in between.
 * @waits the page has been drawn; at most 12 turns
 */
const STEP_MS = 17;
/** Milliseconds to scroll through a page. */
const SCROLL_TIMEOUT_MS = 3000;

/** Scrolls to the end within three seconds. Never throws. */
export async function scrollThrough(main: LiveFrame): Promise<void> {
  await withTimeout(SCROLL_TIMEOUT_MS, turnTheWheel(main)).catch(() => undefined);
}

async function turnTheWheel({ session, frameId }: LiveFrame): Promise<void> {
  const { cssLayoutViewport: view, cssContentSize: content } = await session.send('Page.getLayoutMetrics');
  const step = Math.max(200, view.clientHeight - 80);
  const steps = Math.min(MAX_STEPS, Math.ceil((content.height - view.clientHeight) / step));
  for (let turn = 0; turn < steps; turn += 1) {
    await session.send('Input.dispatchMouseEvent', {
      type: 'mouseWheel',
      x: view.clientWidth / 2,
      y: view.clientHeight / 2,
      deltaX: 0,
      deltaY: step,
    });
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
  }
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId,
    worldName: 'cookiewacht',
  });
  await session.send('Runtime.evaluate', {
    expression: `(${scrollToEnd.toString()})()`,
    contextId: executionContextId,
    awaitPromise: true,
    silent: true,
  });
}

/**
 * Runs in an isolated world: jumps to the end, since the page may be longer or a layer may have swallowed the
 * wheel, and waits until it has been drawn.
 */
function scrollToEnd(): Promise<void> {
  scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}
