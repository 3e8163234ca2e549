import { expect, test } from 'vitest';
import { parseMaps } from '../../../../crawler/network/map.ts';

test.each([
  ['www.example.nl=http://localhost:3000', 'www.example.nl', 'http://localhost:3000'],
  ['WWW.Example.NL=https://Staging.Example.nl/', 'www.example.nl', 'https://staging.example.nl'],
  ['www.example.nl=http://[::1]:8080', 'www.example.nl', 'http://[::1]:8080'],
  ['bücher.example=http://127.0.0.1:80', 'xn--bcher-kva.example', 'http://127.0.0.1'],
])('%s', (text, host, to) => {
  expect(parseMaps([text])).toEqual([{ host, to }]);
});

test('several hosts, each once', () => {
  const maps = ['a.example=http://localhost:1', 'b.example=http://localhost:2'];
  expect(parseMaps(maps).map(({ host }) => host)).toEqual(['a.example', 'b.example']);
  expect(() => parseMaps([...maps, 'A.example=http://localhost:3'])).toThrow(/a\.example is mapped twice/);
});

test.each([
  ['www.example.nl', /expects HOST=URL/],
  ['=http://localhost:3000', /`` is not a host name/],
  ['https://www.example.nl=http://localhost:3000', /`https:\/\/www.example.nl` is not a host name/],
  ['*.example.nl=http://localhost:3000', /is not a host name/],
  ['127.0.0.1=http://localhost:3000', /is not a host name/],
  ['a.nl,MAP b.nl=http://localhost:3000', /is not a host name/],
  ['www.example.nl=localhost:3000', /`localhost:3000` is not an address/],
  ['www.example.nl=ftp://localhost', /is not an address/],
  ['www.example.nl=http://localhost:3000/app', /ends after host and port/],
  ['www.example.nl=http://me:secret@localhost', /no user name/],
  ['www.example.nl=https://www.example.nl', /answered from itself/],
])('%s is refused, with an example', (text, problem) => {
  expect(() => parseMaps([text])).toThrow(problem);
  expect(() => parseMaps([text])).toThrow('--map www.example.nl=http://localhost:3000');
});
