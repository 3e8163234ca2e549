/** Recognises a wall: a page of its own that asks something before it lets a visitor to the site. */
import { siteOf } from '../../rules/address.ts';
import { leadsToStatement } from '../../rules/knowledge/statement-words.ts';
import { furtherPages, pageKey } from '../discover.ts';
import type { FoundLink } from '../pages/links.ts';

/** The first page of a journey. */
export interface FirstPage {
  /** The address of the site. */
  asked: string;
  /** The address at which the visitor arrived. */
  url: string;
  /** Whether it asks for consent. */
  banner: boolean;
  links: readonly FoundLink[];
}

/**
 * Whether the visitor was sent to a page that asks for consent and is not the site itself: it is on another domain,
 * its address says where to go back to, or it leads nowhere but to the statement. The question may stand in the place of
 * the front page too: what leads nowhere may be more than that once it was answered.
 */
export function isWall({ asked, url, banner, links }: FirstPage): boolean {
  if (!banner) return false;
  if (pageKey(asked) === pageKey(url)) return leadsNowhere(links, url);
  return siteOf(asked) !== siteOf(url) || saysWhereBack(url) || leadsNowhere(links, url);
}

/** The page links to nothing of the site but itself and the statement. */
export function leadsNowhere(links: readonly FoundLink[], url: string): boolean {
  const { pages } = furtherPages(links, url);
  return !pages.some((page) => pageKey(page) !== pageKey(url) && !leadsToStatement({ url: page }));
}

/** A parameter of the address is an address itself. */
function saysWhereBack(url: string): boolean {
  const { searchParams } = new URL(url);
  return [...searchParams.values()].slice(0, 40).some((value) => /^(?:https?:\/)?\/\S{0,2000}$/.test(value));
}
