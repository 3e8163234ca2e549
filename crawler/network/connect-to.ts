/**
 * `--connect-to HOST:PORT:HOST:PORT`, as in curl: connections to the first host and port go to the second.
 * The browser and our own probes follow the same mappings.
 */
import { UsageError } from '../errors.ts';
import { hostMatches } from '../../rules/address.ts';

/** Chromium's rule by which every name that no earlier rule maps does not exist. */
export const SEAL = 'MAP * ~NOTFOUND';

interface Mapping {
  /** Lower case; `*` for any host, `*.example.nl` for that domain and everything below it. */
  host: string;
  /** Null for any port. */
  port: number | null;
  /** Null for the host that was asked for. */
  toHost: string | null;
  /** Null for the port that was asked for. */
  toPort: number | null;
}

/** Where a connection really goes. `mapped` when a mapping says so. */
interface Target {
  host: string;
  port: number;
  mapped: boolean;
}

/** All mappings of a run. */
export interface ConnectTo {
  /** Without a mapping there is no connection, not even a look-up of the name. */
  readonly sealed: boolean;
  /** For Chromium's `--host-resolver-rules`; the first that matches wins, and the seal is last. */
  readonly resolverRules: readonly string[];
  /** Null where the seal forbids it. The first mapping that matches wins. */
  resolve(host: string, port: number): Target | null;
}

/**
 * @param options.sealed for replicas and tests: everything that is not mapped is unreachable
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
        (entry) =>
          (entry.host === '*' || hostMatches(name, entry.host)) &&
          (entry.port === null || entry.port === port),
      );
      if (mapping !== undefined)
        return { host: mapping.toHost ?? name, port: mapping.toPort ?? port, mapped: true };
      return sealed ? null : { host: name, port, mapped: false };
    },
  };
}

/** Everything goes where its name leads. */
export const direct: ConnectTo = parseConnectTo([]);

const ADVICE =
  'Use HOST:PORT:HOST:PORT as in curl, e.g. --connect-to www.example.nl:443:127.0.0.1:8443 (HOST may be * or *.example.nl; IPv6 in brackets).';

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
  // Chromium's rules can only name a fixed target.
  if (mapping.toHost === null && mapping.host.includes('*'))
    return fail('a HOST with * needs a host to connect to');
  return mapping;
}

function splitOutsideBrackets(text: string): string[] | null {
  if (!/^[^[\]]*(?:\[[^[\]]*\][^[\]]*)*$/.test(text)) return null;
  return text.match(/(?:\[[^\]]*\]|[^:])+|(?<=:|^)(?=:|$)/g) ?? [];
}

/** A name, or an address; no character that could end a rule of Chromium's and begin another. */
function isHost(text: string): boolean {
  if (text.startsWith('[')) return /^\[[0-9a-f:.]+\]$/i.test(text);
  return text.length <= 253 && /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*$/i.test(text);
}

function portOf(text: string): number | undefined {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return port >= 1 && port <= 65_535 ? port : undefined;
}

/** `*.example.nl` is the domain itself too, as in a policy; for Chromium these are two patterns. */
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
