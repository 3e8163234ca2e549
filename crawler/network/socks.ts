/** The messages of SOCKS 5 that a browser and a proxy without passwords exchange. Source: RFC 1928. */
/** Where a connection is asked for. */
export interface Destination {
  /** A name in lower case, or an IP address without brackets. */
  host: string;
  port: number;
}

const VERSION = 5;
const kinds = { ipv4: 1, name: 3, ipv6: 4 } as const;

/** The answer to a greeting: no password is needed. */
export const welcome: Uint8Array = Uint8Array.of(VERSION, 0);

/** The answer to a request. */
export const reply = (how: 'connected' | 'unreachable'): Uint8Array =>
  Uint8Array.of(VERSION, how === 'connected' ? 0 : 4, 0, kinds.ipv4, 0, 0, 0, 0, 0, 0);

/** Null for anything but a request to connect. */
export function readDestination(request: Buffer): Destination | null {
  const [version, command, , kind] = request;
  if (version !== VERSION || command !== 1) return null;
  const length = kind === kinds.ipv4 ? 4 : kind === kinds.ipv6 ? 16 : 1 + (request[4] ?? 0);
  if (request.length !== 4 + length + 2) return null;
  const port = request.readUInt16BE(4 + length);
  const bytes = request.subarray(4, 4 + length);
  if (kind === kinds.name) return { host: bytes.toString('latin1', 1).toLowerCase(), port };
  if (kind === kinds.ipv4) return { host: bytes.join('.'), port };
  if (kind !== kinds.ipv6) return null;
  const words = Array.from({ length: 8 }, (_, index) => bytes.readUInt16BE(2 * index).toString(16));
  // As the browser writes it, with the longest row of zeroes left out.
  return { host: new URL(`http://[${words.join(':')}]/`).hostname.slice(1, -1), port };
}
