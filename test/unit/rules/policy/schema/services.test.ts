/** Services that a policy describes itself are known while it is judged by, and at no other time. */
import { describe, expect, test } from 'vitest';
import { classifyCookie, classifyStorage } from '../../../../../rules/facts/classify.ts';
import { withOwnServices } from '../../../../../rules/facts/known-services.ts';
import { serviceById, serviceOf } from '../../../../../rules/facts/recognise.ts';
import { catalogue } from '../../../../../rules/catalogue/index.ts';
import { judgeSite } from '../../../../../rules/judge/judge.ts';
import { parsePolicy } from '../../../../../rules/policy/parse.ts';
import { servicesOf } from '../../../../../rules/policy/schema/services.ts';
import { cookie, request, site as evidenceOf } from '../../../../support/evidence.ts';

const text = (services: string): string => `schema: cookiewacht-policy/1
name: Example
statement: { title: Statement }
sites:
  - { id: main, url: https://www.cqt.nl/ }
services:
${services}
`;
const { policy } = parsePolicy(
  `${text(`  - id: own-visits
    name: Our visits
    owner: Example BV
    category: analytics
    hosts: ['*.visits.example']
    urls: [{ kind: collect, hosts: [www.cqt.nl], path: /v.1/ }]
    cookies: [{ name: ev_*, lifetime: 12 months }, { name: seen, domain: visits.example }]
    storage: [{ key: evq }]`)}optIn:
  - { id: statistics, title: { nl: Statistieken, en: Statistics }, services: [own-visits] }
`,
  'policy.yaml',
);
const own = servicesOf(policy);
const known = <T>(work: () => T): T => withOwnServices(own, work);

test('by their hosts, addresses, cookies and keys', () => {
  expect(known(() => serviceOf('https://a.visits.example/x'))).toMatchObject({
    id: 'own-visits',
    kind: 'other',
  });
  expect(known(() => serviceOf('https://www.cqt.nl/v.1/hit'))).toMatchObject({ kind: 'collect' });
  // The path is no expression.
  expect(known(() => serviceOf('https://www.cqt.nl/vX1/hit'))).toBeNull();
  const classify = (name: string, domain: string) =>
    known(() => classifyCookie({ name, domain }, 'www.cqt.nl', policy));
  expect(classify('ev_1', 'www.cqt.nl')).toMatchObject({
    serviceId: 'own-visits',
    category: 'analytics',
    declared: true,
  });
  expect(classify('seen', 'visits.example')).toMatchObject({ serviceId: 'own-visits' });
  expect(classify('seen', 'www.cqt.nl')).toMatchObject({ serviceId: null });
  expect(
    known(() =>
      classifyStorage(
        { key: 'evq', area: 'localStorage', origin: 'https://www.cqt.nl' },
        'www.cqt.nl',
        policy,
      ),
    ),
  ).toMatchObject({ serviceId: 'own-visits' });
});

test('at no other time, also when the work fails', () => {
  known(() => serviceOf('https://a.visits.example/x'));
  expect(serviceOf('https://a.visits.example/x')).toBeNull();
  expect(() =>
    known(() => {
      throw new Error('no');
    }),
  ).toThrow('no');
  expect(serviceById('own-visits')).toBeNull();
  expect(known(() => serviceOf('https://www.google-analytics.com/g/collect?v=2'))?.id).toBe(
    'google-analytics-ga4',
  );
});

test('the judge knows them: a hit before the choice is that of the service', () => {
  const [site] = policy.sites;
  if (site === undefined) throw new Error('no site');
  const evidence = evidenceOf({
    none: [
      request('https://a.visits.example/pixel.gif'),
      request('https://www.cqt.nl/v.1/hit'),
      cookie('ev_1'),
    ],
  });
  const judged = judgeSite(site, evidence, policy, {
    rules: catalogue,
    asked: ['none'],
    today: '2026-11-30',
  });
  expect(judged.findings.filter(({ service }) => service === 'Our visits').length).toBeGreaterThan(0);
  expect(serviceById('own-visits')).toBeNull();
});

describe('what is refused, with its line', () => {
  test.each([
    ['  - { id: visits, name: V, category: analytics, hosts: [a.example] }', /policy\.yaml:7: .*own-crm/],
    ['  - { id: own-v, name: V, category: analytics }', /policy\.yaml:7: .*cannot be recognised/],
    ['  - { id: own-v, name: V, category: statistics, hosts: [a.example] }', /policy\.yaml:7: .*category/],
    ['  - { id: own-v, name: V, category: analytics, cookies: [{ name: a*b }] }', /policy\.yaml:7: .*name/],
    [
      '  - { id: own-v, name: V, category: analytics, hosts: [a.example] }\n  - { id: own-v, name: W, category: analytics, hosts: [b.example] }',
      /policy\.yaml:8: .*twice/,
    ],
  ])('%s', (services, problem) => {
    expect(() => parsePolicy(text(services), 'policy.yaml')).toThrow(problem);
  });
});
