/**
 * A webhook is told once, tried again while it may still work, and never trusted with more than its host in a
 * message.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { webAddressOf } from '../../../../crawler/cli/options.ts';
import { postToWebhook } from '../../../../crawler/cli/webhook.ts';

const quick = { timeout: 1000, tries: 3, wait: 1 };
let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function listen(
  answer: (number: number, response: ServerResponse) => void,
): Promise<{ url: URL; bodies: string[]; requests: IncomingMessage[] }> {
  const bodies: string[] = [];
  const requests: IncomingMessage[] = [];
  server = createServer((request, response) => {
    requests.push(request);
    let body = '';
    request
      .setEncoding('utf8')
      .on('data', (text: string) => (body += text))
      .on('end', () => {
        bodies.push(body);
        answer(bodies.length, response);
      });
  });
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return { url: new URL(`http://127.0.0.1:${port}/hooks/secret-token`), bodies, requests };
}

describe('a notification', () => {
  it('is posted as JSON, once', async () => {
    const { url, bodies, requests } = await listen((_, response) => response.end('ok'));
    expect(await postToWebhook(url, { text: 'één' }, quick)).toBeNull();
    expect(bodies.map((body) => JSON.parse(body))).toEqual([{ text: 'één' }]);
    expect(requests[0]).toMatchObject({ method: 'POST', headers: { 'content-type': 'application/json' } });
  });

  it('is tried again when the server is unwell', async () => {
    const { url, bodies } = await listen((number, response) =>
      response.writeHead(number < 3 ? 503 : 200).end(),
    );
    expect(await postToWebhook(url, {}, quick)).toBeNull();
    expect(bodies.length).toBe(3);
  });

  it('is not tried again when it was refused, and the reason does not hold the secret address', async () => {
    const { url, bodies } = await listen((_, response) => response.writeHead(404).end());
    const reason = await postToWebhook(url, {}, quick);
    expect(reason).toMatch(/^127\.0\.0\.1:\d+ answered 404$/);
    expect(bodies.length).toBe(1);
  });

  it('gives up on a server that never answers', async () => {
    const { url, bodies } = await listen(() => undefined);
    const reason = await postToWebhook(url, {}, { ...quick, timeout: 500, tries: 2 });
    expect(reason).toMatch(/timeout.*, 2 times$/);
    expect(reason).not.toContain('secret-token');
    expect(bodies.length).toBe(2);
  });

  it('gives up where nobody listens', async () => {
    const { url } = await listen(() => undefined);
    server?.close();
    expect(await postToWebhook(url, {}, quick)).toMatch(/ECONNREFUSED|refused|failed/i);
  });
});

it('follows no redirect, and takes no password in its address', async () => {
  const { url, requests } = await listen((number, response) =>
    response.writeHead(number === 1 ? 307 : 200, { location: '/elsewhere' }).end(),
  );
  expect(await postToWebhook(url, {}, quick)).toBe(`${url.host} answered 307`);
  expect(requests).toHaveLength(1);
  expect(() => webAddressOf('notify', 'https://user:secret@hooks.example/')).toThrow(
    /no address with a user/,
  );
});
