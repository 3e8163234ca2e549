/** Whether the server of a `--map` is there, before a crawl begins that could only fail. */
import { connect, type Socket } from 'node:net';
import { connect as connectSecurely } from 'node:tls';
import { reasonOf, UsageError } from '../errors.ts';
import { errorOf } from './exchange-error.ts';
import { targetOptions, type MapReach } from './map-server.ts';
import type { SiteMap } from './map.ts';

/** Milliseconds for a connection. What the server answers may take longer: many compile a page first. */
const CONNECT_TIMEOUT_MS = 10_000;

/**
 * Connects to the server of the map, and asks it nothing.
 * @throws UsageError when it does not answer, or its certificate is not trusted
 */
export async function checkMapped({ host, to }: SiteMap, reach: MapReach): Promise<void> {
  const secure = to.startsWith('https:');
  const options = targetOptions(new URL(to), reach);
  const socket = secure ? connectSecurely(options) : connect(options);
  try {
    await opened(socket, secure ? 'secureConnect' : 'connect');
  } catch (error) {
    throw new UsageError(
      `--map ${host}=${to}: nothing usable answers at ${to} (${reasonOf(errorOf(error))})`,
      secure
        ? 'Start the server, or correct the address. --cacert FILE trusts one more certificate authority.'
        : 'Start the server, or correct the address.',
      { cause: error },
    );
  } finally {
    socket.destroy();
  }
}

function opened(socket: Socket, event: 'connect' | 'secureConnect'): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(
      () => reject(new Error(`no connection within ${CONNECT_TIMEOUT_MS / 1000} s`)),
      CONNECT_TIMEOUT_MS,
    );
    socket.once(event, () => {
      clearTimeout(late);
      resolve();
    });
    socket.once('error', (error) => {
      clearTimeout(late);
      reject(error);
    });
  });
}
