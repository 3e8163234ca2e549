/** A name server on loopback that knows aliases (CNAME) and addresses (A, AAAA). */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { isIPv4 } from 'node:net';

const types = { address: 1, alias: 5, address6: 28 } as const;
const CLASS_IN = 1;
/** Codes of answers: RFC 1035, 4.1.1. */
const codes = { none: 0, broken: 2, unknown: 3 } as const;

/**
 * What it says of a name: the name that it is an alias of, its IP addresses, or why there is none. `silent`: no answer
 * comes.
 */
export type NameAnswer = string | { addresses: readonly string[] } | { is: keyof typeof codes | 'silent' };

export interface NameServer {
  /** For `Resolver.setServers`. */
  address: string;
  /** The names that were asked for, in order. */
  asked: string[];
  close(): Promise<void>;
}

const labels = (name: string): Buffer =>
  Buffer.concat([
    ...name.split('.').map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label)])),
    Buffer.from([0]),
  ]);

function questionOf(message: Buffer): { name: string; type: number; end: number } {
  const parts: string[] = [];
  let at = 12;
  for (let length = message[at] ?? 0; length > 0; length = message[at] ?? 0) {
    parts.push(message.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: parts.join('.').toLowerCase(), type: message.readUInt16BE(at + 1), end: at + 5 };
}

/** The 16 bytes of an IPv6 address, as the URL parser reads it. */
function bytesOfIPv6(address: string): Buffer {
  const [head = '', tail = ''] = new URL(`http://[${address}]/`).hostname.slice(1, -1).split('::');
  const words = (part: string): number[] =>
    part === '' ? [] : part.split(':').map((word) => Number.parseInt(word, 16));
  const back = words(tail);
  const front = words(head);
  const all = [...front, ...Array.from({ length: 8 - front.length - back.length }, () => 0), ...back];
  return Buffer.from(all.flatMap((word) => [word >> 8, word & 255]));
}

const bytesOf = (address: string): Buffer =>
  isIPv4(address) ? Buffer.from(address.split('.').map(Number)) : bytesOfIPv6(address);

/** One record of an answer, about the name of the question. */
function record(type: number, seconds: number, data: Buffer): Buffer {
  const head = Buffer.alloc(12);
  head.writeUInt16BE(0xc00c, 0);
  head.writeUInt16BE(type, 2);
  head.writeUInt16BE(CLASS_IN, 4);
  head.writeUInt32BE(seconds, 6);
  head.writeUInt16BE(data.length, 10);
  return Buffer.concat([head, data]);
}

/** Addresses are forgotten at once, so that each look-up asks again. */
function recordsOf(said: NameAnswer, type: number): Buffer[] {
  if (typeof said === 'string') return [record(types.alias, 60, labels(said))];
  if ('is' in said) return [];
  return said.addresses
    .filter((address) => type === (isIPv4(address) ? types.address : types.address6))
    .map((address) => record(type, 0, bytesOf(address)));
}

function answerTo(message: Buffer, said: NameAnswer, { type, end }: ReturnType<typeof questionOf>): Buffer {
  const head = Buffer.from(message.subarray(0, 12));
  const records = recordsOf(said, type);
  const code = typeof said === 'object' && 'is' in said && said.is !== 'silent' ? codes[said.is] : 0;
  head.writeUInt16BE(0x8180 | code, 2);
  head.writeUInt16BE(records.length, 6);
  head.fill(0, 8, 12);
  return Buffer.concat([head, message.subarray(12, end), ...records]);
}

/**
 * Starts it. A name that is not listed does not exist. A function gets how often the name was asked for before, once for
 * its addresses of either kind.
 */
export async function startNameServer(
  known: Readonly<Record<string, NameAnswer>> | ((name: string, times: number) => NameAnswer),
  port = 0,
): Promise<NameServer> {
  const socket = createSocket('udp4');
  const asked: string[] = [];
  const times = new Map<string, number>();
  const answerOf = (name: string, type: number): NameAnswer => {
    if (typeof known !== 'function') return known[name] ?? { is: 'unknown' };
    const before = times.get(name) ?? 0;
    // A look-up asks for both kinds; the second question counts.
    if (type === types.address6) times.set(name, before + 1);
    return known(name, before);
  };
  socket.on('message', (message, { port, address }) => {
    const question = questionOf(message);
    asked.push(question.name);
    const said = answerOf(question.name, question.type);
    if (typeof said === 'object' && 'is' in said && said.is === 'silent') return;
    socket.send(answerTo(message, said, question), port, address);
  });
  socket.bind(port, '127.0.0.1');
  await once(socket, 'listening');
  return {
    address: `127.0.0.1:${socket.address().port}`,
    asked,
    close: () => new Promise((closed) => void socket.close(() => closed())),
  };
}
