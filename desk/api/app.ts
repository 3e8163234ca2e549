/** The API for programs: `/api/v1`. */
import { Readable } from 'node:stream';
import { OpenAPIHono } from '@hono/zod-openapi';
import { product } from '../../crawler/run/product.ts';
import type { Actor } from '../model/people.ts';
import { DeskError, type Refusal } from '../model/requests.ts';
import type { ListedFinding } from '../model/views.ts';
import type { ServerContext } from '../server/context.ts';
import type { DeskContext, Env } from '../server/env.ts';
import { metricsText } from './metrics.ts';
import * as routes from './routes.ts';

/** The routes, open to nobody until the server's guard let a request through. */
export function apiApp({ desk, origin }: ServerContext): OpenAPIHono<Env> {
  const { queries } = desk;
  const app = new OpenAPIHono<Env>({
    // A query or a body that does not fit its schema.
    defaultHook: (result, context) => {
      if (result.success) return undefined;
      const [first] = result.error.issues;
      const what = `${first?.path.join('.') ?? 'request'}: ${first?.message ?? 'is wrong'}`;
      return context.json({ error: { what, advice: 'see /api/v1/openapi.json' } }, 400);
    },
  });
  app.openapi(routes.health, async (context) => {
    await queries.settings();
    return context.json({ status: 'ok' } as const, 200);
  });
  app.openapi(routes.metrics, async (context) =>
    context.text(await metricsText(queries, process.memoryUsage.rss()), 200, {
      'content-type': 'text/plain; version=0.0.4; charset=utf-8',
    }),
  );
  app.openapi(routes.postRun, async (context) => {
    const { body } = context.req.raw;
    if (body === null)
      return context.json(refusal('the body is empty', 'send one tar archive of the run'), 422);
    const reader = body.getReader();
    try {
      const archive = Readable.from(buffersOf(reader), { objectMode: false });
      const taken = await desk.takeInArchive(archive, { by: actorOf(context) });
      return context.json(taken, taken.again ? 200 : 201);
    } catch (error) {
      if (!(error instanceof DeskError)) throw error;
      await readRest(reader);
      const said = refusal(error.message, adviceOf(error.code));
      if (error.code === 'run-too-large') return context.json(said, 413);
      return context.json(said, error.code === 'storage-full' ? 507 : 422);
    }
  });
  app.openapi(routes.getRuns, async (context) => {
    const { runs, total, pages } = await queries.runs(context.req.valid('query').page);
    const shown = runs.map(
      ({ manifest, id, startedAt, endedAt, takenInAt, verdict, interrupted, trial, sites }) => ({
        manifest,
        id,
        startedAt,
        endedAt,
        takenInAt,
        verdict,
        interrupted,
        trial,
        sites,
      }),
    );
    return context.json({ total, pages, runs: shown }, 200);
  });
  app.openapi(routes.getSites, async (context) => context.json({ sites: await queries.sites() }, 200));
  app.openapi(routes.getFindings, async (context) => {
    const { state, accepted, ...filter } = context.req.valid('query');
    const findings = await queries.findings({
      ...filter,
      accepted: state === undefined ? accepted : 'with',
      states: state === undefined ? undefined : [state],
    });
    return context.json({ findings: findings.map(findingOf) }, 200);
  });
  app.openapi(routes.getDecisions, async (context) => context.json(await desk.decisionsInForce(), 200));
  app.openapi(routes.postDecision, async (context) => {
    const { decision, version } = context.req.valid('json');
    const { fingerprint } = context.req.valid('param');
    try {
      const asked = { findings: [{ fingerprint, version }], cause: null, decision };
      return context.json(await desk.decide(asked, { by: actorOf(context) }), 201);
    } catch (error) {
      if (!(error instanceof DeskError)) throw error;
      const said = refusal(error.message, adviceOf(error.code));
      if (error.code === 'unknown-finding') return context.json(said, 404);
      if (error.code === 'finding-changed') return context.json(said, 409);
      return context.json(said, error.code === 'storage-full' ? 507 : 422);
    }
  });
  app.openAPIRegistry.registerComponent('securitySchemes', 'token', {
    type: 'http',
    scheme: 'bearer',
    description: 'made on the page Set-up, or with cookiewacht desk token add',
  });
  app.doc31('/api/v1/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Cookiewacht desk', version: product.version, license: { name: 'MIT' } },
    servers: [{ url: origin.text }],
  });
  return app;
}

type Reader = ReadableStreamDefaultReader<Uint8Array>;

/** The chunks of a body as Node's streams have them. */
async function* buffersOf(reader: Reader): AsyncGenerator<Buffer> {
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield Buffer.from(value);
  }
}

/** Bytes and milliseconds of a refused run that are still read. */
const rest = { bytes: 64 * 2 ** 20, ms: 3000 };

/** Reads on: a client that still sends may hear no answer, and its next request would meet a connection that is cut. */
async function readRest(reader: Reader): Promise<void> {
  const stop = (): void => void reader.cancel().catch(() => undefined);
  const timer = setTimeout(stop, rest.ms);
  try {
    for (let read = 0; read < rest.bytes;) {
      const { done, value } = await reader.read();
      if (done) return;
      read += value.length;
    }
    stop();
  } catch {
    // The client went away.
  } finally {
    clearTimeout(timer);
  }
}

const actorOf = (context: Pick<DeskContext, 'get'>): Actor => `token:${context.get('token')?.name ?? ''}`;

const refusal = (what: string, advice: string) => ({ error: { what, advice } });

const advice: Partial<Record<Refusal, string>> = {
  'run-refused': 'make the run again; nothing of this one was kept',
  'run-too-large': 'check fewer sites in one run',
  'storage-full': 'make room on the desk’s disk, then send it again',
  'finding-changed': 'read the finding again, and send its new version',
  'policy-decides': 'change the waiver in the policy file',
};
const adviceOf = (code: Refusal): string => advice[code] ?? 'see /api/v1/openapi.json';

const findingOf = ({ facts, decision, ...listed }: ListedFinding) => ({
  fingerprint: listed.fingerprint,
  version: listed.version,
  site: listed.site,
  siteUrl: listed.siteUrl,
  rule: facts.rule,
  severity: facts.severity,
  kind: facts.kind,
  service: facts.service,
  subject: facts.subject.name,
  headline: facts.headline,
  cause: listed.cause,
  state: listed.state,
  owner: listed.owner,
  firstSeen: listed.firstSeen,
  lastSeen: listed.lastSeen,
  decision:
    decision === null
      ? null
      : { event: decision.event, at: decision.at, by: decision.by, decision: decision.decision },
});
