/** A name server on loopback that knows aliases (CNAME) only. */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';

const ALIAS = 5;
const CLASS_IN = 1;
/** Codes of answers: RFC 1035, 4.1.1. */
const codes = { none: 0, broken: 2, unknown: 3 } as const;

/** What it says of a name: the name that it is an alias of, or why there is none. `silent`: no answer comes. */
export type NameAnswer = string | { is: keyof typeof codes | 'silent' };

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

function questionOf(message: Buffer): { name: string; end: number } {
  const parts: string[] = [];
  let at = 12;
  for (let length = message[at] ?? 0; length > 0; length = message[at] ?? 0) {
    parts.push(message.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: parts.join('.').toLowerCase(), end: at + 5 };
}

function answerTo(message: Buffer, said: Exclude<NameAnswer, { is: 'silent' }>, end: number): Buffer {
  const head = Buffer.from(message.subarray(0, 12));
  const target = typeof said === 'string' ? labels(said) : null;
  const code = typeof said === 'string' || said.is === 'silent' ? 0 : codes[said.is];
  head.writeUInt16BE(0x8180 | code, 2);
  head.writeUInt16BE(target ? 1 : 0, 6);
  head.fill(0, 8, 12);
  if (!target) return Buffer.concat([head, message.subarray(12, end)]);
  const record = Buffer.alloc(12);
  record.writeUInt16BE(0xc00c, 0);
  record.writeUInt16BE(ALIAS, 2);
  record.writeUInt16BE(CLASS_IN, 4);
  record.writeUInt32BE(60, 6);
  record.writeUInt16BE(target.length, 10);
  return Buffer.concat([head, message.subarray(12, end), record, target]);
}

/** Starts it. A name that is not listed does not exist. */
export async function startNameServer(known: Readonly<Record<string, NameAnswer>>): Promise<NameServer> {
  const socket = createSocket('udp4');
  const asked: string[] = [];
  socket.on('message', (message, { port, address }) => {
    const { name, end } = questionOf(message);
    asked.push(name);
    const said = known[name] ?? { is: 'unknown' };
    if (typeof said === 'object' && said.is === 'silent') return;
    socket.send(answerTo(message, said, end), port, address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return {
    address: `127.0.0.1:${socket.address().port}`,
    asked,
    close: () => new Promise((closed) => void socket.close(() => closed())),
  };
}
