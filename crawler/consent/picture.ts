/** Takes a screenshot of the banner, as PNG. */
import { withTimeout } from '../timeouts.ts';
import type { FoundBanner } from './types.ts';

/** Null if it cannot be taken, which is no failure. */
export async function pictureOf(
  found: Pick<FoundBanner, 'observed' | 'pageFrames'>,
): Promise<Uint8Array | null> {
  const { box } = found.observed;
  if (!box) return null;
  try {
    const { root, tab } = found.pageFrames;
    const { cssVisualViewport: view } = await withTimeout(2000, root.send('Page.getLayoutMetrics'));
    const x = Math.max(0, box.x);
    const y = Math.max(0, box.y);
    const width = Math.min(box.x + box.width, view.clientWidth) - x;
    const height = Math.min(box.y + box.height, view.clientHeight) - y;
    if (width < 2 || height < 2) return null;
    const shot = root.send('Page.captureScreenshot', {
      format: 'png',
      captureBeyondViewport: false,
      clip: { x: x + view.pageX, y: y + view.pageY, width, height, scale: tab.pictureScale },
    });
    return Buffer.from((await withTimeout(5000, shot)).data, 'base64');
  } catch {
    return null;
  }
}
