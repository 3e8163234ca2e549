/** A host name is the same in whatever way people write it. The platform's own URL parser is the reference. */
import { describe, expect, test } from 'vitest';
import { asciiHost, withAsciiHost } from '../../../rules/ascii-host.ts';
import { hostOf, siteOf } from '../../../rules/address.ts';
import { parsePolicy } from '../../../rules/policy/parse.ts';
import { defaultPolicy } from '../../../rules/policy/defaults.ts';
import { isOwn } from '../../../rules/facts/declared.ts';

describe('a host name', () => {
  test.each([
    'bücher.example',
    'BÜCHER.Example',
    'bu\u0308cher.example',
    'www.café-thee.example',
    'straße.example',
    'ελλάδα.example',
    'παράδειγμα.δοκιμή',
    'пример.испытание',
    '例え。テスト',
    '例子.测试',
    'مثال.إختبار',
    'дом-и-сад.example',
    'ｗｉｄｅ.example',
    'ab\u00ADc.example',
    '💶.example',
    'a--ü--z.example',
    'xn--bcher-kva.example',
    'plain.example',
  ])('%s', (host) => {
    expect(asciiHost(host)).toBe(new URL(`https://${host}/`).hostname);
  });
  test('is read from an address too', () => {
    expect(hostOf('https://www.bücher.example:8443/pfad')).toBe('www.xn--bcher-kva.example');
    expect(siteOf('www.bücher.nl')).toBe('xn--bcher-kva.nl');
    expect(withAsciiHost('https://b%C3%BCcher.example/a?b=ü')).toBe('https://xn--bcher-kva.example/a?b=ü');
  });
});

describe('a policy', () => {
  const { policy } = parsePolicy(
    JSON.stringify({
      schema: 'cookiewacht-policy/1',
      name: 'Boeken',
      statement: { title: 'Verklaring', url: 'https://bücher.example/datenschutz' },
      sites: [{ id: 'boeken', url: 'https://www.bücher.example/', affiliated: ['*.café.example'] }],
      affiliated: ['Ölmühle.example'],
      recipients: [{ name: 'Elders', purpose: 'x', hosts: ['*.métriques.example'] }],
    }),
    'policy.yaml',
  );
  test('may name hosts in any script', () => {
    expect(policy.sites[0]?.url).toBe('https://www.xn--bcher-kva.example/');
    expect(policy.statement.url).toBe('https://xn--bcher-kva.example/datenschutz');
    expect(policy.recipients[0]?.hosts).toEqual(['*.xn--mtriques-b1a.example']);
  });
  test('means the hosts that the browser meets', () => {
    const own = (host: string): boolean => isOwn(host, 'www.xn--bcher-kva.example', policy);
    expect(['static.xn--caf-dma.example', new URL('https://ölmühle.example').hostname].map(own)).toEqual([
      true,
      true,
    ]);
    expect(own('elders.example')).toBe(false);
  });
  test('of an address on the command line has its host as its id', () => {
    expect(defaultPolicy(['https://www.café.example/']).sites[0]).toMatchObject({
      id: 'www.xn--caf-dma.example',
      url: 'https://www.xn--caf-dma.example/',
    });
  });
});
