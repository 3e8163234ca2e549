/**
 * How a file of a run is sent: as what its name says it is, from a short list; everything else as bytes to keep. Nothing of
 * it runs: a page that a site wrote into its evidence has no origin, no script and no network.
 */
import { evidencePolicy } from './security/headers.ts';

const types: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  json: 'application/json; charset=utf-8',
  ndjson: 'text/plain; charset=utf-8',
  yaml: 'text/plain; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
};

/** @param path within the run, as its manifest lists it */
export function fileHeaders(path: string, bytes: number): Record<string, string> {
  const name = path.split('/').at(-1) ?? '';
  const ending = name.includes('.') ? (name.split('.').at(-1) ?? '').toLowerCase() : '';
  const type = types[ending];
  return {
    'content-type': type ?? 'application/octet-stream',
    'content-length': String(bytes),
    'content-security-policy': evidencePolicy,
    'x-content-type-options': 'nosniff',
    // A name from a run may hold anything: it is left out.
    ...(type === undefined ? { 'content-disposition': 'attachment' } : {}),
    'cache-control': 'private, max-age=3600',
  };
}
