/** Writes down which hosts of a site DNS calls aliases, and of which hosts that is not known. */
import type { Alias, Failure, Unstamped } from '../../rules/evidence/index.ts';
import type { Run } from '../run/run.ts';
import { findAliases } from './aliases.ts';

/** Hosts that a reason names. */
const MAX_NAMED = 5;

/** Nothing is asked about a host that a mapping reaches: who answers for it is the user's doing. */
export async function observeAliases(
  hosts: readonly string[],
  { connectTo, maps = [], nameServers }: Run['reach'],
  signal?: AbortSignal,
): Promise<Array<Unstamped<Alias> | Unstamped<Failure>>> {
  const mapped = new Set(maps.map(({ host }) => host));
  const isReal = (host: string): boolean => {
    const target = connectTo.resolve(host, 443);
    return target !== null && !target.mapped && !mapped.has(host);
  };
  const real = hosts.filter(isReal);
  const skipped = hosts.filter((host) => !isReal(host));
  const { found, unanswered } = await findAliases(real, { servers: nameServers, signal });
  return [
    ...found.map((alias) => ({ kind: 'alias' as const, ...alias })),
    ...notKnown(skipped, 'a mapping (--connect-to, --map) reaches'),
    ...notKnown(unanswered, 'DNS did not answer for'),
  ];
}

/** No rule is inconclusive by it: what is seen otherwise counts, and nothing is claimed of these hosts. */
function notKnown(hosts: readonly string[], why: string): Unstamped<Failure>[] {
  if (hosts.length === 0) return [];
  const more = hosts.length > MAX_NAMED ? ` and ${hosts.length - MAX_NAMED} more` : '';
  const names = `${hosts.slice(0, MAX_NAMED).join(', ')}${more}`;
  const reason = `${why} ${names}: it is not known whether another party answers there`;
  return [{ kind: 'failure', observer: 'dns', affects: ['alias'], reason }];
}
