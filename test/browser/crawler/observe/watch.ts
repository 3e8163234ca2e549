/** Serves pages on loopback, visits them as a journey does, and gives back the evidence. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { BrowserPool } from '../../../../crawler/browser/pool.ts';
import { ensureBrowser } from '../../../../crawler/browser/install.ts';
import { Profile } from '../../../../crawler/profile.ts';
import { createRedactor } from '../../../../crawler/capture/redactor.ts';
import { readEvidence } from '../../../../crawler/run/evidence-files.ts';
import { defaultTimeouts } from '../../../../crawler/timeouts.ts';
import { visit } from '../../../../crawler/visit/visit.ts';
import type { Engine } from '../../../../rules/evidence/common.ts';
import type { Kind, Observation, ObservationOf } from '../../../../rules/evidence/index.ts';
import { temporaryFolder } from '../../../support/command-line.ts';

type Answer =
  | string
  | { type?: string; headers?: Record<string, string | string[]>; status?: number; body: string };
export type Pages = Record<string, Answer | ((request: IncomingMessage, response: ServerResponse) => void)>;

export interface Watched {
  origin: string;
  /** Second origin on the same server: another site to the browser. */
  otherOrigin: string;
  all<K extends Kind>(kind: K): Array<ObservationOf<K>>;
  /** Address, method and body of all that the server was asked for. */
  served: Array<{ url: string; method: string; body: string }>;
  /** The evidence as it is on disk. */
  text: string;
}

const isKind = <K extends Kind>(observation: Observation, kind: K): observation is ObservationOf<K> =>
  observation.kind === kind;

/** With the browser that the product would use; `wanted`: with one of that engine, `flags`: with these. */
export async function startPool(wanted?: Engine, flags?: readonly string[]): Promise<BrowserPool> {
  const { path, version, engine } = await ensureBrowser({
    explicit: wanted === undefined ? undefined : null,
    engine: wanted,
    say: () => undefined,
  });
  // Everything on loopback is one machine with two names: 127.0.0.1 and localhost, which are two sites.
  const options = { executable: path, version, engine, say: () => undefined };
  return new BrowserPool(flags ? { ...options, flags } : options);
}

export async function watch(
  pool: BrowserPool,
  pages: Pages,
  paths: readonly string[] = ['/'],
): Promise<Watched> {
  const served: Watched['served'] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () =>
      served.push({
        url: request.url ?? '',
        method: request.method ?? '',
        body: Buffer.concat(parts).toString('utf8'),
      }),
    );
    const answer = pages[(request.url ?? '/').replace(/\?.*$/, '')];
    if (typeof answer === 'function') return answer(request, response);
    const {
      type = 'text/html; charset=utf-8',
      headers = {},
      status = 200,
      body,
    } = typeof answer === 'string' ? { body: answer } : (answer ?? { status: 404, body: '' });
    return void response.writeHead(status, { 'content-type': type, ...headers }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const folder = await temporaryFolder();
  try {
    const live = await pool.get();
    const profile = await Profile.open({
      ...live,
      redact: createRedactor(),
      folder: join(folder.path, 'journey'),
    });
    const context = { profile, allowedSites: new Set<string>(), timeouts: defaultTimeouts };
    for (const path of paths) await visit(context, `http://127.0.0.1:${port}${path}`);
    await profile.close();
    const file = join(folder.path, 'journey', 'evidence.ndjson');
    const observations = await readEvidence(file);
    const { readFile } = await import('node:fs/promises');
    return {
      origin: `http://127.0.0.1:${port}`,
      otherOrigin: `http://localhost:${port}`,
      all: (kind) => observations.flatMap((each) => (isKind(each, kind) ? [each] : [])),
      served,
      text: await readFile(file, 'utf8'),
    };
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await folder.remove();
  }
}
