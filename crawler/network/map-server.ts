/**
 * Answers the hosts of `--map` on loopback, over https and http, from the servers that they are mapped to. The
 * browser sees the site's own address, so that cookies, secure contexts and origins are as on the site.
 */
import { createHash } from 'node:crypto';
import {
  Agent,
  createServer,
  request as httpRequest,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import {
  Agent as SecureAgent,
  createServer as createSecureServer,
  request as httpsRequest,
} from 'node:https';
import { createServer as createTcpServer, type Server, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { SecureContext } from 'node:tls';
import type { ConnectTo } from './connect-to.ts';
import { mapAddresses, type MapAddresses } from './map-addresses.ts';
import { passOn, passOnUpgrade } from './map-answer.ts';
import type { SiteMap } from './map.ts';
import { forHosts, forServers, isNoAuthority, issue, keyPem, makeKeys, signsData } from './x509.ts';

/** How the mapped servers are reached. */
export interface MapReach {
  connectTo: ConnectTo;
  /** The trusted authorities. */
  trust?: SecureContext | undefined;
}

/** The server, while it runs. */
export interface MapServer {
  /** Mappings that lead the hosts to it, in curl's notation. */
  readonly connectTo: readonly string[];
  /** Its certificate (PEM), and the base64 SHA-256 of its public key. Nobody else has the private key. */
  readonly certificate: string;
  readonly spki: string;
  stop(): Promise<void>;
}

/** First byte of a TLS handshake (RFC 8446, section 5.1). */
const TLS_HANDSHAKE = 0x16;
const DAY = 86_400_000;
/** Days for which its certificate holds. */
const LIFETIME = 90;

/** Where one mapped server is, and how its addresses are told. */
interface Target {
  url: URL;
  addresses: MapAddresses;
  /** The agent is its own, since connections are kept: another map may trust other authorities. */
  options: ReturnType<typeof targetOptions> & { agent: Agent };
}

/** Starts the server. It listens on loopback only. */
export async function startMapServer(maps: readonly SiteMap[], reach: MapReach): Promise<MapServer> {
  const targets = new Map(maps.map((map) => [map.host, targetOf(map, reach)]));
  const { certificate, key, spki } = certificateFor(maps.map(({ host }) => host));
  const sockets = new Set<Socket>();
  const listeners = (secure: boolean) => ({
    answer: (incoming: IncomingMessage, outgoing: ServerResponse): void =>
      answer(targets, incoming, outgoing, secure),
    upgrade: (incoming: IncomingMessage, socket: Duplex, head: Buffer): void =>
      upgrade(targets, incoming, { socket, head, secure }),
  });
  const plain = createServer(listeners(false).answer).on('upgrade', listeners(false).upgrade);
  const secured = createSecureServer({ cert: certificate, key }, listeners(true).answer).on(
    'upgrade',
    listeners(true).upgrade,
  );
  const server = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
    // One port for both: the first byte says which it is.
    socket.once('data', (first: Buffer) => {
      socket.pause().unshift(first);
      (first[0] === TLS_HANDSHAKE ? secured : plain).emit('connection', socket);
      process.nextTick(() => socket.resume());
    });
  });
  const port = await listen(server);
  return {
    connectTo: maps.map(({ host }) => `${host}::127.0.0.1:${port}`),
    certificate,
    spki,
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      for (const { options } of targets.values()) options.agent.destroy();
      await closed;
    },
  };
}

function targetOf(map: SiteMap, reach: MapReach): Target {
  const url = new URL(map.to);
  const agent =
    url.protocol === 'https:' ? new SecureAgent({ keepAlive: true }) : new Agent({ keepAlive: true });
  return { url, addresses: mapAddresses(map), options: { ...targetOptions(url, reach), agent } };
}

/** How to connect to the server of a map. */
export function targetOptions(url: URL, { connectTo, trust }: MapReach) {
  const name = url.hostname.replace(/^\[|\]$/g, '');
  const usual = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
  // A map names its server outright: no seal closes it.
  const { host, port } = connectTo.resolve(name, usual) ?? { host: name, port: usual };
  const servername = /^[\d.]+$|:/.test(name) ? '' : name;
  return { host, port, servername, secureContext: trust };
}

/** A certificate for these hosts, made for this run. */
function certificateFor(hosts: readonly string[]): { certificate: string; key: string; spki: string } {
  const keys = makeKeys();
  const name = { commonName: hosts[0] ?? 'localhost', organisation: 'Cookiewacht --map' };
  const certificate = issue(
    {
      subject: name,
      issuer: name,
      notBefore: new Date(Date.now() - DAY),
      notAfter: new Date(Date.now() + LIFETIME * DAY),
      publicKey: keys.publicKey,
      extensions: [isNoAuthority(), signsData(), forServers(), forHosts(hosts)],
    },
    keys,
  );
  const publicKey = keys.publicKey.export({ type: 'spki', format: 'der' });
  return {
    certificate,
    key: keyPem(keys),
    spki: createHash('sha256').update(publicKey).digest('base64'),
  };
}

const targetFor = (targets: ReadonlyMap<string, Target>, { headers }: IncomingMessage): Target | undefined =>
  targets.get((headers.host ?? '').replace(/:\d+$/, '').toLowerCase());

const requestTo = ({ url }: Target): typeof httpRequest =>
  url.protocol === 'https:' ? httpsRequest : httpRequest;

/** What cannot be answered ends without an answer, as it does where a server is down. */
function answer(
  targets: ReadonlyMap<string, Target>,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  secure: boolean,
): void {
  const target = targetFor(targets, incoming);
  if (target === undefined) return void outgoing.destroy();
  const { method, url, headers } = incoming;
  const { addresses, options } = target;
  const sent = requestTo(target)({
    ...options,
    method,
    path: url,
    headers: addresses.requestHeaders(headers, secure),
  });
  sent.on('response', (answered) => {
    passOn({ answered, outgoing, method }, addresses).catch(() => outgoing.destroy());
  });
  sent.on('error', () => outgoing.destroy());
  outgoing.on('close', () => sent.destroy());
  incoming.pipe(sent);
}

/** A WebSocket, as development servers open them to tell of changes. */
function upgrade(
  targets: ReadonlyMap<string, Target>,
  incoming: IncomingMessage,
  { socket, head, secure }: { socket: Duplex; head: Buffer; secure: boolean },
): void {
  const target = targetFor(targets, incoming);
  if (target === undefined) return void socket.destroy();
  const { addresses, options } = target;
  const headers = { ...addresses.requestHeaders(incoming.headers, secure), connection: 'Upgrade' };
  const sent = requestTo(target)({ ...options, method: 'GET', path: incoming.url, headers });
  sent.on('upgrade', (answered, other, rest) =>
    passOnUpgrade(answered, { socket, head }, { socket: other, head: rest }),
  );
  sent.on('response', () => socket.destroy()).on('error', () => socket.destroy());
  socket.on('error', () => sent.destroy()).on('close', () => sent.destroy());
  sent.end();
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.on('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (typeof address === 'object' && address !== null) resolve(address.port);
      else reject(new Error('the server got no port'));
    });
  });
}
