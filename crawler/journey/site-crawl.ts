/** The state that the journeys of one site share. */
import { siteOf } from '../../rules/address.ts';
import type { PolicySite } from '../../rules/policy/schema/site.ts';
import { createRedactor } from '../capture/redactor.ts';
import { choosePages } from '../discover.ts';
import type { JourneyResult } from '../run/progress.ts';
import type { Run } from '../run/run.ts';

/** Milliseconds to wait for a banner; the wait is short when no earlier journey of the site saw one. */
const BANNER_WAIT_MS = 10_000;
const NO_BANNER_WAIT_MS = 1500;

/**
 * The crawl of one site: its redactor, the sites that it may lead to, its pages, and whether it has a banner.
 */
export class SiteCrawl {
  readonly site: PolicySite;
  /** Each site has a key of its own: values are compared within a site only. */
  readonly redact = createRedactor();
  /** Registrable domains to which a visit may lead. */
  readonly allowedSites: ReadonlySet<string>;
  /** Addresses from the sitemap. */
  sitemap: readonly string[] = [];
  readonly #mostPages: number;
  #pages: readonly string[] | null = null;
  #bannerSeen: boolean | null = null;

  constructor({ policy, limits }: Pick<Run, 'policy' | 'limits'>, site: PolicySite) {
    this.site = site;
    this.#mostPages = limits.pages;
    const addresses = [
      ...policy.sites.map(({ url }) => url),
      ...policy.affiliated,
      ...(site.affiliated ?? []),
    ];
    this.allowedSites = new Set(addresses.map(siteOf));
  }

  /**
   * The pages to visit, chosen when the first journey has loaded the front page; the same in every journey.
   */
  pagesFrom(home: string, links: readonly string[]): readonly string[] {
    const { site, sitemap } = this;
    return (this.#pages ??= choosePages({ site, home, sitemap, links, most: this.#mostPages }));
  }

  /** Milliseconds to wait for a banner that comes after load. */
  get bannerWait(): number {
    return this.#bannerSeen === false ? NO_BANNER_WAIT_MS : BANNER_WAIT_MS;
  }

  /** Remembers whether a journey saw a banner. */
  noteResult({ status, banner }: JourneyResult): void {
    if (status !== 'failed') this.#bannerSeen = (this.#bannerSeen ?? false) || banner;
  }
}
