/**
 * A certificate authority of the estate's own, and one certificate for all its hosts. Made afresh at every
 * start.
 */
import 'reflect-metadata'; // the certificate library needs it to have been loaded first
import * as x509 from '@peculiar/x509';

export interface Certificates {
  /** PEM of the authority, to be trusted by whoever visits the estate. */
  authority: string;
  /** PEM of the leaf followed by the authority: what the server sends. */
  chain: string;
  /** PEM of the leaf's private key (PKCS #8). */
  key: string;
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const day = 86_400_000;

export async function makeCertificates(hosts: readonly string[]): Promise<Certificates> {
  x509.cryptoProvider.set(crypto);
  const notBefore = new Date(Date.now() - day);
  const authorityKeys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const authority = await x509.X509CertificateGenerator.createSelfSigned({
    name: 'CN=Estate test authority, O=Cookiewacht test estate',
    notBefore,
    notAfter: new Date(Date.now() + 365 * day),
    keys: authorityKeys,
    signingAlgorithm: algorithm,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(authorityKeys.publicKey),
    ],
  });
  const leafKeys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const leaf = await x509.X509CertificateGenerator.create({
    subject: `CN=${hosts[0] ?? 'localhost'}`,
    issuer: authority.subject,
    notBefore,
    notAfter: new Date(Date.now() + 90 * day),
    publicKey: leafKeys.publicKey,
    signingKey: authorityKeys.privateKey,
    signingAlgorithm: algorithm,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension(hosts.map((value) => ({ type: 'dns' as const, value }))),
      await x509.AuthorityKeyIdentifierExtension.create(authorityKeys.publicKey),
    ],
  });
  const key = x509.PemConverter.encode(
    await crypto.subtle.exportKey('pkcs8', leafKeys.privateKey),
    'PRIVATE KEY',
  );
  return {
    authority: authority.toString('pem'),
    chain: `${leaf.toString('pem')}\n${authority.toString('pem')}\n`,
    key,
  };
}
