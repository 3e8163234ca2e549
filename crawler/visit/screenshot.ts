/** Takes a screenshot of a page. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withTimeout } from '../timeouts.ts';
import type { AttachedTarget } from '../browser/targets.ts';

/** Milliseconds for a screenshot; the visit goes on without one. */
const SCREENSHOT_TIMEOUT_MS = 3000;

/**
 * Returns the name of the file in the folder; undefined when the browser gives no screenshot, which is no
 * failure.
 */
export async function takeScreenshot(
  { session }: AttachedTarget,
  folder: string,
  index: number,
): Promise<string | undefined> {
  const shot = await withTimeout(
    SCREENSHOT_TIMEOUT_MS,
    session.send('Page.captureScreenshot', { format: 'jpeg', quality: 55, optimizeForSpeed: true }),
  ).catch(() => null);
  if (!shot) return undefined;
  const name = `page-${String(index).padStart(2, '0')}.jpg`;
  await writeFile(join(folder, name), shot.data, 'base64');
  return name;
}
