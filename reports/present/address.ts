/** Addresses as a reader wants them: short where the host is known from the context. */
import { hostOf } from '../../rules/address.ts';
import type { InitiatorStep } from '../../rules/evidence/common.ts';
import { toDisplay } from './sanitise.ts';

/** Host of a site or an address; the text itself where it has none. */
export const hostName = (url: string): string => toDisplay(hostOf(url) || url);

/** The path within the site's own host; elsewhere the whole address without its scheme. */
export function pageLabel(url: string, siteHost: string): string {
  const match = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)(.*)$/is.exec(url);
  if (!match) return toDisplay(url);
  const [, authority = '', rest = ''] = match;
  return toDisplay(hostOf(url) === siteHost ? rest || '/' : `${authority}${rest === '/' ? '' : rest}`);
}

/** The chain from the document to the nearest cause; a step without an address (the browser itself) tells nothing. */
export const chainOf = (steps: readonly InitiatorStep[], siteHost: string): string[] =>
  steps.filter(({ url }) => url !== '').map((step) => stepLabel(step, siteHost));

/** One link of the chain: `gtag/js:12:345 (www.googletagmanager.com)`, or `/assets/site.js:3:10` on the site itself. */
export function stepLabel(step: InitiatorStep, siteHost: string): string {
  const host = hostOf(step.url);
  const place =
    step.line === undefined ? '' : `:${step.line}${step.column === undefined ? '' : `:${step.column}`}`;
  const path = pageLabel(step.url, host).replace(/\?.*$/, '');
  if (host === siteHost || host === '') return `${path}${place}`;
  const name = path === '/' ? '' : path.replace(/^\//, '');
  return name === '' ? `${toDisplay(host)}${place}` : `${name}${place} (${toDisplay(host)})`;
}
