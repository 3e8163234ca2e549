/** What the journeys of one site share. */
import { siteOf } from '../../rules/address.ts';
import type { PolicySite } from '../../rules/policy/schema.ts';
import { createRedactor } from '../capture/redactor.ts';
import { choosePages } from '../discover.ts';
import type { JourneyResult } from '../run/progress.ts';
import type { Run } from '../run/run.ts';

/** A banner that was never seen without a choice is not waited for as long as one that is known to come late. */
const BANNER_WAIT_MS = 10_000;
const NO_BANNER_WAIT_MS = 1500;

export class SiteCrawl {
  readonly site: PolicySite;
  /** One key a site: "the same value" is asked within a site only, so hashes of two sites need not be comparable. */
  readonly redact = createRedactor();
  /** Registrable domains on which a page may end up; elsewhere is not the site. */
  readonly allowedSites: ReadonlySet<string>;
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

  /** The pages to visit, once a front page has been seen: the same in every journey. */
  pagesFrom(home: string, links: readonly string[]): readonly string[] {
    const { site, sitemap } = this;
    return (this.#pages ??= choosePages({ site, home, sitemap, links, most: this.#mostPages }));
  }

  /** How long to wait for a banner that is not there at load, in milliseconds. */
  get bannerWait(): number {
    return this.#bannerSeen === false ? NO_BANNER_WAIT_MS : BANNER_WAIT_MS;
  }

  noteResult({ status, banner }: JourneyResult): void {
    if (status !== 'failed') this.#bannerSeen = (this.#bannerSeen ?? false) || banner;
  }
}
