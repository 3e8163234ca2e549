import { expect, test } from 'vitest';
import * as z from 'zod';
import { observationSchema, type Observation } from '../../../../rules/evidence/index.ts';
import { asSite, mapsAt, serverAddress, siteAddress } from '../../../../watch/observations/as-site.ts';

const map = { host: 'www.example.nl', to: 'http://localhost:3000' };
const shop = { host: 'shop.example.nl', to: 'http://localhost:3001' };
const mapAt = mapsAt([map, shop]);

/** Texts that evidence keeps as the page or the browser says them: no address of the server is looked for in them. */
const words = new Set([
  'control',
  'alias', 'blockedReasons', 'bodyUnread', 'browser', 'category', 'cipher', 'clock', 'cmp', 'color', 'crop', 'denied',
  'function', 'granted', 'hash', 'how', 'id', 'issuer', 'label', 'language', 'legitimateInterest', 'method',
  'mimeType', 'name', 'names', 'note', 'notUnderstood', 'parameter', 'path', 'protocol', 'reason', 'regions', 'role',
  'screenshot', 'signals', 'against', 'site', 'startedAt', 'subject', 'text', 'title', 'type', 'validFrom',
  'validTo', 'value', 'around', 'background', 'affects', 'observer', 'onlyPages', 'redirect', 'cookies', 'size',
  'to', 'key', 'continues', 'request', 'flow', 'statementControls',
]); // prettier-ignore
const hosts = new Set(['host', 'domain', 'actionHost']);

/** A value for a schema in which every text is an address of the server, or its host. */
function sample(schema: unknown, key: string): unknown {
  if (schema instanceof z.ZodObject)
    return Object.fromEntries(Object.entries(schema.shape).map(([name, part]) => [name, sample(part, name)]));
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return sample(schema.unwrap(), key);
  if (schema instanceof z.ZodArray) return [sample(schema.element, key)];
  if (schema instanceof z.ZodLiteral) return schema.value;
  if (schema instanceof z.ZodEnum) return schema.options[0];
  if (schema instanceof z.ZodUnion) return sample(schema.options[0], key);
  if (schema instanceof z.ZodRecord) return {};
  if (schema instanceof z.ZodNumber) return 1;
  if (schema instanceof z.ZodBoolean) return false;
  if (key === 'regions') return 'NL';
  return hosts.has(key) ? 'localhost' : 'http://localhost:3000/pad?a';
}

/** The paths of all texts that name the server. */
function naming(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return value.includes('localhost') ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    naming(part, /^\d+$/.test(key) ? path : `${path}.${key}`),
  );
}

test.each(observationSchema.options.map((schema) => [schema.shape.kind.value, schema] as const))(
  '%s: every address and host is that of the site',
  (kind, schema) => {
    const before = observationSchema.parse(sample(schema, ''));
    const copy = asSite(
      { site: 's', probe: [], journeys: [{ journey: 'none', observations: [before] }] },
      map,
      mapAt,
    );
    const [after] = copy.journeys[0]?.observations ?? [];
    const left = naming(after).filter((path) => !words.has(path.split('.').at(-1) ?? ''));
    // What the crawler alone measures outside the browser is not rewritten: the extension has none of it.
    expect(kind === 'transport' || kind === 'alias' ? [] : left).toEqual([]);
    expect(observationSchema.safeParse(after).error).toBeUndefined();
    expect(naming(before).length).toBeGreaterThan(0);
  },
);

test('an address keeps all but its origin, and gets back', () => {
  expect(siteAddress('http://localhost:3000/a//b?c&d#e', mapAt)).toBe('https://www.example.nl/a//b?c&d#e');
  expect(siteAddress('ws://127.0.0.1:3001', mapAt)).toBe('wss://shop.example.nl');
  expect(siteAddress('http://localhost:3002/', mapAt)).toBe('http://localhost:3002/');
  expect(siteAddress('data:text/html,http://localhost:3000', mapAt)).toBe(
    'data:text/html,http://localhost:3000',
  );
  expect(serverAddress('https://www.example.nl/a?b', map)).toBe('http://localhost:3000/a?b');
  expect(serverAddress('https://www.example.nl.evil.example/', map)).toBe(
    'https://www.example.nl.evil.example/',
  );
});

const base = { seq: 0, at: 0, phase: 'before-choice', visit: 0, page: 'http://localhost:3000/' } as const;
const value = { length: 1, shape: 'word', entropy: 1, hash: 'h' } as const;
const write = (more: object): Observation =>
  observationSchema.parse({
    kind: 'cookie-write',
    ...base,
    name: '__Host-id',
    domain: 'localhost',
    hostOnly: true,
    path: '/',
    via: 'http',
    frame: 'http://localhost:3000/',
    secureOrigin: false,
    lifetime: null,
    deletion: false,
    secure: true,
    httpOnly: true,
    sameSite: null,
    partitioned: false,
    value,
    stored: 'blocked',
    blockedReasons: ['no https'],
    initiator: [],
    ...more,
  });
const journeyOf = (observations: Observation[], own = map): Observation[] =>
  asSite({ site: 's', probe: [], journeys: [{ journey: 'none', observations }] }, own, mapsAt([own, shop]))
    .journeys[0]?.observations ?? [];

test('a cookie with Secure that plain http refused is not called refused by the site', () => {
  expect(journeyOf([write({})])[0]).toMatchObject({
    domain: 'www.example.nl',
    secureOrigin: true,
    stored: 'unknown',
    blockedReasons: [],
  });
  expect(journeyOf([write({ secure: false })])[0]).toMatchObject({ stored: 'blocked' });
});

test('two servers on one machine: a cookie is that of the server that set it', () => {
  expect(journeyOf([write({ frame: 'http://localhost:3001/x' })])[0]).toMatchObject({
    domain: 'shop.example.nl',
  });
});

test('what the page asks of another party, and of another server on this machine, stays', () => {
  const foreign = write({ frame: 'https://t.example/', domain: 't.example', secureOrigin: true });
  expect(journeyOf([foreign])[0]).toMatchObject({
    frame: 'https://t.example/',
    domain: 't.example',
    stored: 'blocked',
  });
  const other = write({ frame: 'http://localhost:9999/' });
  expect(journeyOf([other])[0]).toMatchObject({ frame: 'http://localhost:9999/', domain: 'localhost' });
});

test('over plain http elsewhere than on this machine, what needs a secure context was not seen', () => {
  const plain = { host: 'www.example.nl', to: 'http://staging.example.nl' };
  const failures = (own: typeof map): string[] =>
    journeyOf([write({})], own).flatMap((each) => (each.kind === 'failure' ? [each.reason] : []));
  expect(failures(plain).join()).toContain('no secure context');
  expect(failures(map)).toEqual([]);
});

test('the journey says which servers stood in, and transport was not probed', () => {
  const start = observationSchema.parse({
    kind: 'journey-start',
    ...base,
    version: 2,
    site: 's',
    choice: 'none',
    startedAt: '2026-11-30T00:00:00Z',
    watcher: 'extension',
    browser: 'b',
  });
  const copy = asSite(
    {
      site: 's',
      probe: [],
      journeys: [{ journey: 'none', observations: [start, write({ frame: 'http://localhost:3001/' })] }],
    },
    map,
    mapAt,
  );
  expect(copy.journeys[0]?.observations[0]).toMatchObject({ mapped: [map, shop] });
  expect(copy.probe).toEqual([
    expect.objectContaining({ kind: 'failure', affects: ['transport'] }),
    expect.objectContaining({ kind: 'failure', affects: ['transport'] }),
  ]);
});
