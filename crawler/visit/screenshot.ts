/** Takes a screenshot of a page. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withTimeout } from '../timeouts.ts';
import type { Tab } from '../browser/tab.ts';

/** Milliseconds for a screenshot; the visit goes on without one. */
const SCREENSHOT_TIMEOUT_MS = 3000;

/**
 * Returns the name of the file in the folder; undefined when the browser gives no screenshot, which is no
 * failure.
 */
export async function takeScreenshot(tab: Tab, folder: string, index: number): Promise<string | undefined> {
  const shot = await withTimeout(SCREENSHOT_TIMEOUT_MS, shoot(tab)).catch(() => null);
  if (!shot) return undefined;
  const name = `page-${String(index).padStart(2, '0')}.jpg`;
  await writeFile(join(folder, name), shot.data, 'base64');
  return name;
}

/** What the visitor sees, a pixel for each CSS pixel: a phone's screen would make a picture of seven times as many. */
async function shoot({ session, pictureScale: scale }: Tab): Promise<{ data: string }> {
  const how = { format: 'jpeg', quality: 55, optimizeForSpeed: true } as const;
  if (scale === 1) return session.send('Page.captureScreenshot', how);
  const { cssVisualViewport: view } = await session.send('Page.getLayoutMetrics');
  const { pageX: x, pageY: y, clientWidth: width, clientHeight: height } = view;
  return session.send('Page.captureScreenshot', { ...how, clip: { x, y, width, height, scale } });
}
