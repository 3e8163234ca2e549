/**
 * `--map HOST=URL`: judges a development server or a staging host as if it were the site. The browser asks the
 * site's own address, and a server on loopback answers it from the mapped one (`map-server.ts`).
 */
import { asciiHost } from '../../rules/ascii-host.ts';
import { UsageError } from '../errors.ts';

/** One `--map`. */
export interface SiteMap {
  /** The host that the browser asks for, in lower case. */
  host: string;
  /** Origin that answers instead, e.g. `http://localhost:3000`. */
  to: string;
}

const ADVICE = 'Use HOST=URL, e.g. --map www.example.nl=http://localhost:3000 (one --map for each host).';

/**
 * The maps of a run.
 * @throws UsageError that names the faulty one
 */
export function parseMaps(texts: readonly string[]): SiteMap[] {
  const maps = texts.map(parseMap);
  for (const [index, { host }] of maps.entries()) {
    if (maps.findIndex((other) => other.host === host) !== index)
      throw new UsageError(`--map: ${host} is mapped twice`, 'Give each host one --map.');
  }
  return maps;
}

function parseMap(text: string): SiteMap {
  const fail = (problem: string): never => {
    throw new UsageError(`--map ${text.slice(0, 200)}: ${problem}.`, ADVICE);
  };
  const at = text.indexOf('=');
  if (at < 0) return fail('expects HOST=URL');
  const host = hostNamed(text.slice(0, at).trim());
  if (host === null) return fail(`\`${text.slice(0, at).slice(0, 100)}\` is not a host name`);
  const target = text.slice(at + 1).trim();
  const url = URL.parse(target);
  if (url === null || !/^https?:\/\//i.test(target))
    return fail(`\`${target.slice(0, 100)}\` is not an address that begins with http:// or https://`);
  if (url.username !== '' || url.password !== '')
    return fail('the address may hold no user name or password');
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '')
    return fail('the address names a server, so it ends after host and port');
  if (url.hostname === host) return fail('the host cannot be answered from itself');
  return { host, to: url.origin };
}

/** A host name in lower case as browsers have it, without scheme and port; null for anything else. */
function hostNamed(text: string): string | null {
  const plain = /^[ -~]*$/.test(text) ? text.toLowerCase() : asciiHost(text);
  const isName = plain.length <= 253 && /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*$/.test(plain);
  // The last label of an address is a number (URL Standard, "ends in a number").
  return isName && !/(?:^|\.)\d+$/.test(plain) ? plain : null;
}
