import { describe, expect, test } from 'vitest';
import { mapAddresses } from '../../../../crawler/network/map-addresses.ts';

const local = mapAddresses({ host: 'www.example.nl', to: 'http://localhost:3000' });
const staging = mapAddresses({ host: 'www.example.nl', to: 'https://staging.example.nl' });

describe('addresses of the server in a text', () => {
  test.each([
    ['<a href="http://localhost:3000/a">', '<a href="https://www.example.nl/a">'],
    ['url(//localhost:3000/a.png)', 'url(//www.example.nl/a.png)'],
    ['"http:\\/\\/localhost:3000\\/wp-json"', '"https:\\/\\/www.example.nl\\/wp-json"'],
    ['?to=http%3A%2F%2Flocalhost%3A3000%2Fa', '?to=https%3A%2F%2Fwww.example.nl%2Fa'],
    ['new WebSocket("ws://localhost:3000/hmr")', 'new WebSocket("wss://www.example.nl/hmr")'],
    ['HTTPS://127.0.0.1:3000', 'https://www.example.nl'],
    ['http://[::1]:3000/', 'https://www.example.nl/'],
  ])('%s', (text, told) => {
    expect(local.toSite(text)).toBe(told);
  });

  test.each([
    'http://localhost:3001/a',
    'http://localhost:30001/a',
    'http://localhost/a',
    'http://mylocalhost:3000/',
    'localhost:3000',
    'http://example.org/?at=localhost:3000',
    'ftp://localhost:3000/',
  ])('%s stays', (text) => {
    expect(local.toSite(text)).toBe(text);
  });

  test('of a server on the usual port', () => {
    expect(staging.toSite('https://staging.example.nl/a, http://staging.example.nl.')).toBe(
      'https://www.example.nl/a, https://www.example.nl.',
    );
    for (const other of [
      'https://staging.example.nl.evil.org/',
      'https://staging.example.nl:8443/',
      'https://old-staging.example.nl/',
      'https://staging.example.nl-old.org/',
    ])
      expect(staging.toSite(other)).toBe(other);
  });
});

test('a request comes as to the server itself, and says that the visitor uses https', () => {
  const sent = local.requestHeaders(
    {
      host: 'www.example.nl',
      origin: 'https://www.example.nl',
      referer: 'https://www.example.nl/from?x=https://www.example.nl/',
      connection: 'keep-alive',
      cookie: 'a=1',
      'accept-encoding': 'gzip, br',
    },
    true,
  );
  expect(sent).toEqual({
    host: 'localhost:3000',
    origin: 'http://localhost:3000',
    referer: 'http://localhost:3000/from?x=https://www.example.nl/',
    cookie: 'a=1',
    'accept-encoding': 'identity',
    'x-forwarded-proto': 'https',
  });
  expect(local.requestHeaders({}, false)).not.toHaveProperty('x-forwarded-proto');
  const elsewhere = { origin: 'https://www.example.nl.evil.org', referer: 'https://other.nl/' };
  expect(local.requestHeaders(elsewhere, true)).toMatchObject(elsewhere);
});

test('an answer names the site, and its cookies stay as the server wrote them', () => {
  const given = local.answerHeaders({
    location: 'http://localhost:3000/next',
    'access-control-allow-origin': 'http://localhost:3000',
    'transfer-encoding': 'chunked',
    'strict-transport-security': 'max-age=1',
    'set-cookie': [
      'a=1; Domain=localhost; Path=/',
      'b=2; Domain=.example.nl; Secure',
      '__Host-c=3; Path=/; Secure',
      'd=http://localhost:3000',
    ],
  });
  expect(given).toEqual({
    location: 'https://www.example.nl/next',
    'access-control-allow-origin': 'https://www.example.nl',
    'strict-transport-security': 'max-age=1',
    'set-cookie': [
      'a=1; Domain=www.example.nl; Path=/',
      'b=2; Domain=.example.nl; Secure',
      '__Host-c=3; Path=/; Secure',
      'd=http://localhost:3000',
    ],
  });
  expect(local.answerHeaders({ location: '/next' })).toEqual({ location: '/next' });
});
