/** The certificate authorities that requests outside the browser trust. */
import { type SecureContext, createSecureContext, getCACertificates, rootCertificates } from 'node:tls';

let usual: SecureContext | null = null;

/** Trusts the authorities of Node and of the system, and the `added` ones (PEM). */
export function trustStore(added: readonly string[] = []): SecureContext {
  if (added.length === 0 && usual !== null) return usual;
  // Node before 22.15 cannot read the authorities of the system.
  const system = typeof getCACertificates === 'function' ? getCACertificates('system') : [];
  const context = createSecureContext({ ca: [...rootCertificates, ...system, ...added] });
  if (added.length === 0) usual = context;
  return context;
}
