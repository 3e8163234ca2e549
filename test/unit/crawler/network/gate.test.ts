/** What the gate lets through, and what it refuses before anything is sent. */
import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import { Gate, type GateOptions } from '../../../../crawler/network/gate.ts';
import { privateOnes } from '../../../../crawler/network/inside.ts';
import { direct, parseConnectTo } from '../../../../crawler/network/connect-to.ts';
import { closedPort, serveHttp } from '../../../support/local-server.ts';

async function gateWith(options: Partial<GateOptions> = {}): Promise<Gate> {
  const gate = await Gate.open({ connectTo: direct, named: new Set(), ...options });
  onTestFinished(() => gate.close());
  return gate;
}

async function ask(gate: Gate, host: Uint8Array, port: number): Promise<{ socket: Socket; reply: number }> {
  const socket = connect(Number(new URL(gate.address).port), '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  socket.write(Uint8Array.of(5, 1, 0));
  await once(socket, 'data');
  socket.write(Uint8Array.of(5, 1, 0, ...host, port >> 8, port & 255));
  const [answer]: Buffer[] = await once(socket, 'data');
  return { socket, reply: answer?.[1] ?? -1 };
}
const named = (name: string): Uint8Array => Uint8Array.of(3, name.length, ...Buffer.from(name));
const v4 = (...bytes: number[]): Uint8Array => Uint8Array.of(1, ...bytes);
const v6 = (...words: number[]): Uint8Array =>
  Uint8Array.of(4, ...words.flatMap((word) => [word >> 8, word & 255]));

test.each<[string, Uint8Array, string]>([
  ['loopback', v4(127, 0, 0, 1), 'http://127.0.0.1/'],
  ['another loopback address', v4(127, 9, 9, 9), 'http://127.9.9.9/'],
  ['metadata of a cloud', v4(169, 254, 169, 254), 'http://169.254.169.254/'],
  ['private', v4(10, 0, 0, 1), 'http://10.0.0.1/'],
  ['carrier-grade NAT', v4(100, 64, 0, 1), 'http://100.64.0.1/'],
  ['loopback in IPv6', v6(0, 0, 0, 0, 0, 0, 0, 1), 'http://[::1]/'],
  ['IPv4 in IPv6', v6(0, 0, 0, 0, 0, 0xffff, 0x7f00, 1), 'http://[::ffff:7f00:1]/'],
  ['NAT64', v6(0x64, 0xff9b, 0, 0, 0, 0, 0xa00, 1), 'http://[64:ff9b::a00:1]/'],
  ['NAT64 of a network', v6(0x64, 0xff9b, 1, 0, 0, 0, 0x7f00, 1), 'http://[64:ff9b:1::7f00:1]/'],
  ['6to4', v6(0x2002, 0x7f00, 1, 0, 0, 0, 0, 0), 'http://[2002:7f00:1::]/'],
  ['Teredo', v6(0x2001, 0, 0x7f00, 1, 0, 0, 0x8080, 0x8080), 'http://[2001:0:7f00:1::8080:8080]/'],
  ['unique local', v6(0xfd00, 0, 0, 0, 0, 0, 0, 1), 'http://[fd00::1]/'],
  ['link-local', v6(0xfe80, 0, 0, 0, 0, 0, 0, 1), 'http://[fe80::1]/'],
  ['a local name', named('localhost'), 'http://localhost/'],
  ['a local name with a dot', named('a.localhost.'), 'http://a.localhost./'],
  ['a name of an intranet', named('printer.local'), 'http://printer.local/'],
])('%s is refused, and says so', async (_what, host, url) => {
  const gate = await gateWith();
  const { reply } = await ask(gate, host, 80);
  expect(reply).not.toBe(0);
  expect(gate.explain(url, 'net::ERR_ADDRESS_UNREACHABLE')).toBe('private-address');
});

test('a name that leads inside is refused, by whatever of its addresses', async () => {
  const gate = await gateWith({
    lookUp: (_name, _options, callback) =>
      callback(null, [
        { address: '192.0.2.1', family: 4 },
        { address: '10.0.0.7', family: 4 },
      ]),
  });
  expect((await ask(gate, named('shop.example'), 443)).reply).not.toBe(0);
  expect(gate.explain('https://shop.example/', 'net::ERR_SOCKS_CONNECTION_FAILED')).toBe('private-address');
});

test('a name is looked up once for a connection: another answer later changes nothing', async () => {
  const answers = ['127.0.0.1', '192.0.2.1', '10.0.0.1'];
  const gate = await gateWith({
    lookUp: (_name, _options, callback) => callback(null, [{ address: answers.shift() ?? '', family: 4 }]),
  });
  for (const left of [2, 1, 0]) {
    expect((await ask(gate, named('rebind.example'), 80)).reply).not.toBe(0);
    expect(answers.length).toBe(left);
  }
});

test('what the user mapped or named is reached, and nothing else of its host', async () => {
  const port = await serveHttp((_request, answer) => void answer.end('own'));
  const gate = await gateWith({
    connectTo: parseConnectTo([`shop.example:443:127.0.0.1:${port}`]),
    named: privateOnes([`http://localhost:${port}/`, 'https://public.example/']),
  });
  expect((await ask(gate, named('shop.example'), 443)).reply).toBe(0);
  expect((await ask(gate, named('localhost'), port + 1)).reply).not.toBe(0);
  const { socket, reply } = await ask(gate, named('localhost'), port);
  expect(reply).toBe(0);
  socket.write('GET / HTTP/1.0\r\n\r\n');
  const [text]: Buffer[] = await once(socket, 'data');
  expect(String(text)).toContain('200');
});

test('other problems are told in the words of the browser', async () => {
  const port = await closedPort();
  const gate = await gateWith({ connectTo: parseConnectTo([`shop.example:443:127.0.0.1:${port}`]) });
  await ask(gate, named('shop.example'), 443);
  const explained = (error: string): string => gate.explain('https://shop.example/a', error);
  expect(explained('net::ERR_ADDRESS_UNREACHABLE')).toBe('net::ERR_CONNECTION_REFUSED');
  expect(explained('net::ERR_CERT_DATE_INVALID')).toBe('net::ERR_CERT_DATE_INVALID');
});

test('only requests to connect are served', async () => {
  const gate = await gateWith();
  for (const bytes of [[4, 1, 0, 80], [5, 2, 0, 1, 127, 0, 0, 1, 0, 80], [5, 1, 0, 9, 0, 0], []]) {
    const socket = connect(Number(new URL(gate.address).port), '127.0.0.1');
    onTestFinished(() => void socket.destroy());
    socket.write(Uint8Array.of(5, 1, 0));
    await once(socket, 'data');
    socket.end(Uint8Array.from(bytes));
    await once(socket, 'close');
    expect(socket.bytesRead).toBe(2);
  }
});
