/** What an administrator set for everyone (`storage.managed`). What the user sets comes before it. */
import browser from 'webextension-polyfill';
import * as z from 'zod';
import { readSiteMap, type SiteMap } from '../../../watch/site-map.ts';
import { linksSchema, noLinks, type Links } from '../../messages/links.ts';
import { largestPolicy, mapsSchema } from '../../messages/ui.ts';
import type { NamedPolicy } from '../judge/policies.ts';

/** What an administrator set, as far as it can be read. */
export interface Managed {
  policy: NamedPolicy | null;
  maps: SiteMap[];
  links: Links;
  /** What could not be read, one line of English each. */
  limits: string[];
}

export const nothingManaged: Managed = { policy: null, maps: [], links: noLinks, limits: [] };

const policySchema = z.string().max(largestPolicy);
const linesSchema = z.array(z.string().max(700)).max(100);

const unread = (name: string): string =>
  `the extension cannot read “${name}” as your administrator set it; ask your administrator`;

/** @param readPolicy the policy in a text; null if it is none */
export async function readManaged(readPolicy: (text: string) => NamedPolicy | null): Promise<Managed> {
  // Firefox throws where no administrator set anything.
  const stored: Record<string, unknown> = await browser.storage.managed.get(null).catch(() => ({}));
  const limits: string[] = [];
  const take = <T>(name: string, read: (value: unknown) => T | null): T | null => {
    if (stored[name] === undefined) return null;
    const value = read(stored[name]);
    if (value === null) limits.push(unread(name));
    return value;
  };
  const policy = take('policy', (value) => {
    const text = policySchema.safeParse(value);
    return text.success ? readPolicy(text.data) : null;
  });
  const maps = take('maps', (value) => {
    const lines = linesSchema.safeParse(value).data?.map((line) => readSiteMap(line.trim()));
    return mapsSchema.safeParse(lines).data ?? null;
  });
  const link = (name: string, field: keyof Links): string | null =>
    take(name, (value) => linksSchema.shape[field].safeParse(value).data ?? null);
  const links = { issue: link('issueAddress', 'issue'), report: link('reportAddress', 'report') };
  return { policy, maps: maps ?? [], links, limits };
}
