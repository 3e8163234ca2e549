/** The pages of a site while its journeys visit them: the same for all, whoever is first. */
import { leadsToStatement } from '../../rules/knowledge/statement-words.ts';
import type { LeftOut } from '../../rules/evidence/journey.ts';
import { furtherPages, pageKey, type ChosenPages } from '../discover.ts';
import type { FoundLink } from '../pages/links.ts';

/** A site of which fewer pages are known is looked into further: the front page may be a wall or a chooser. */
const FEW_PAGES = 5;

/**
 * The pages that were chosen. What turns out to be no page is replaced. If they are few, the links of the pages
 * themselves lead to more, in an order that does not depend on which journey read them first.
 */
export class PageList {
  readonly #pages: string[];
  readonly #spare: string[];
  readonly #most: number;
  readonly #home: string;
  readonly #leftOut: Map<LeftOut, number>;
  readonly #noPages = new Set<string>();
  readonly #links = new Map<string, readonly FoundLink[]>();
  /** Pages of which the links were taken into account. */
  #read = 1;

  /** `home`: address of the front page. `most`: pages to visit at most, the policy's own apart. */
  constructor({ pages, spare, leftOut }: ChosenPages, home: string, most: number) {
    this.#pages = [...pages];
    this.#spare = [...spare];
    this.#leftOut = new Map();
    this.#home = home;
    this.#most = most;
    this.#count(leftOut);
  }

  /** The pages as far as they are known. */
  get urls(): readonly string[] {
    return this.#pages;
  }

  /** The first page that is not among `done`. */
  next(done: ReadonlySet<string>): string | undefined {
    return this.#pages.find((url) => !done.has(url));
  }

  /** Addresses that were found and are not visited, by reason. */
  get leftOut(): Partial<Record<LeftOut, number>> {
    const counts = Object.fromEntries(this.#leftOut);
    return this.#noPages.size > 0 ? { ...counts, 'no-page': this.#noPages.size } : counts;
  }

  /** The address gave something that is no page: the next one takes its place. */
  noPage(url: string): void {
    const at = this.#pages.indexOf(url);
    if (at <= 0) return;
    this.#noPages.add(url);
    this.#pages.splice(at, 1);
    if (at < this.#read) this.#read -= 1;
    const instead = this.#spare.shift();
    if (instead === undefined) return;
    this.#pages.push(instead);
    const over = (this.#leftOut.get('over-budget') ?? 0) - 1;
    if (over > 0) this.#leftOut.set('over-budget', over);
    else this.#leftOut.delete('over-budget');
  }

  /** The first page behind a front page that leads to few: the banner may be there. */
  get behindFront(): string | undefined {
    if (this.#pages.length + this.#spare.length >= FEW_PAGES) return undefined;
    return this.#pages.slice(1).find((url) => !leadsToStatement({ url }));
  }

  /** Whether the links of this page are of use. */
  wantsLinks(url: string): boolean {
    return this.#pages.length < Math.min(FEW_PAGES, this.#most) && !this.#links.has(url);
  }

  /** The page links to these addresses; none if it could not be read. */
  tell(url: string, links: readonly FoundLink[]): void {
    if (!this.#links.has(url)) this.#links.set(url, links);
    while (this.#read < this.#pages.length && this.#pages.length < Math.min(FEW_PAGES, this.#most)) {
      const known = this.#links.get(this.#pages[this.#read] ?? '');
      if (known === undefined) return;
      this.#read += 1;
      const { pages, leftOut } = furtherPages(known, this.#home);
      this.#count(leftOut);
      const keys = new Set([...this.#pages, ...this.#noPages].map(pageKey));
      const news = pages.filter((address) => !keys.has(pageKey(address)));
      const room = this.#most - this.#pages.length;
      this.#pages.push(...news.slice(0, room));
      this.#spare.push(...news.slice(room, room + 20));
    }
  }

  /** The same address may have been found on several pages: the largest count is no exaggeration. */
  #count(leftOut: ChosenPages['leftOut']): void {
    for (const why of ['action', 'file', 'other-scheme', 'other-host', 'over-budget', 'no-page'] as const) {
      const number = leftOut[why];
      if (number !== undefined) this.#leftOut.set(why, Math.max(number, this.#leftOut.get(why) ?? 0));
    }
  }
}
