import { expect, test } from 'vitest';
import { choosePolicy, type NamedPolicy } from '../../../../../extension/background/judge/policies.ts';
import { parsePolicy } from '../../../../../rules/policy/parse.ts';

const text = `schema: cookiewacht-policy/1
name: Oost
statement: { title: S }
sites:
  - { id: www, url: https://www.oost.example/, aliases: ['http://localhost:3000', '*.oost-preview.example', '*.oost.example'] }
  - { id: shop, url: https://shop.oost.example/ }
`;
const own: NamedPolicy = { policy: parsePolicy(text, 'p.yaml').policy, text };

const siteOf = (url: string, maps: Parameters<typeof choosePolicy>[2] = []): unknown => {
  const choice = choosePolicy(url, own, maps);
  return choice && [choice.site.id, choice.standIn?.map ?? null];
};

test('an alias of the policy stands in for its site', () => {
  const local = { host: 'www.oost.example', to: 'http://localhost:3000' };
  expect(siteOf('http://localhost:3000/contact')).toEqual(['www', local]);
  expect(siteOf('https://pr-1.oost-preview.example/')).toEqual([
    'www',
    { host: 'www.oost.example', to: 'https://pr-1.oost-preview.example' },
  ]);
  expect(siteOf('http://localhost:3001/')).toEqual(['localhost', null]);
});

test('the site itself, and a site of its own within a pattern, stand in for nothing', () => {
  expect(siteOf('https://www.oost.example/')).toEqual(['www', null]);
  expect(siteOf('https://shop.oost.example/')).toEqual(['shop', null]);
});

test('what the user set comes before what the policy says', () => {
  const map = { host: 'shop.oost.example', to: 'http://localhost:3000' };
  expect(siteOf('http://127.0.0.1:3000/', [map])).toEqual(['shop', map]);
});

test('a site that no policy names is judged by the general rules, as that site', () => {
  const map = { host: 'www.elders.example', to: 'http://localhost:8080' };
  const choice = choosePolicy('http://localhost:8080/', own, [map]);
  expect([choice?.judged, choice?.site.url]).toEqual(['default', 'https://www.elders.example/']);
});

test('the site and what stands in for it have records of their own', () => {
  const keys = [
    'https://www.oost.example/',
    'http://localhost:3000/',
    'https://pr-1.oost-preview.example/',
  ].map((url) => choosePolicy(url, own)?.siteKey);
  expect(new Set(keys).size).toBe(3);
});
