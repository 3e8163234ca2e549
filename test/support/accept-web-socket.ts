/** Opens a WebSocket that is asked for, and says nothing on it (RFC 6455, 4.2.2). */
import { createHash } from 'node:crypto';
import type { Duplex } from 'node:stream';

/** `more`: further header lines of the answer. */
export function acceptWebSocket(key: string, socket: Duplex, more: readonly string[] = []): void {
  const accept = createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
  socket.on('error', () => undefined);
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n${more.map((line) => `${line}\r\n`).join('')}\r\n`,
  );
}
