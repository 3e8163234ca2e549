/** How the browser introduces itself: as itself, with the name of this product at the end. */
import { productToken } from '../run/product.ts';
import { majorOf } from './version.ts';

/** The platform parts that Chromium sends whatever the machine (user agent reduction). */
const platforms: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Macintosh; Intel Mac OS X 10_15_7',
  win32: 'Windows NT 10.0; Win64; x64',
};

/**
 * The browser's own user agent without the word `Headless`, for a version such as `Chromium 156.0.8078.79`.
 * Chromium reduces it to this form; a test compares it with what the browser at hand says.
 */
export function userAgentOf(version: string, platform: NodeJS.Platform = process.platform): string {
  const major = majorOf(version);
  const edge = /\bEdge\b/.test(version) ? ` Edg/${major}.0.0.0` : '';
  return `Mozilla/5.0 (${platforms[platform] ?? 'X11; Linux x86_64'}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${major}.0.0.0 Safari/537.36${edge}`;
}

/** As above, and honest about who is visiting. */
export function visitorUserAgent(version: string, platform: NodeJS.Platform = process.platform): string {
  return `${userAgentOf(version, platform)} ${productToken}`;
}
