/** The servers of an internet of its own: one that answers every web address, whoever it belongs to, and its name server. */
import { createSocket } from 'node:dgram';
import { writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { makeAuthority } from '../authority.ts';
import { startNameServer, type NameAnswer } from '../name-server.ts';

/** What came in, and at which address. */
interface Arrival {
  /** The address that was connected to. */
  to: string;
  port: number;
  host: string;
  path: string;
}

export interface OwnServers {
  arrivals: Arrival[];
  /** The names that were asked for. */
  names: string[];
  /** PEM file with the authority of all certificates. */
  caFile: string;
  close(): Promise<void>;
}

export interface OwnServersOptions {
  folder: string;
  /** What the name server says; `times`: how often the name was asked for before. */
  resolve: (name: string, times: number) => NameAnswer;
  answer: RequestListener;
  /** Names of the certificate. */
  secure?: readonly string[];
  /** Other ports at which a web server answers. */
  ports?: readonly number[];
  /** Ports at which a datagram counts as an arrival. */
  datagrams?: readonly number[];
}

const plain = (address: string | undefined): string => (address ?? '').replace(/^::ffff:(?=\d+\.)/, '');

async function listenAt(server: Server, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '::', resolve));
}

const portOf = (address: AddressInfo | string | null): number =>
  typeof address === 'object' && address !== null ? address.port : 0;

/** Starts them, at every address of the machine. */
export async function startOwnServers(options: OwnServersOptions): Promise<OwnServers> {
  const { folder, resolve, answer, secure = [], ports = [], datagrams = [] } = options;
  const arrivals: Arrival[] = [];
  const follow = (server: Server): Server =>
    server
      // A connection is an arrival, whether or not anything is asked for.
      .on('connection', ({ localAddress, localPort = 0 }) => {
        arrivals.push({ to: plain(localAddress), port: localPort, host: '', path: '' });
      })
      .on('request', ({ socket, headers, url = '' }) => {
        const { localAddress, localPort = 0 } = socket;
        arrivals.push({ to: plain(localAddress), port: localPort, host: headers.host ?? '', path: url });
      })
      .on('upgrade', (_request, socket) => socket.destroy());
  const authority = makeAuthority();
  const caFile = join(folder, 'ca.pem');
  await writeFile(caFile, authority.pem);
  const web = [80, ...ports].map((port) => ({ server: follow(createServer(answer)), port }));
  const leaf = authority.issue({ hosts: [...secure, 'other.example'], withAuthority: true });
  const all = [...web, { server: follow(createSecureServer(leaf, answer)), port: 443 }];
  await Promise.all(all.map(({ server, port }) => listenAt(server, port)));
  const sockets = datagrams.map((port) => {
    const socket = createSocket('udp4');
    socket.on('message', () => {
      arrivals.push({ to: 'datagram', port: portOf(socket.address()), host: '', path: '' });
    });
    return socket.bind(port, '0.0.0.0');
  });
  const names = await startNameServer(resolve, 53);
  return {
    arrivals,
    names: names.asked,
    caFile,
    async close() {
      for (const { server } of all) {
        server.close();
        server.closeAllConnections();
      }
      for (const socket of sockets) socket.close();
      await names.close();
    },
  };
}
