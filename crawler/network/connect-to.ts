/**
 * `--connect-to HOST:PORT:HOST:PORT`, as in curl: connections to the first host and port go to the second.
 * The browser and our own probes follow the same mappings.
 */
import { UsageError } from '../errors.ts';
import { hostMatches } from '../../rules/address.ts';

/** Chromium's resolver rule that makes every name unknown that no earlier rule maps. */
export const SEAL = 'MAP * ~NOTFOUND';

interface Mapping {
  /** Lower case; `*` for any host, `*.example.nl` for that domain and everything below it. */
  host: string;
  /** Null for any port. */
  port: number | null;
  /** Null keeps the host. */
  toHost: string | null;
  /** Null keeps the port. */
  toPort: number | null;
}

/** Where a connection goes. `mapped`: a mapping led there. */
interface Target {
  host: string;
  port: number;
  mapped: boolean;
}

/** All mappings of a run. */
export interface ConnectTo {
  /** Hosts without a mapping are unreachable, and their names are not looked up. */
  readonly sealed: boolean;
  /** For Chromium's `--host-resolver-rules`. The first rule that matches wins; the seal comes last. */
  readonly resolverRules: readonly string[];
  /** Null for a host that the seal makes unreachable. The first mapping that matches wins. */
  resolve(host: string, port: number): Target | null;
  /** Whether a mapping leads somewhere for any port of this host. */
  maps(host: string): boolean;
}

/**
 * Parses mappings in curl's notation.
 * @param options.sealed for replicas and tests: hosts that are not mapped are unreachable
 * @throws UsageError that names the faulty mapping
 */
export function parseConnectTo(
  texts: readonly string[],
  { sealed = false }: { sealed?: boolean } = {},
): ConnectTo {
  const mappings = texts.map(parseMapping);
  return {
    sealed,
    resolverRules: [...mappings.flatMap(chromiumRules), ...(sealed ? [SEAL] : [])],
    resolve(host, port) {
      const name = bare(host.toLowerCase());
      const mapping = mappings.find(
        (entry) => matches(entry, name) && (entry.port === null || entry.port === port),
      );
      if (mapping !== undefined)
        return { host: mapping.toHost ?? name, port: mapping.toPort ?? port, mapped: true };
      return sealed ? null : { host: name, port, mapped: false };
    },
    maps: (host) => mappings.some((entry) => matches(entry, bare(host.toLowerCase()))),
  };
}

const matches = ({ host }: Mapping, name: string): boolean => host === '*' || hostMatches(name, host);

/** No mappings: every name is resolved by DNS. */
export const direct: ConnectTo = parseConnectTo([]);

const ADVICE =
  'Use HOST:PORT:HOST:PORT as in curl, e.g. --connect-to www.example.nl:443:127.0.0.1:8443 ' +
  '(HOST may be * or *.example.nl; IPv6 in brackets).';

function parseMapping(text: string): Mapping {
  const fail = (problem: string): never => {
    throw new UsageError(`--connect-to ${text.slice(0, 200)}: ${problem}.`, ADVICE);
  };
  const parts = splitOutsideBrackets(text);
  if (parts === null) return fail('a bracket is not closed');
  const [host, port, toHost, toPort, ...rest] = parts;
  if (
    host === undefined ||
    port === undefined ||
    toHost === undefined ||
    toPort === undefined ||
    rest.length > 0
  )
    return fail(`expects four parts with colons between them, found ${parts.length}`);
  if (host !== '' && !isHost(host.replace(/^\*(?:\.|$)/, '') || 'any'))
    return fail(`\`${host}\` is not a host name`);
  if (toHost !== '' && !isHost(toHost))
    return fail(`\`${toHost}\` is not a host name or address to connect to`);
  const mapping: Mapping = {
    host: host === '' ? '*' : bare(host.toLowerCase()),
    port: port === '' ? null : (portOf(port) ?? fail(`\`${port}\` is not a port (1 to 65535)`)),
    toHost: toHost === '' ? null : bare(toHost.toLowerCase()),
    toPort: toPort === '' ? null : (portOf(toPort) ?? fail(`\`${toPort}\` is not a port (1 to 65535)`)),
  };
  // A rule of Chromium names one fixed target.
  if (mapping.toHost === null && mapping.host.includes('*'))
    return fail('a HOST with * needs a host to connect to');
  return mapping;
}

function splitOutsideBrackets(text: string): string[] | null {
  if (!/^[^[\]]*(?:\[[^[\]]*\][^[\]]*)*$/.test(text)) return null;
  return text.match(/(?:\[[^[\]]*\]|[^:[])+|(?<=:|^)(?=:|$)/g) ?? [];
}

/** A name or an IP address, without characters that would end one of Chromium's rules and begin another. */
function isHost(text: string): boolean {
  if (text.startsWith('[')) return /^\[[0-9a-f:.]+\]$/i.test(text);
  return text.length <= 253 && /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*$/i.test(text);
}

function portOf(text: string): number | undefined {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return port >= 1 && port <= 65_535 ? port : undefined;
}

/** `*.example.nl` includes the domain itself, as in a policy; Chromium needs two patterns for that. */
function chromiumRules({ host, port, toHost, toPort }: Mapping): string[] {
  const patterns = host.startsWith('*.') ? [host.slice(2), host] : [host];
  return patterns.map((pattern) => {
    const from = port === null ? pattern : `${bracketed(pattern)}:${port}`;
    const to = bracketed(toHost ?? host);
    return `MAP ${from} ${toPort === null ? to : `${to}:${toPort}`}`;
  });
}

function bare(host: string): string {
  return host.startsWith('[') && host.endsWith(']') ? host.slice(1, -1) : host;
}

function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}
