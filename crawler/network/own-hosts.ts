/**
 * The hosts of the site's own domains that its pages asked for something. Another party may answer at such a host; the
 * hosts of the pages themselves are those of the site's hosting, which says nothing about who measures.
 */
import { isIP } from 'node:net';
import { siteOf } from '../../rules/address.ts';

/** Of more hosts than these nobody asks anything. */
const MAX_HOSTS = 200;

export class OwnHosts {
  readonly #sites: ReadonlySet<string>;
  readonly #asked = new Set<string>();
  readonly #pages = new Set<string>();

  /** `sites`: the site's own registrable domains. */
  constructor(sites: ReadonlySet<string>) {
    this.#sites = sites;
  }

  /** A request was seen. `page`: it is the navigation of a page. */
  saw(address: string, page: boolean): void {
    const url = URL.parse(address);
    if (url === null || !/^(?:https?|wss?):$/.test(url.protocol)) return;
    const { hostname } = url;
    if (isIP(hostname) > 0 || !this.#sites.has(siteOf(hostname))) return;
    const hosts = page ? this.#pages : this.#asked;
    if (hosts.size < MAX_HOSTS) hosts.add(hostname);
  }

  /** Those at which another party may answer, in order of name. */
  get list(): string[] {
    return [...this.#asked].filter((host) => !this.#pages.has(host)).toSorted();
  }
}
