/** Certificates as Node reads them, and as a TLS client takes them. */
import { X509Certificate, createPrivateKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makeCertificates } from '../../../replica/certificates.ts';
import { forHosts, issue, makeKeys } from '../../../../crawler/network/x509.ts';

// More than 255 bytes of names, so that a length takes two bytes.
const hosts = Array.from({ length: 30 }, (_nothing, index) => `site-${index}.example.nl`);

describe('the certificates of the replica', () => {
  const { authority, chain, key } = makeCertificates(hosts);
  const issuer = new X509Certificate(authority);
  const leaf = new X509Certificate(chain);

  it('are of an authority that may sign, and of a server that may not', () => {
    expect([issuer.ca, leaf.ca]).toEqual([true, false]);
    expect(issuer.subject).toBe('CN=Estate test authority\nO=Cookiewacht test estate');
    expect(leaf.checkIssued(issuer)).toBe(true);
    expect(leaf.verify(issuer.publicKey)).toBe(true);
    expect(issuer.verify(issuer.publicKey)).toBe(true);
  });

  it('hold for every host and no other', () => {
    expect(hosts.map((host) => leaf.checkHost(host))).toEqual(hosts);
    expect(leaf.checkHost('example.nl')).toBeUndefined();
    expect(leaf.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1']);
  });

  it('come with the private key of the server', () => {
    expect(key).toMatch(/^-----BEGIN PRIVATE KEY-----/);
    expect(leaf.checkPrivateKey(createPrivateKey(key))).toBe(true);
  });

  it('have serial numbers of their own', () => {
    expect(new Set([issuer.serialNumber, leaf.serialNumber]).size).toBe(2);
    expect(leaf.serialNumber).toMatch(/^[4-7][0-9A-F]{31}$/);
  });
});

it('a certificate ends when it says, also after 2049', () => {
  const keys = makeKeys();
  const name = { commonName: 'Lang geldig' };
  const notAfter = new Date('2051-02-03T04:05:06Z');
  const pem = issue(
    {
      subject: name,
      issuer: name,
      notBefore: new Date('2049-12-31T23:59:59Z'),
      notAfter,
      publicKey: keys.publicKey,
      extensions: [forHosts(['a.nl'])],
    },
    keys,
  );
  const certificate = new X509Certificate(pem);
  expect(certificate.validFromDate).toEqual(new Date('2049-12-31T23:59:59Z'));
  expect(certificate.validToDate).toEqual(notAfter);
});
