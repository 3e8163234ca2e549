/**
 * `--map HOST=URL`: judges a development server or a staging host as if it were the site. The browser asks the
 * site's own address, and a server on loopback answers it from the mapped one (`map-server.ts`).
 */
import { readSiteMap, type BadMap, type MapProblem, type SiteMap } from '../../watch/site-map.ts';
import { UsageError } from '../errors.ts';

export type { SiteMap } from '../../watch/site-map.ts';

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
  const read = readSiteMap(text);
  if ('host' in read) return read;
  throw new UsageError(`--map ${text.slice(0, 200)}: ${problemOf(read)}.`, ADVICE);
}

const problemOf = ({ problem, part }: BadMap): string => words[problem](part.slice(0, 100));

const words = {
  form: () => 'expects HOST=URL',
  host: (part) => `\`${part}\` is not a host name`,
  address: (part) => `\`${part}\` is not an address that begins with http:// or https://`,
  credentials: () => 'the address may hold no user name or password',
  path: () => 'the address names a server, so it ends after host and port',
  itself: () => 'the host cannot be answered from itself',
} satisfies Record<MapProblem, (part: string) => string>;
