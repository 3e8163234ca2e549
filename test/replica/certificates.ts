/**
 * A certificate authority of the estate's own, and one certificate for all its hosts. Made afresh at every
 * start.
 */
import {
  authorityKey,
  forHosts,
  forServers,
  isAuthority,
  isNoAuthority,
  issue,
  keyPem,
  makeKeys,
  ownKey,
  signsCertificates,
  signsData,
} from '../../crawler/network/x509.ts';

export interface Certificates {
  /** PEM of the authority, to be trusted by whoever visits the estate. */
  authority: string;
  /** PEM of the leaf followed by the authority: what the server sends. */
  chain: string;
  /** PEM of the leaf's private key (PKCS #8). */
  key: string;
}

const inDays = (days: number): Date => new Date(Date.now() + days * 86_400_000);

export function makeCertificates(hosts: readonly string[]): Certificates {
  const issuer = { commonName: 'Estate test authority', organisation: 'Cookiewacht test estate' };
  const authorityKeys = makeKeys();
  const authority = issue(
    {
      subject: issuer,
      issuer,
      notBefore: inDays(-1),
      notAfter: inDays(365),
      publicKey: authorityKeys.publicKey,
      extensions: [isAuthority(), signsCertificates(), ownKey(authorityKeys)],
    },
    authorityKeys,
  );
  const leafKeys = makeKeys();
  const leaf = issue(
    {
      subject: { commonName: hosts[0] ?? 'localhost' },
      issuer,
      notBefore: inDays(-1),
      notAfter: inDays(90),
      publicKey: leafKeys.publicKey,
      extensions: [isNoAuthority(), signsData(), forServers(), forHosts(hosts), authorityKey(authorityKeys)],
    },
    authorityKeys,
  );
  return { authority, chain: `${leaf}${authority}`, key: keyPem(leafKeys) };
}
