import { expect, test } from 'vitest';
import {
  isAliasAddress,
  isMapped,
  isTrustworthy,
  readSiteMap,
  writeSiteMap,
} from '../../../watch/site-map.ts';

test.each([
  ['www.example.nl=http://localhost:3000', { host: 'www.example.nl', to: 'http://localhost:3000' }],
  [
    'WWW.Example.nl = https://Staging.example.nl/',
    { host: 'www.example.nl', to: 'https://staging.example.nl' },
  ],
])('%s is a map, and can be read again as it is written', (text, map) => {
  expect(readSiteMap(text)).toEqual(map);
  expect(readSiteMap(writeSiteMap(map))).toEqual(map);
});

test.each([
  ['www.example.nl', 'form'],
  ['http://www.example.nl=http://localhost', 'host'],
  ['127.0.0.1=http://localhost', 'host'],
  ['www.example.nl=javascript:alert(1)', 'address'],
  ['www.example.nl=http://a:b@localhost', 'credentials'],
  ['www.example.nl=http://localhost/app', 'path'],
  ['www.example.nl=http://www.example.nl:8080', 'itself'],
])('%s is no map: %s', (text, problem) => {
  expect(readSiteMap(text)).toMatchObject({ problem });
});

const local = { host: 'www.example.nl', to: 'http://localhost:3000' };
test.each([
  ['http://localhost:3000/a', true],
  ['http://127.0.0.1:3000/', true],
  ['ws://localhost:3000/hmr', true],
  ['http://localhost:3001/', false],
  ['https://localhost:3000/', false],
  ['http://localhost.example.nl:3000/', false],
])('%s is answered by the server of the map: %s', (url, answered) => {
  expect(isMapped(new URL(url), local)).toBe(answered);
});

test.each([
  ['http://localhost:3000/', 'http://localhost:3000', true],
  ['http://127.0.0.1:3000/', 'http://localhost:3000', true],
  ['http://localhost:3001/', 'http://localhost:3000', false],
  ['http://127.0.0.1:8080/', 'localhost', true],
  ['https://staging.example.nl/', 'staging.example.nl', true],
  ['https://pr-12.preview.example.nl:8443/', '*.preview.example.nl', true],
  ['https://preview.example.nl.evil.example/', '*.preview.example.nl', false],
])('%s at the alias %s: %s', (url, alias, is) => {
  expect(isAliasAddress(new URL(url), alias)).toBe(is);
});

test.each([
  ['http://localhost:3000', true],
  ['http://app.localhost', true],
  ['http://127.0.0.2', true],
  ['http://[::1]:80', true],
  ['https://staging.example.nl', true],
  ['http://staging.example.nl', false],
  ['http://localhost.example.nl', false],
  ['nonsense', false],
])('%s is a secure context: %s', (origin, secure) => {
  expect(isTrustworthy(origin)).toBe(secure);
});
