/** The user agent: the browser's own, followed by the name of this product. */
import { productToken } from '../run/product.ts';
import { majorOf } from './version.ts';

/** Fixed platform parts by Chromium's user agent reduction; all others send the one for Linux. */
const platforms: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Macintosh; Intel Mac OS X 10_15_7',
  win32: 'Windows NT 10.0; Win64; x64',
};

/**
 * The user agent of a browser with a window, without the word `Headless`, for a version such as `Chromium
 * 156.0.8078.79`. A test compares it with what the installed browser sends.
 */
export function userAgentOf(version: string, platform: NodeJS.Platform = process.platform): string {
  const major = majorOf(version);
  const edge = /\bEdge\b/.test(version) ? ` Edg/${major}.0.0.0` : '';
  const system = platforms[platform] ?? 'X11; Linux x86_64';
  const engine = 'AppleWebKit/537.36 (KHTML, like Gecko)';
  return `Mozilla/5.0 (${system}) ${engine} Chrome/${major}.0.0.0 Safari/537.36${edge}`;
}

/** The same with the product's name at the end, so that a site can tell who visits it. */
export function visitorUserAgent(version: string, platform: NodeJS.Platform = process.platform): string {
  return `${userAgentOf(version, platform)} ${productToken}`;
}
