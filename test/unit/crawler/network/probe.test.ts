import { beforeAll, describe, expect, test } from 'vitest';
import { transportSchema } from '../../../../rules/evidence/transport.ts';
import { parseConnectTo } from '../../../../crawler/network/connect-to.ts';
import { trustStore } from '../../../../crawler/network/trust-store.ts';
import { type TransportFacts, probeHost } from '../../../../crawler/network/probe.ts';
import {
  type Issued,
  type TestAuthority,
  makeAuthority,
  makeSelfSigned,
} from '../../../support/authority.ts';
import { closedPort, serveHttp, serveHttps, serveSilence } from '../../../support/local-server.ts';

const host = 'www.example.nl';
let authority: TestAuthority;
let good: Issued;
beforeAll(async () => {
  authority = makeAuthority();
  good = authority.issue({ hosts: [host] });
});

async function probe(ports: { http?: number; https?: number }, timeout = 5_000): Promise<TransportFacts> {
  const mappings = [
    ports.http === undefined ? null : `${host}:80:127.0.0.1:${ports.http}`,
    ports.https === undefined ? null : `${host}:443:127.0.0.1:${ports.https}`,
  ];
  return probeHost(host, {
    connectTo: parseConnectTo(
      mappings.filter((text) => text !== null),
      { sealed: true },
    ),
    trust: trustStore([authority.pem]),
    redactUrl: (url) => url.replace(/\?.*/, '?redacted'),
    redactName: (name) => name.replace(/^jan@.*/, '…'),
    timeout,
  });
}

test('a site as it should be', async () => {
  const http = await serveHttp((_, response) =>
    response
      .writeHead(301, {
        location: `https://${host}/?token=secret`,
        'set-cookie': ['early=secret; Path=/', 'second=x', 'jan@example.nl=1'],
      })
      .end(),
  );
  const https = await serveHttps(good, (_, response) =>
    response
      .writeHead(200, { 'strict-transport-security': 'max-age=31536000; includeSubDomains' })
      .end('<p>hello'),
  );
  const facts = await probe({ http, https });
  expect(facts).toMatchObject({
    host,
    http: {
      outcome: 'answered',
      status: 301,
      redirect: `https://${host}/?redacted`,
      cookies: ['early', 'second', '…'],
    },
    https: { outcome: 'answered', status: 200, redirect: null, protocol: 'TLSv1.3', hsts: 31_536_000 },
    certificate: { subject: `CN=${host}`, issuer: 'CN=Test authority', trusted: true, daysLeft: 29 },
  });
  expect(facts.https.cipher).toMatch(/^TLS_/);
  expect(JSON.stringify(facts)).not.toContain('secret');
  expect(() =>
    transportSchema.parse({
      kind: 'transport',
      seq: 0,
      at: 0,
      phase: 'before-choice',
      visit: null,
      page: '',
      ...facts,
    }),
  ).not.toThrow();
});

describe('a certificate that is wrong is named, and the answer is still seen', () => {
  test.each([
    ['expired', () => authority.issue({ hosts: [host], days: -2 }), 'CERT_HAS_EXPIRED'],
    ['for another host', () => authority.issue({ hosts: ['other.nl'] }), 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ['self-signed', () => makeSelfSigned(host), 'DEPTH_ZERO_SELF_SIGNED_CERT'],
    [
      'of an unknown authority',
      () => makeAuthority('Stranger').issue({ hosts: [host] }),
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    ],
  ])('%s', async (_, issue, reason) => {
    const https = await serveHttps(await issue(), (__, response) => response.writeHead(418).end());
    const facts = await probe({ https });
    expect(facts.https).toMatchObject({ outcome: 'answered', status: 418 });
    expect(facts.certificate).toMatchObject({ trusted: false, reason });
  });
});

describe('no answer', () => {
  test('nothing listens', async () => {
    const facts = await probe({ http: await closedPort(), https: await closedPort() });
    expect(facts.http).toMatchObject({ outcome: 'refused', status: null });
    expect(facts.https).toMatchObject({ outcome: 'refused', status: null });
    expect(facts.certificate).toBeNull();
  });

  test('a name that is not mapped while sealed', async () => {
    const facts = await probe({});
    expect(facts.https.outcome).toBe('unresolved');
    expect(facts.http.outcome).toBe('failed');
  });

  test('a server that never speaks ends at the time limit', async () => {
    const facts = await probe({ http: await serveSilence(false), https: await serveSilence(false) }, 300);
    expect(facts.http).toMatchObject({ outcome: 'failed', reason: 'no answer within 0.3 s' });
    expect(facts.https).toMatchObject({ outcome: 'failed', reason: 'no answer within 0.3 s' });
  });

  test('a server that hangs up, and one that speaks no TLS', async () => {
    const facts = await probe({
      http: await serveSilence(true),
      https: await serveHttp((_, response) => response.end('plain')),
    });
    expect(facts.http).toMatchObject({ outcome: 'failed', status: null });
    expect(facts.https).toMatchObject({ outcome: 'failed', status: null });
    expect(facts.https.reason).not.toBe('');
  });

  test('a page that never ends is an answer all the same', async () => {
    const https = await serveHttps(good, (_, response) => void response.writeHead(200).write('beginning'));
    expect((await probe({ https })).https).toMatchObject({ outcome: 'answered', status: 200 });
  });
});
