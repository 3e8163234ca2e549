/** Asks DNS of which names a host is an alias (CNAME). Who answers for the host is seen by nothing else. */
import { Resolver } from 'node:dns/promises';
import { withTimeout } from '../timeouts.ts';

/** Milliseconds for one question to DNS. */
const QUESTION_MS = 2000;
/** Milliseconds for all questions of a site. */
const ALL_QUESTIONS_MS = 8000;
/** Hosts that are asked about; a site has few of its own. */
export const MAX_HOSTS = 24;
/** An alias of an alias, and so on. */
const MAX_DEPTH = 6;

/** A host, and the names that it is an alias of, in order. */
interface FoundAlias {
  host: string;
  names: string[];
}

/** What DNS said. `unanswered`: hosts of which it is not known. */
export interface Aliases {
  found: FoundAlias[];
  unanswered: string[];
}

/**
 * The aliases among the hosts. Never throws: what is not answered is not known. `servers`: addresses of name servers, with
 * a port if it is not 53; those of the system by default.
 */
export async function findAliases(
  hosts: readonly string[],
  { servers, signal }: { servers?: readonly string[] | undefined; signal?: AbortSignal | undefined } = {},
): Promise<Aliases> {
  const resolver = new Resolver({ timeout: QUESTION_MS, tries: 1 });
  if (servers) resolver.setServers(servers);
  const cancel = (): void => resolver.cancel();
  signal?.addEventListener('abort', cancel, { once: true });
  const open = new Set(hosts.slice(0, MAX_HOSTS));
  const found: FoundAlias[] = [];
  const ask = async (host: string): Promise<void> => {
    const names = await namesOf(resolver, host);
    if (names === null) return;
    open.delete(host);
    if (names.length > 0) found.push({ host, names });
  };
  await withTimeout(ALL_QUESTIONS_MS, Promise.all([...open].map(ask))).catch(cancel);
  signal?.removeEventListener('abort', cancel);
  const order = (host: string): number => hosts.indexOf(host);
  return {
    found: found.toSorted((one, other) => order(one.host) - order(other.host)),
    unanswered: hosts.filter((host, at) => at >= MAX_HOSTS || open.has(host)),
  };
}

/** The chain of names; empty if the host is no alias, null if DNS did not answer. */
async function namesOf(resolver: Resolver, host: string): Promise<string[] | null> {
  const names: string[] = [];
  for (let at = host; names.length < MAX_DEPTH; at = names.at(-1) ?? host) {
    const next = await cnameOf(resolver, at);
    if (next === null) return names.length > 0 ? names : null;
    if (next === '' || next === host || names.includes(next)) break;
    names.push(next);
  }
  return names;
}

async function cnameOf(resolver: Resolver, host: string): Promise<string | null> {
  try {
    const [first = ''] = await resolver.resolveCname(host);
    const name = first.toLowerCase().replace(/\.$/, '');
    return /^[a-z0-9._-]{1,253}$/.test(name) ? name : '';
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    return code === 'ENODATA' || code === 'ENOTFOUND' ? '' : null;
  }
}
