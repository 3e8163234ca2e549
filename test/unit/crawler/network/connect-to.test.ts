import { describe, expect, test } from 'vitest';
import { parseConnectTo } from '../../../../crawler/network/connect-to.ts';

describe('rules for the browser', () => {
  test.each([
    ['www.example.nl:443:127.0.0.1:8443', ['MAP www.example.nl:443 127.0.0.1:8443']],
    ['WWW.Example.NL:443:LOCALHOST:8443', ['MAP www.example.nl:443 localhost:8443']],
    ['*:80:127.0.0.1:8080', ['MAP *:80 127.0.0.1:8080']],
    [':80:127.0.0.1:8080', ['MAP *:80 127.0.0.1:8080']],
    [
      '*.example.nl:443:127.0.0.1:8443',
      ['MAP example.nl:443 127.0.0.1:8443', 'MAP *.example.nl:443 127.0.0.1:8443'],
    ],
    ['example.nl::127.0.0.1:', ['MAP example.nl 127.0.0.1']],
    ['example.nl:443::8443', ['MAP example.nl:443 example.nl:8443']],
    ['[2001:db8::1]:443:[::1]:8443', ['MAP [2001:db8::1]:443 [::1]:8443']],
  ])('%s', (text, rules) => {
    expect(parseConnectTo([text]).resolverRules).toEqual(rules);
  });

  test('sealing comes last, after every mapping', () => {
    const { resolverRules } = parseConnectTo(['a.nl:443:127.0.0.1:1', 'b.nl:443:127.0.0.1:2'], {
      sealed: true,
    });
    expect(resolverRules).toEqual([
      'MAP a.nl:443 127.0.0.1:1',
      'MAP b.nl:443 127.0.0.1:2',
      'MAP * ~NOTFOUND',
    ]);
  });
});

describe('our own connections', () => {
  const connectTo = parseConnectTo([
    'www.example.nl:443:127.0.0.1:8443',
    '*.example.nl:443:127.0.0.1:9443',
    '[::1]:80::8080',
  ]);

  test.each([
    ['www.example.nl', 443, { host: '127.0.0.1', port: 8443, mapped: true }],
    ['shop.example.nl', 443, { host: '127.0.0.1', port: 9443, mapped: true }],
    ['example.nl', 443, { host: '127.0.0.1', port: 9443, mapped: true }],
    ['WWW.EXAMPLE.NL', 443, { host: '127.0.0.1', port: 8443, mapped: true }],
    ['[::1]', 80, { host: '::1', port: 8080, mapped: true }],
    ['www.example.nl', 80, { host: 'www.example.nl', port: 80, mapped: false }],
    ['notexample.nl', 443, { host: 'notexample.nl', port: 443, mapped: false }],
  ])('%s port %i', (host, port, target) => {
    expect(connectTo.resolve(host, port)).toEqual(target);
  });

  test('sealed, a name without a mapping leads nowhere', () => {
    const sealed = parseConnectTo(['www.example.nl:443:127.0.0.1:8443'], { sealed: true });
    expect(sealed.resolve('www.example.nl', 443)).toMatchObject({ port: 8443 });
    expect(sealed.resolve('www.example.nl', 80)).toBeNull();
    expect(sealed.resolve('other.nl', 443)).toBeNull();
  });
});

test.each([
  ['www.example.nl:443', /expects four parts.*found 2/],
  ['', /expects four parts/],
  ['a:1:b:2:3', /expects four parts.*found 5/],
  ['a:0:b:2', /`0` is not a port/],
  ['a:99999:b:2', /`99999` is not a port/],
  ['a:1:b:http', /`http` is not a port/],
  ['a b:1:c:2', /`a b` is not a host name/],
  ['a:1:*.c:2', /`\*\.c` is not a host name or address/],
  ['a*.nl:1:c:2', /`a\*\.nl` is not a host name/],
  ['[::1:443:a:1', /bracket/],
  ['*:443::8443', /needs a host to connect to/],
  ['a,MAP * evil.example:1:b:2', /is not a host name/],
])('faulty: %s', (text, message) => {
  expect(() => parseConnectTo([text])).toThrow(message);
  expect(() => parseConnectTo([text])).toThrow(/as in curl/);
});

test('a host of which one port is mapped exists, whatever is sealed', () => {
  const connectTo = parseConnectTo(['a.nl:443:127.0.0.1:1', '*.b.nl:443:127.0.0.1:1'], { sealed: true });
  expect(connectTo.resolve('a.nl', 80)).toBeNull();
  expect(['a.nl', 'A.nl', 'x.b.nl', 'c.nl'].map((host) => connectTo.maps(host))).toEqual([
    true,
    true,
    true,
    false,
  ]);
});
