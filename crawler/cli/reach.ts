/** How requests reach the sites: the options about it, and what they make. */
import type { Policy } from '../../rules/policy/schema.ts';
import { readAuthorities } from '../network/authorities.ts';
import { parseConnectTo } from '../network/connect-to.ts';
import { privateOnes } from '../network/inside.ts';
import type { MapServer } from '../network/map-server.ts';
import { parseMaps } from '../network/map.ts';
import { trustStore } from '../network/trust-store.ts';
import type { Run } from '../run/run.ts';
import { list, text } from './command.ts';
import { ownValues } from './options.ts';

/** The option that chooses the engine. */
export const engineOption = text(
  '--engine <engine>',
  'chromium (default), or shell: chrome-headless-shell, half the processor time (docs/engines.md)',
);

/** The option that lets another server answer for a host. */
export const mapOption = list(
  '--map <host=url...>',
  'judge a development server or a staging host as if it were the site: www.example.nl=http://localhost:3000',
);

/** The options as the user gave them. */
export interface ReachOptions {
  browser?: string | undefined;
  engine?: string | undefined;
  headed: boolean;
  connectTo: readonly string[];
  map: readonly string[];
  cacert?: string | undefined;
  userAgent?: string | undefined;
  sealed: boolean;
}

/**
 * How requests outside the browser reach the sites: mappings and trusted authorities. `mapServer`: the server that
 * answers for mapped hosts, once it runs.
 * @throws UsageError for a faulty mapping, or a `cacert` that cannot be read
 */
export async function readReach(
  { connectTo, map, cacert, sealed }: ReachOptions,
  mapServer?: MapServer,
): Promise<Run['reach']> {
  const added = cacert === undefined ? [] : await readAuthorities(cacert);
  const own = mapServer === undefined ? [] : [mapServer.certificate];
  return {
    connectTo: parseConnectTo([...(mapServer?.connectTo ?? []), ...ownValues(connectTo)], { sealed }),
    trust: trustStore([...added.map(({ pem }) => pem), ...own]),
    maps: parseMaps(ownValues(map)),
  };
}

/** The addresses that are not public and may be reached all the same: the policy allows all, or names them itself. */
export const insideOf = ({ network, sites }: Policy): NonNullable<Run['reach']['inside']> =>
  network?.allowPrivateAddresses === true ? 'all' : privateOnes(sites.map(({ url }) => url));
