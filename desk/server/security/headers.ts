/** The headers of every answer. */
import type { Origin } from './origin.ts';

/** Pages load the desk's own files and nothing else; markup from evidence that slipped through is inert. */
const pagePolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** A file from evidence: it has an origin of its own, runs nothing, loads nothing, and only the desk frames it. */
export const evidencePolicy =
  "sandbox; default-src 'none'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'";

/** Headers of all answers. Not `no-referrer`: under it a browser sends `Origin: null` with the desk's own forms. */
export const headersOf = (origin: Origin): Record<string, string> => ({
  'content-security-policy': pagePolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'x-robots-tag': 'noindex',
  'cache-control': 'no-store',
  ...(origin.secure ? { 'strict-transport-security': 'max-age=31536000' } : {}),
});
