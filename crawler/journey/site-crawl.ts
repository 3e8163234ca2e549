/** The state that the journeys of one site share. */
import { siteOf } from '../../rules/address.ts';
import type { Device, JourneyChoice } from '../../rules/evidence/common.ts';
import { journeyName } from '../../rules/evidence/devices.ts';
import type { PolicySite } from '../../rules/policy/schema/site.ts';
import { createRedactor, type Redactor } from '../capture/redactor.ts';
import { OwnHosts } from '../network/own-hosts.ts';
import { choosePages } from '../discover.ts';
import type { FoundLink } from '../pages/links.ts';
import type { Run } from '../run/run.ts';
import { PageList } from './page-list.ts';
import { SharedPages } from './shared-pages.ts';
import { SiteBanner } from './site-banner.ts';
import { VisitQueue } from './visit-queue.ts';
import { walksOf, type Walk } from './walk.ts';

/** Where the visits of a site wait, and how many sites began before it. */
export interface SiteTurn {
  visits: VisitQueue;
  order: number;
}

/**
 * The crawl of one site with one device: its redactor, the sites that it may lead to, its pages, its banner, and its place in
 * the queue of visits.
 */
export class SiteCrawl {
  readonly site: PolicySite;
  readonly device: Device;
  /** Each site has a key of its own: values are compared within a site only. */
  readonly redact: Redactor;
  /** Registrable domains to which a visit may lead. */
  readonly allowedSites: ReadonlySet<string>;
  readonly banner = new SiteBanner();
  /** Hosts of the site's own that its pages asked. */
  readonly ownHosts: OwnHosts;
  /** Addresses from the sitemap. */
  sitemap: readonly string[] = [];
  /** What the site is crawled by. */
  readonly walks: readonly Walk[];
  /** Address of the statement on this site, if the policy names one. */
  readonly #statement: string | undefined;
  /** The only pages that the run asks for; undefined: the whole site. */
  readonly only: readonly string[] | undefined;
  readonly #mostPages: number;
  readonly #pages: SharedPages<PageList>;
  readonly #turn: SiteTurn;

  constructor(
    { policy, limits, journeys, onlyPages }: Pick<Run, 'policy' | 'limits' | 'journeys' | 'onlyPages'>,
    site: PolicySite,
    turn: SiteTurn = { visits: new VisitQueue(limits), order: 0 },
    device: Device = 'desktop',
    /** The same site with another device. */
    beside?: SiteCrawl,
  ) {
    this.site = site;
    this.device = device;
    this.redact = beside?.redact ?? createRedactor();
    this.walks = walksOf(journeys);
    this.only = onlyPages?.get(site.id);
    const { url } = policy.statement;
    if (url !== undefined && siteOf(url) === siteOf(site.url)) this.#statement = url;
    this.#mostPages = limits.pages;
    this.#pages = new SharedPages(journeys);
    this.#turn = turn;
    const addresses = [
      ...policy.sites.map(({ url }) => url),
      ...policy.affiliated,
      ...(site.affiliated ?? []),
    ];
    this.allowedSites = new Set(addresses.map(siteOf));
    this.ownHosts =
      beside?.ownHosts ??
      new OwnHosts(new Set([site.url, ...policy.affiliated, ...(site.affiliated ?? [])].map(siteOf)));
  }

  /** The name of a journey among all of the site: it names its folder. */
  nameOf(choice: JourneyChoice): string {
    return journeyName(choice, this.device);
  }

  /** The address at which a visitor enters: the first page that was asked for, else the site's own. */
  get entry(): string {
    return this.only?.[0] ?? this.site.url;
  }

  /**
   * The pages to visit, chosen by the first journey that gets to the site's own pages; the same in every
   * journey. `home`: the address of the front page after redirects. `links`: its links. `before`: those of the
   * page that asked for consent before it.
   */
  pagesFor(
    journey: JourneyChoice,
    home: string,
    { links, before = [] }: { links: readonly FoundLink[]; before?: readonly FoundLink[] },
  ): Promise<PageList> {
    return this.#pages.of(journey, () => this.ownPages(home, links, before));
  }

  /** The pages for a journey that does not get past a wall: nobody else visits them. */
  ownPages(home: string, links: readonly FoundLink[], before: readonly FoundLink[] = []): PageList {
    const { sitemap, only } = this;
    if (only)
      return new PageList({ pages: [home, ...only.slice(1)], spare: [], leftOut: {} }, home, only.length);
    const named = this.#statement === undefined ? [] : [this.#statement];
    const site = { ...this.site, pages: [...(this.site.pages ?? []), ...named] };
    return new PageList(
      choosePages({ site, home, sitemap, links, before, most: this.#mostPages }),
      home,
      this.#mostPages,
    );
  }

  /** The journey does not choose: it stands before a wall, behind which others may get. */
  letOthersChoose(journey: JourneyChoice): void {
    this.#pages.pass(journey);
  }

  /** The journey is over, and chooses no pages any more. */
  journeyOver(journey: JourneyChoice): void {
    this.#pages.pass(journey);
    if (journey === 'none') this.banner.lookedEverywhere();
  }

  /** Whether a journey looks for a banner on all pages. */
  get isLookedOver(): boolean {
    return this.walks.some(({ choice }) => choice === 'none');
  }

  /** Whether another journey goes on from this one. */
  goesOn(journey: JourneyChoice): boolean {
    return this.walks.some(({ choice, next }) => choice === journey && next !== null);
  }

  /** The host of the address asks for rest, in seconds. */
  leaveAlone(url: string, seconds: number): void {
    this.#turn.visits.rest(url, seconds * 1000);
  }

  /** Does the work when it is the journey's turn to visit the address. */
  whenFree<T>(journey: JourneyChoice, url: string, work: () => Promise<T>): Promise<T> {
    const { visits, order } = this.#turn;
    // A site that began earlier ends earlier. Within a site, the journey that chooses the pages comes first,
    // and then the longest walk, which would else be left alone at the end.
    const chooses = journey === this.walks[0]?.choice && this.#pages.chosen === null;
    const long = this.walks.some(({ choice, next }) => next !== null && [choice, next].includes(journey));
    return visits.add(url, (chooses ? 0.5 : long ? 0.25 : 0) - order, work);
  }
}
