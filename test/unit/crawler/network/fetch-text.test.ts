import { expect, test } from 'vitest';
import { direct, parseConnectTo } from '../../../../crawler/network/connect-to.ts';
import { fetchText } from '../../../../crawler/network/fetch-text.ts';
import { type Inside, privateOnes } from '../../../../crawler/network/inside.ts';
import { serveHttp } from '../../../support/local-server.ts';

const robots = 'User-agent: *';

test('gets a text through a redirect within the site', async () => {
  const port = await serveHttp((request, response) => {
    if (request.headers.host === 'example.nl')
      response.writeHead(301, { location: 'http://www.example.nl/robots.txt' }).end();
    else response.setHeader('content-type', 'text/plain').end(robots);
  });
  const connectTo = parseConnectTo([`*.example.nl:80:127.0.0.1:${port}`], { sealed: true });
  const found = await fetchText('http://example.nl/robots.txt', {
    connectTo,
    allowedHosts: ['*.example.nl'],
  });
  expect(found).toEqual({
    url: 'http://www.example.nl/robots.txt',
    body: Buffer.from('User-agent: *'),
    status: 200,
    contentType: 'text/plain',
    text: robots,
    cut: false,
  });
});

test('says that a name does not exist', async () => {
  await expect(
    fetchText('http://example.nl/', { connectTo: parseConnectTo([], { sealed: true }), allowedHosts: [] }),
  ).rejects.toMatchObject({ problem: 'unresolved' });
});

test('reads no more than it should', async () => {
  const port = await serveHttp((_, response) => void response.end('x'.repeat(5_000)));
  const connectTo = parseConnectTo([`example.nl:80:127.0.0.1:${port}`]);
  const found = await fetchText('http://example.nl/', { connectTo, allowedHosts: [], maxBytes: 1_000 });
  expect(found.cut).toBe(true);
  expect(found.text).toHaveLength(1_000);
});

test('gives up on redirects without end', async () => {
  const port = await serveHttp((_, response) => response.writeHead(302, { location: '/again' }).end());
  const connectTo = parseConnectTo([`example.nl:80:127.0.0.1:${port}`]);
  await expect(fetchText('http://example.nl/', { connectTo, allowedHosts: [] })).rejects.toThrow(
    'more than 5 redirects',
  );
});

async function redirecting(location: string): Promise<{ text: Promise<string>; asked: () => number }> {
  let asked = 0;
  const inside = await serveHttp((_, response) => {
    asked += 1;
    response.end('internal');
  });
  const port = await serveHttp((_, response) =>
    response.writeHead(302, { location: location.replace('PORT', String(inside)) }).end(),
  );
  const connectTo = parseConnectTo([
    `example.nl:80:127.0.0.1:${port}`,
    `mapped.example.nl:80:127.0.0.1:${inside}`,
  ]);
  const text = fetchText('http://example.nl/', {
    connectTo,
    allowedHosts: ['*.example.nl', '127.0.0.1', 'localhost'],
  }).then((found) => found.text);
  return { text, asked: () => asked };
}

test.each(['http://127.0.0.1:PORT/', 'http://localhost:PORT/', 'http://2130706433:PORT/'])(
  'refuses a redirect to %s',
  async (location) => {
    const { text, asked } = await redirecting(location);
    await expect(text).rejects.toMatchObject({ problem: 'private' });
    expect(asked()).toBe(0);
  },
);

test.each(['http://elsewhere.nl/', 'file:///etc/passwd', 'http://['])(
  'refuses a redirect to %s',
  async (location) => {
    const { text } = await redirecting(location);
    await expect(text).rejects.toMatchObject({ problem: 'failed' });
  },
);

test('not even the host itself may lead inside, unless the user said so', async () => {
  const port = await serveHttp((_, response) => void response.end('internal'));
  const address = `http://localhost:${port}/robots.txt`;
  const get = (inside?: Inside) => fetchText(address, { connectTo: direct, allowedHosts: [], inside });
  await expect(get()).rejects.toMatchObject({ problem: 'private' });
  await expect(get(privateOnes([`http://localhost:${port + 1}/`]))).rejects.toMatchObject({
    problem: 'private',
  });
  for (const inside of [privateOnes([address]), 'all'] as const)
    expect((await get(inside)).text).toBe('internal');
});

test('a mapping to loopback is explicit, and followed', async () => {
  const { text } = await redirecting('http://mapped.example.nl/');
  expect(await text).toBe('internal');
});
