/** Reads a server's certificate, and whether it is trusted. */
import type { TLSSocket } from 'node:tls';
import type { Transport } from '../../rules/evidence/index.ts';

const DAY = 86_400_000;
const MAX_TEXT = 300;

/**
 * Facts about the server's certificate; null where it has none. `daysLeft` counts whole days until it
 * expires.
 */
export function certificateFacts(socket: TLSSocket, now: number = Date.now()): Transport['certificate'] {
  const certificate = socket.getPeerX509Certificate();
  if (certificate === undefined) return null;
  const from = Date.parse(certificate.validFrom);
  const to = Date.parse(certificate.validTo);
  const reason = socket.authorized ? undefined : reasonOf(socket.authorizationError);
  return {
    subject: oneLine(certificate.subject || certificate.subjectAltName || ''),
    issuer: oneLine(certificate.issuer),
    validFrom: Number.isNaN(from) ? certificate.validFrom : new Date(from).toISOString(),
    validTo: Number.isNaN(to) ? certificate.validTo : new Date(to).toISOString(),
    daysLeft: Number.isNaN(to) ? 0 : Math.floor((to - now) / DAY),
    trusted: socket.authorized,
    ...(reason === undefined ? {} : { reason }),
  };
}

/**
 * OpenSSL's name of the error, e.g. `CERT_HAS_EXPIRED`. Node gives the name, although its types say Error.
 */
function reasonOf(error: unknown): string {
  if (typeof error === 'string') return error;
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : 'not trusted';
}

function oneLine(text: string): string {
  return text.replaceAll('\n', ', ').slice(0, MAX_TEXT);
}
