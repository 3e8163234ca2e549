/** What a browser gets of a mapped server, asked for by the site's own address. */
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { request } from 'node:https';
import { onTestFinished, expect, test } from 'vitest';
import { direct, parseConnectTo } from '../../../../crawler/network/connect-to.ts';
import { exchange } from '../../../../crawler/network/http-client.ts';
import { startMapServer, type MapServer } from '../../../../crawler/network/map-server.ts';
import { trustStore } from '../../../../crawler/network/trust-store.ts';
import { makeAuthority } from '../../../support/authority.ts';
import { closedPort, serveHttp, serveHttps } from '../../../support/local-server.ts';

/** What Node says of a connection that ends without an answer. */
const NO_ANSWER = /socket hang up|ECONNRESET/;

async function mapTo(to: string, reach = {}): Promise<MapServer> {
  const maps = [{ host: 'www.example.nl', to }];
  const server = await startMapServer(maps, { connectTo: direct, trust: undefined, ...reach });
  onTestFinished(() => server.stop());
  return server;
}

const ask = (server: MapServer, address: string, maxBytes = 100_000) =>
  exchange(new URL(address), {
    connectTo: parseConnectTo(server.connectTo, { sealed: true }),
    trust: trustStore([server.certificate]),
    timeout: 5000,
    maxBytes,
  });

test('over https and over http, as if it were the site', async () => {
  const seen: Array<IncomingMessage['headers']> = [];
  const listener: RequestListener = ({ headers, url }, response) => {
    seen.push(headers);
    if (url === '/old') response.writeHead(301, { location: `http://localhost:${port}/new` }).end();
    else
      response
        .writeHead(200, { 'content-type': 'text/html', 'set-cookie': ['__Host-id=1; Secure; Path=/', 'b=2'] })
        .end(`<a href="http://localhost:${port}/é">${url}`);
  };
  const port = await serveHttp(listener);
  const server = await mapTo(`http://localhost:${port}`);
  const page = await ask(server, 'https://www.example.nl/a?b=c');
  expect(page.body.toString()).toBe('<a href="https://www.example.nl/é">/a?b=c');
  expect(page.headers['set-cookie']).toEqual(['__Host-id=1; Secure; Path=/', 'b=2']);
  expect(seen[0]).toMatchObject({ host: `localhost:${port}`, 'x-forwarded-proto': 'https' });
  const moved = await ask(server, 'https://www.example.nl/old');
  expect([moved.status, moved.headers.location]).toEqual([301, 'https://www.example.nl/new']);
  expect((await ask(server, 'http://www.example.nl/')).status).toBe(200);
  expect(seen[2]).not.toHaveProperty('x-forwarded-proto');
});

test('pictures, packed texts and answers without a body pass as they are', async () => {
  const bytes = Buffer.from([0xff, 0, 0x80, ...Buffer.from('http://localhost:1/')]);
  const port = await serveHttp(({ url }, response) => {
    if (url === '/none') response.writeHead(304).end();
    else if (url === '/packed')
      response.writeHead(200, { 'content-type': 'text/css', 'content-encoding': 'gzip' }).end(bytes);
    else response.writeHead(200, { 'content-type': 'image/png' }).end(bytes);
  });
  const server = await mapTo(`http://localhost:${port}`);
  for (const path of ['picture', 'packed'])
    expect((await ask(server, `https://www.example.nl/${path}`)).body).toEqual(bytes);
  expect((await ask(server, 'https://www.example.nl/none')).status).toBe(304);
});

test('a stream of events comes while it lasts', async () => {
  const port = await serveHttp((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: one\n\n');
  });
  const server = await mapTo(`http://localhost:${port}`);
  const first = await ask(server, 'https://www.example.nl/events', 4);
  expect(first.body.toString()).toBe('data');
});

test('a WebSocket is joined', async () => {
  const development = createServer().on('upgrade', ({ headers }, socket) => {
    socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n');
    socket.write(`from ${headers.origin}, `);
    socket.on('data', (data: Buffer) => socket.end(`heard ${data.toString()}`));
    socket.on('error', () => undefined);
  });
  onTestFinished(() => void development.close());
  const port = await new Promise<number>((resolve, reject) =>
    development.listen(0, '127.0.0.1', () => {
      const address = development.address();
      if (typeof address === 'object' && address !== null) resolve(address.port);
      else reject(new Error('no port'));
    }),
  );
  const server = await mapTo(`http://127.0.0.1:${port}`);
  const to = parseConnectTo(server.connectTo).resolve('www.example.nl', 443);
  const text = await new Promise<string>((resolve, reject) => {
    request({
      host: to?.host,
      port: to?.port,
      servername: 'www.example.nl',
      ca: server.certificate,
      headers: {
        host: 'www.example.nl',
        origin: 'https://www.example.nl',
        connection: 'Upgrade',
        upgrade: 'websocket',
      },
    })
      .on('upgrade', (_response, socket, head) => {
        let said = head.toString();
        socket.write('hello');
        socket.on('data', (data: Buffer) => (said += data.toString()));
        socket.on('end', () => resolve(said));
      })
      .on('error', reject)
      .end();
  });
  expect(text).toBe(`from http://127.0.0.1:${port}, heard hello`);
});

test('a staging host over https, by the authorities and connections of the run', async () => {
  const authority = makeAuthority();
  const port = await serveHttps(
    authority.issue({ hosts: ['staging.example.nl'] }),
    ({ headers }, response) => {
      response.end(headers.host);
    },
  );
  const connectTo = parseConnectTo([`staging.example.nl:443:127.0.0.1:${port}`], { sealed: true });
  const trusting = await mapTo('https://staging.example.nl', {
    connectTo,
    trust: trustStore([authority.pem]),
  });
  expect((await ask(trusting, 'https://www.example.nl/')).body.toString()).toBe('staging.example.nl');
  const strict = await mapTo('https://staging.example.nl', { connectTo });
  await expect(ask(strict, 'https://www.example.nl/')).rejects.toThrow(NO_ANSWER);
});

test('a server that is down gives no answer, and no other host is answered', async () => {
  const server = await mapTo(`http://localhost:${await closedPort()}`);
  await expect(ask(server, 'https://www.example.nl/')).rejects.toThrow(NO_ANSWER);
  const connectTo = server.connectTo.map((mapping) => mapping.replace('www.', 'other.'));
  await expect(ask({ ...server, connectTo }, 'http://other.example.nl/')).rejects.toThrow(NO_ANSWER);
});
