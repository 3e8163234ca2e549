/** An authority for tests, which issues certificates that are right or wrong in a known way. */
import 'reflect-metadata'; // the certificate library needs it to have been loaded first
import * as x509 from '@peculiar/x509';

export interface Issued {
  cert: string;
  key: string;
}

interface LeafOptions {
  hosts: readonly string[];
  /** Days from now until it expires; below zero for an expired one. */
  days?: number;
  /** Whether the server sends the authority after the leaf. */
  withAuthority?: boolean;
}

export interface TestAuthority {
  pem: string;
  issue(options: LeafOptions): Promise<Issued>;
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const inDays = (days: number): Date => new Date(Date.now() + days * 86_400_000);
const makeKeys = (): Promise<CryptoKeyPair> => crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
const keyPem = async ({ privateKey }: CryptoKeyPair): Promise<string> =>
  x509.PemConverter.encode(await crypto.subtle.exportKey('pkcs8', privateKey), 'PRIVATE KEY');
const names = (hosts: readonly string[]): x509.SubjectAlternativeNameExtension =>
  new x509.SubjectAlternativeNameExtension(hosts.map((value) => ({ type: 'dns' as const, value })));

export async function makeAuthority(name = 'Test authority'): Promise<TestAuthority> {
  x509.cryptoProvider.set(crypto);
  const keys = await makeKeys();
  const authority = await x509.X509CertificateGenerator.createSelfSigned({
    name: `CN=${name}`,
    notBefore: inDays(-400),
    notAfter: inDays(400),
    keys,
    signingAlgorithm: algorithm,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign, true),
    ],
  });
  return {
    pem: `${authority.toString('pem')}\n`,
    async issue({ hosts, days = 30, withAuthority = false }) {
      const leafKeys = await makeKeys();
      const leaf = await x509.X509CertificateGenerator.create({
        subject: `CN=${hosts[0]}`,
        issuer: authority.subject,
        notBefore: inDays(-60),
        notAfter: inDays(days),
        publicKey: leafKeys.publicKey,
        signingKey: keys.privateKey,
        signingAlgorithm: algorithm,
        extensions: [names(hosts), new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth])],
      });
      return {
        cert: `${leaf.toString('pem')}\n${withAuthority ? authority.toString('pem') : ''}\n`,
        key: await keyPem(leafKeys),
      };
    },
  };
}

export async function makeSelfSigned(host: string): Promise<Issued> {
  x509.cryptoProvider.set(crypto);
  const keys = await makeKeys();
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: `CN=${host}`,
    notBefore: inDays(-1),
    notAfter: inDays(30),
    keys,
    signingAlgorithm: algorithm,
    extensions: [names([host])],
  });
  return { cert: certificate.toString('pem'), key: await keyPem(keys) };
}
