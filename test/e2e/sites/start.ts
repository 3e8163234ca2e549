/** Serves the sites at large and the services that they use, under their own names, on loopback. */
import { createServer as createSecureServer } from 'node:https';
import { writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { makeAuthority } from '../../support/authority.ts';
import { startServers } from '../../replica/server.ts';
import type { Site } from './model.ts';
import { standIn, standInHosts } from './stand-ins.ts';

export interface AtLarge {
  /** Arguments for the command line: authority and addresses. */
  network: readonly string[];
  stop(): Promise<void>;
}

export async function startAtLarge(sites: readonly Site[], folder: string): Promise<AtLarge> {
  const authority = makeAuthority();
  const hostsOf = ({ host, alsoAt = [] }: Site): string[] => [host, ...alsoAt];
  const good = [...sites.filter(({ expired }) => expired !== true).flatMap(hostsOf), ...standInHosts];
  const bad = sites.filter(({ expired }) => expired === true).flatMap(hostsOf);
  await writeFile(`${folder}/ca.pem`, authority.pem);
  const { cert, key } = authority.issue({ hosts: good, withAuthority: true });
  const byHost = new Map(sites.flatMap((site) => hostsOf(site).map((host) => [host, site] as const)));
  const servers = await startServers(
    { key, chain: cert, authority: authority.pem },
    (request) => byHost.get(request.host)?.answer(request) ?? standIn(request),
    [],
  );
  const expired = createSecureServer(
    authority.issue({ hosts: bad, days: -3, withAuthority: true }),
    (_, response) => void response.end('<!doctype html><title>Oud</title>'),
  );
  const expiredPort = await new Promise<number>((resolve) => {
    expired.listen(0, '127.0.0.1', () => {
      const address: AddressInfo | string | null = expired.address();
      resolve(address !== null && typeof address === 'object' ? address.port : 0);
    });
  });
  const connect = (host: string, secure: number): string[] => [
    '--connect-to',
    `${host}:443:127.0.0.1:${secure}`,
    '--connect-to',
    `${host}:80:127.0.0.1:${servers.httpPort}`,
  ];
  return {
    network: [
      '--sealed',
      '--cacert',
      `${folder}/ca.pem`,
      ...good.flatMap((host) => connect(host, servers.httpsPort)),
      ...bad.flatMap((host) => connect(host, expiredPort)),
    ],
    stop: async () => {
      expired.close();
      expired.closeAllConnections();
      await servers.stop();
    },
  };
}
