/** Passes the answers of a mapped server on to the browser, with the site's addresses instead of its own. */
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { MapAddresses } from './map-addresses.ts';

/** Bytes of a text that is searched for addresses; a longer one is passed on as it is. */
const MAX_TEXT_BYTES = 20_000_000;

/** Texts in which a server writes its own address. A stream of events never ends, so it is passed on at once. */
const isText = (type: string): boolean =>
  /^\s*(?:text\/(?!event-stream)|application\/(?:[\w.-]+\+)?(?:json|xml|javascript|ecmascript)\b|image\/svg)/i.test(
    type,
  );

/** An answer of the mapped server, and where it goes. */
interface Passing {
  answered: IncomingMessage;
  outgoing: ServerResponse;
  /** Of the request. */
  method: string | undefined;
}

/**
 * Passes an answer on.
 * @throws Error when the server breaks it off, or a header cannot be sent
 */
export async function passOn(
  { answered, outgoing, method }: Passing,
  addresses: MapAddresses,
): Promise<void> {
  const status = answered.statusCode ?? 502;
  const headers = addresses.answerHeaders(answered.headers);
  const send = (given: OutgoingHttpHeaders): ServerResponse =>
    outgoing.writeHead(status, answered.statusMessage, given);
  const { 'content-type': type = '', 'content-encoding': encoding = 'identity' } = answered.headers;
  const empty = method === 'HEAD' || status === 204 || status === 304;
  if (empty || encoding !== 'identity' || !isText(type)) {
    await pipeline(answered, send(headers));
    return;
  }
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of answered) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length <= MAX_TEXT_BYTES) chunks.push(bytes);
    else {
      if (!outgoing.headersSent) send(headers).write(Buffer.concat(chunks));
      outgoing.write(bytes);
    }
  }
  if (outgoing.headersSent) return void outgoing.end();
  // Addresses are ASCII: read byte by byte, the text may be in any encoding.
  const body = Buffer.from(addresses.toSite(Buffer.concat(chunks).toString('latin1')), 'latin1');
  send({ ...headers, 'content-length': body.length }).end(body);
}

interface End {
  socket: Duplex;
  /** What came after the head already. */
  head: Buffer;
}

/** Joins both ends of a WebSocket, until one of them closes. */
export function passOnUpgrade(answered: IncomingMessage, browser: End, server: End): void {
  const { statusCode = 101, statusMessage = '', rawHeaders } = answered;
  const lines = rawHeaders.flatMap((name, index) =>
    index % 2 === 0 ? [`${name}: ${rawHeaders[index + 1] ?? ''}`] : [],
  );
  browser.socket.write(`${[`HTTP/1.1 ${statusCode} ${statusMessage}`, ...lines].join('\r\n')}\r\n\r\n`);
  server.socket.unshift(server.head);
  browser.socket.unshift(browser.head);
  for (const { socket } of [browser, server]) {
    socket.on('error', () => undefined);
    socket.on('close', () => {
      browser.socket.destroy();
      server.socket.destroy();
    });
  }
  browser.socket.pipe(server.socket);
  server.socket.pipe(browser.socket);
}
