/** An authority for tests, which issues certificates that are right or wrong in a known way. */
import {
  forHosts,
  forServers,
  isAuthority,
  issue,
  keyPem,
  makeKeys,
  signsCertificates,
} from '../../crawler/network/x509.ts';

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
  issue(options: LeafOptions): Issued;
}

const inDays = (days: number): Date => new Date(Date.now() + days * 86_400_000);

export function makeAuthority(name = 'Test authority'): TestAuthority {
  const issuer = { commonName: name };
  const keys = makeKeys();
  const pem = issue(
    {
      subject: issuer,
      issuer,
      notBefore: inDays(-400),
      notAfter: inDays(400),
      publicKey: keys.publicKey,
      extensions: [isAuthority(), signsCertificates()],
    },
    keys,
  );
  return {
    pem,
    issue({ hosts, days = 30, withAuthority = false }) {
      const leafKeys = makeKeys();
      const leaf = issue(
        {
          subject: { commonName: hosts[0] ?? '' },
          issuer,
          notBefore: inDays(-60),
          notAfter: inDays(days),
          publicKey: leafKeys.publicKey,
          extensions: [forHosts(hosts), forServers()],
        },
        keys,
      );
      return { cert: `${leaf}${withAuthority ? pem : ''}`, key: keyPem(leafKeys) };
    },
  };
}

export function makeSelfSigned(host: string): Issued {
  const subject = { commonName: host };
  const keys = makeKeys();
  const cert = issue(
    {
      subject,
      issuer: subject,
      notBefore: inDays(-1),
      notAfter: inDays(30),
      publicKey: keys.publicKey,
      extensions: [forHosts([host])],
    },
    keys,
  );
  return { cert, key: keyPem(keys) };
}
