/** The routes of the API. Who may use them stands in the one table of the server. */
import { createRoute, z, type RouteConfig } from '@hono/zod-openapi';
import { fingerprintSchema } from '../model/decision.ts';
import {
  decideBody,
  decidedSchema,
  decisionsSchema,
  errorSchema,
  findingsQuery,
  findingsSchema,
  healthSchema,
  runsSchema,
  sitesSchema,
  takenInSchema,
} from './schemas.ts';

const json = <Schema extends z.ZodType>(description: string, schema: Schema) => ({
  description,
  content: { 'application/json': { schema } },
});

const token = [{ token: [] }] satisfies RouteConfig['security'];
const refused = {
  401: json('no token, or one that ended', errorSchema),
  403: json('a token of another scope', errorSchema),
} as const;

export const health = createRoute({
  method: 'get',
  path: '/api/v1/health',
  summary: 'Whether the desk and its database answer',
  responses: { 200: json('they do', healthSchema) },
});

export const metrics = createRoute({
  method: 'get',
  path: '/api/v1/metrics',
  summary: 'Figures for Prometheus',
  security: token,
  responses: {
    200: { description: 'text in its format', content: { 'text/plain': { schema: z.string() } } },
    ...refused,
  },
});

export const postRun = createRoute({
  method: 'post',
  path: '/api/v1/runs',
  summary: 'Hand in a run: one tar archive of its directory, gzipped or not',
  security: token,
  request: {
    body: {
      required: true,
      content: { 'application/x-tar': { schema: z.string().openapi({ format: 'binary' }) } },
    },
  },
  responses: {
    200: json('the desk had it already', takenInSchema),
    201: json('taken in', takenInSchema),
    413: json('larger than a run may be', errorSchema),
    422: json('does not match its manifest', errorSchema),
    507: json('the disk of the desk is full', errorSchema),
    ...refused,
  },
});

export const getRuns = createRoute({
  method: 'get',
  path: '/api/v1/runs',
  summary: 'The runs, newest first',
  security: token,
  request: { query: z.object({ page: z.coerce.number().int().min(1).max(100_000).default(1) }) },
  responses: { 200: json('a page of them', runsSchema), 400: json('a wrong query', errorSchema), ...refused },
});

export const getSites = createRoute({
  method: 'get',
  path: '/api/v1/sites',
  summary: 'The sites that were checked',
  security: token,
  responses: { 200: json('all of them', sitesSchema), ...refused },
});

export const getFindings = createRoute({
  method: 'get',
  path: '/api/v1/findings',
  summary: 'Findings with their state; without a filter those that somebody must decide or fix',
  security: token,
  request: { query: findingsQuery },
  responses: {
    200: json('newest first', findingsSchema),
    400: json('a wrong query', errorSchema),
    ...refused,
  },
});

export const getDecisions = createRoute({
  method: 'get',
  path: '/api/v1/decisions',
  summary: 'The decisions in force, as crawl --decisions reads them',
  security: token,
  responses: { 200: json('as waivers', decisionsSchema), ...refused },
});

export const postDecision = createRoute({
  method: 'post',
  path: '/api/v1/findings/{fingerprint}/decisions',
  summary: 'Decide about a finding',
  security: token,
  request: {
    params: z.object({ fingerprint: fingerprintSchema }),
    body: { required: true, content: { 'application/json': { schema: decideBody } } },
  },
  responses: {
    201: json('decided', decidedSchema),
    400: json('no decision that can be made', errorSchema),
    404: json('no run saw this finding', errorSchema),
    409: json('the finding changed since it was read', errorSchema),
    422: json('refused, with the reason', errorSchema),
    507: json('the disk of the desk is full', errorSchema),
    ...refused,
  },
});
