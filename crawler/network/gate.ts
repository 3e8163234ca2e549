/**
 * The gate through which the browser connects. It looks each name up once, and connects to the very address that it has
 * looked at, so that a name that changes its address meanwhile leads nowhere else. Addresses that are not public are
 * refused before anything is sent to them, whoever asks: a page, a frame, a window, a worker, a redirect.
 *
 * The browser takes it for a SOCKS 5 proxy: what goes through it stays encrypted as the browser and the site have it.
 * Source: RFC 1928.
 */
import { lookup as lookUpName } from 'node:dns';
import { type AddressInfo, connect, createServer, isIP, type Server, type Socket } from 'node:net';
import type { ConnectTo } from './connect-to.ts';
import { ExchangeError, errorOf } from './exchange-error.ts';
import { fairly } from './fair-look-up.ts';
import { addressOf, type Inside, isInside } from './inside.ts';
import { isPrivateHost, type LookUpAll, publicLookUp } from './private-address.ts';
import { type Destination, readDestination, reply, welcome } from './socks.ts';

/** Milliseconds for a connection; the browser waits longer. */
const CONNECT_TIMEOUT_MS = 30_000;
/** Hosts of which the last problem is remembered. */
const MAX_PROBLEMS = 10_000;

/** What the browser does not send past its proxy: names and addresses of this machine neither. */
export const EVERYTHING = '<-loopback>';

/** Why nothing was sent, in place of the browser's own reason. */
export const PRIVATE_ADDRESS = 'private-address';

/** What the browser says when the gate does not let it through. Source: net_error_list.h. */
const fromTheGate = /ERR_(?:SOCKS_CONNECTION\w*|ADDRESS_UNREACHABLE|PROXY_CONNECTION_FAILED)/;

/** What may pass. */
export interface GateOptions {
  connectTo: ConnectTo;
  /** What may be private: what the user named. */
  named: Inside;
  /** The system's by default. */
  lookUp?: LookUpAll;
}

/** Where connections of the browser are made. */
export class Gate {
  readonly #server: Server;
  /** Ends every connection. */
  readonly #wall = createServer((socket) => socket.destroy());
  readonly #options: GateOptions;
  readonly #sockets = new Set<Socket>();
  readonly #problems = new Map<string, string>();

  readonly #lookUp: LookUpAll;

  private constructor(options: GateOptions) {
    this.#options = options;
    this.#lookUp = fairly(options.lookUp ?? lookUpName);
    this.#server = createServer({ noDelay: true }, (socket) => this.#serve(socket));
    for (const server of [this.#server, this.#wall]) server.on('error', () => undefined);
  }

  /** @throws Error when no port of the loopback interface is free */
  static async open(options: GateOptions): Promise<Gate> {
    const gate = new Gate(options);
    await Promise.all([gate.#server, gate.#wall].map(listen));
    return gate;
  }

  /** The proxy of the profiles in which pages are visited. */
  get address(): string {
    return addressOfServer(this.#server);
  }

  /** The proxy of the browser itself, which calls its makers: nobody is reached through it. */
  get nowhere(): string {
    return addressOfServer(this.#wall);
  }

  /**
   * The browser's error for this address as it would be without a gate; `PRIVATE_ADDRESS` if the gate refused it.
   */
  explain(url: string, error: string): string {
    const parsed = fromTheGate.test(error) ? URL.parse(url) : null;
    return (parsed && this.#problems.get(addressOf(parsed))) ?? error;
  }

  /** Ends all connections. */
  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    const servers = [this.#server, this.#wall];
    await Promise.all(servers.map((server) => new Promise<void>((resolve) => server.close(() => resolve()))));
  }

  #serve(browser: Socket): void {
    this.#keep(browser);
    browser.once('data', () => {
      browser.write(welcome);
      browser.once('data', (request) => {
        const destination = readDestination(request);
        if (destination === null) browser.destroy();
        else this.#join(browser, destination);
      });
    });
  }

  #join(browser: Socket, destination: Destination): void {
    const name = `${destination.host}:${destination.port}`;
    let site: Socket;
    try {
      site = this.#connect(destination);
    } catch (error) {
      this.#refuse(browser, name, error);
      return;
    }
    this.#keep(site);
    const late = setTimeout(
      () => site.destroy(Object.assign(new Error('no connection'), { code: 'ETIMEDOUT' })),
      CONNECT_TIMEOUT_MS,
    );
    const failed = (error: unknown): void => {
      clearTimeout(late);
      this.#refuse(browser, name, error);
    };
    site.once('error', failed);
    site.once('connect', () => {
      clearTimeout(late);
      site.off('error', failed);
      this.#problems.delete(name);
      browser.write(reply('connected'));
      browser.pipe(site).pipe(browser);
      browser.once('close', () => site.destroy());
      site.once('close', () => browser.destroy());
    });
    browser.once('close', () => clearTimeout(late));
  }

  /** @throws ExchangeError for an address that is refused before it is looked up */
  #connect({ host, port }: Destination): Socket {
    const { connectTo, named } = this.#options;
    const target = connectTo.resolve(host, port);
    if (target === null) throw new ExchangeError('unresolved', 'sealed off');
    if (target.mapped || isInside(named, host, port))
      return connect({ host: target.host, port: target.port, noDelay: true });
    if (isPrivateHost(host)) throw new ExchangeError('private', `refused: ${host}`);
    return isIP(host) > 0
      ? connect({ host, port, noDelay: true })
      : connect({ host, port, noDelay: true, lookup: publicLookUp(this.#lookUp) });
  }

  #refuse(browser: Socket, name: string, error: unknown): void {
    if (this.#problems.size >= MAX_PROBLEMS) this.#problems.clear();
    this.#problems.set(name, inTheBrowsersWords(error));
    // Other replies make the browser doubt the gate.
    if (browser.writable) browser.end(reply('unreachable'));
  }

  #keep(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => this.#sockets.delete(socket));
  }
}

const listen = (server: Server): Promise<void> =>
  new Promise((resolve, reject) => {
    server.on('error', reject).listen(0, '127.0.0.1', resolve);
  });

function addressOfServer(server: Server): string {
  const address: AddressInfo | string | null = server.address();
  return `socks5://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
}

const codes: ReadonlyArray<readonly [RegExp, string]> = [
  [/^ETIMEDOUT/, 'net::ERR_CONNECTION_TIMED_OUT'],
  [/^ECONNRESET|^EPIPE/, 'net::ERR_CONNECTION_RESET'],
  [/^E(?:HOST|NET)UNREACH/, 'net::ERR_ADDRESS_UNREACHABLE'],
  [/^EAI_AGAIN/, 'net::ERR_NAME_NOT_RESOLVED'],
];

function inTheBrowsersWords(error: unknown): string {
  const { problem, message } = errorOf(error);
  if (problem === 'private') return PRIVATE_ADDRESS;
  if (problem === 'unresolved') return 'net::ERR_NAME_NOT_RESOLVED';
  if (problem === 'refused') return 'net::ERR_CONNECTION_REFUSED';
  return codes.find(([code]) => code.test(message))?.[1] ?? 'net::ERR_CONNECTION_FAILED';
}
