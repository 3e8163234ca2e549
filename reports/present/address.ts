/** Addresses for a reader: short if the context tells the host. */
import { hostOf } from '../../rules/address.ts';
import type { InitiatorStep } from '../../rules/evidence/common.ts';
import { toDisplay } from './sanitise.ts';
import { upTo } from '../../rules/text-ends.ts';

/** Host of a site or address; the text itself if it has none. */
export const hostName = (url: string): string => toDisplay(hostOf(url) || url);

/** The path if the address is on the site's own host; otherwise the whole address without its scheme. */
export function pageLabel(url: string, siteHost: string): string {
  const match = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)(.*)/is.exec(url);
  if (!match) return toDisplay(url);
  const [, authority = '', rest = ''] = match;
  return toDisplay(hostOf(url) === siteHost ? rest || '/' : `${authority}${rest === '/' ? '' : rest}`);
}

/**
 * The chain from the document to the nearest cause, without steps that have no address (the browser itself).
 */
export const chainOf = (steps: readonly InitiatorStep[], siteHost: string): string[] =>
  steps.filter(({ url }) => url !== '').map((step) => stepLabel(step, siteHost));

/**
 * One step of the chain: `gtag/js:12:345 (www.googletagmanager.com)`, or `/assets/site.js:3:10` on the site
 * itself.
 */
export function stepLabel(step: InitiatorStep, siteHost: string): string {
  const host = hostOf(step.url);
  const place =
    step.line === undefined ? '' : `:${step.line}${step.column === undefined ? '' : `:${step.column}`}`;
  const path = upTo(pageLabel(step.url, host), '?');
  if (host === siteHost || host === '') return `${path}${place}`;
  const name = path === '/' ? '' : path.replace(/^\//, '');
  return name === '' ? `${toDisplay(host)}${place}` : `${name}${place} (${toDisplay(host)})`;
}
