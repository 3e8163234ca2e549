/**
 * Issues X.509 certificates for servers on loopback, made afresh at every start. Node can read certificates
 * and not make them. Keys are of P-256. Source: RFC 5280.
 */
import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { bits, der, integer, octets, oid, sequence, set, text, time, yes } from './der.ts';

/** A key pair of P-256. */
export interface Keys {
  publicKey: KeyObject;
  privateKey: KeyObject;
}

/** What a certificate says. */
interface Certificate {
  /** Common name, and organisation if any. */
  subject: Name;
  issuer: Name;
  notBefore: Date;
  notAfter: Date;
  /** Of the subject. */
  publicKey: KeyObject;
  extensions: readonly Buffer[];
}

interface Name {
  commonName: string;
  organisation?: string;
}

const ecdsaWithSha256 = sequence(oid('1.2.840.10045.4.3.2'));

export const makeKeys = (): Keys => generateKeyPairSync('ec', { namedCurve: 'P-256' });

/** PEM of a private key (PKCS #8). */
export const keyPem = ({ privateKey }: Keys): string =>
  privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

/** PEM of the certificate, signed by the issuer. */
export function issue(certificate: Certificate, { privateKey }: Keys): string {
  const { subject, issuer, notBefore, notAfter, publicKey, extensions } = certificate;
  const serial = randomBytes(16);
  const version3 = der(0xa0, integer(2));
  const content = sequence(
    version3,
    // Positive and without leading zeros.
    integer(((serial[0] ?? 0) & 0x3f) | 0x40, ...serial.subarray(1)),
    ecdsaWithSha256,
    nameOf(issuer),
    sequence(time(notBefore), time(notAfter)),
    nameOf(subject),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(...extensions)),
  );
  const signature = sign('sha256', content, privateKey);
  const base64 = sequence(content, ecdsaWithSha256, bits(signature)).toString('base64');
  const lines = base64.match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}

const nameOf = ({ commonName, organisation }: Name): Buffer =>
  sequence(
    set(sequence(oid('2.5.4.3'), text(commonName))),
    ...(organisation === undefined ? [] : [set(sequence(oid('2.5.4.10'), text(organisation)))]),
  );

const extension = (id: string, value: Buffer, critical = false): Buffer =>
  sequence(oid(id), ...(critical ? [yes] : []), octets(value));

/** It may sign certificates of servers, and none of other authorities. */
export const isAuthority = (): Buffer => extension('2.5.29.19', sequence(yes, integer(0)), true);
export const isNoAuthority = (): Buffer => extension('2.5.29.19', sequence(), true);

/** Bits 5 (certificates) and 6 (revocation lists). */
export const signsCertificates = (): Buffer => extension('2.5.29.15', bits(Buffer.from([0x06]), 1), true);
/** Bit 0. */
export const signsData = (): Buffer => extension('2.5.29.15', bits(Buffer.from([0x80]), 7), true);
export const forServers = (): Buffer => extension('2.5.29.37', sequence(oid('1.3.6.1.5.5.7.3.1')));

export const forHosts = (hosts: readonly string[]): Buffer =>
  extension('2.5.29.17', sequence(...hosts.map((host) => der(0x82, Buffer.from(host)))));

export const ownKey = ({ publicKey }: Keys): Buffer => extension('2.5.29.14', octets(keyId(publicKey)));
export const authorityKey = ({ publicKey }: Keys): Buffer =>
  extension('2.5.29.35', sequence(der(0x80, keyId(publicKey))));

/** SHA-1 of the point, which ends the key's DER: 65 bytes of P-256. Source: RFC 5280, 4.2.1.2. */
const keyId = (publicKey: KeyObject): Buffer =>
  createHash('sha1')
    .update(publicKey.export({ type: 'spki', format: 'der' }).subarray(-65))
    .digest();
