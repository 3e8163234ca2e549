/** What a service is recognised by, as examples: a file each in `services/`. */
export interface ServiceCase {
  /** What a request to the address is (`UrlKind`), by address. */
  urls: Readonly<Record<string, string>>;
  /** Category by name of a cookie on the visited site's own domain. */
  cookies: Readonly<Record<string, string>>;
  /** What looks like the service and belongs to another, or to nobody. */
  otherUrls: readonly string[];
  otherCookies: readonly string[];
}
