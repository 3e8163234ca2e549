/** Who may do what: one table, from which the server's checks and the test of every route as every role are made. */
import type { Role, Scope } from '../model/people.ts';

/** Who may use a route: everyone, people with these roles, or programs with a token of these scopes. */
export type Access = { open: true } | { roles: readonly Role[] } | { scopes: readonly Scope[] };

const everyone: Access = { open: true };
const readers: Access = { roles: ['reader', 'developer', 'officer', 'admin'] };
/** Comments, and says that something should be fixed. */
const workers: Access = { roles: ['developer', 'officer', 'admin'] };
const officers: Access = { roles: ['officer', 'admin'] };
const admins: Access = { roles: ['admin'] };
const anyToken: Access = { scopes: ['push', 'decisions'] };

/** Every route of the desk. A handler that is not in this table cannot be reached. */
export const routes = {
  // Signing in and out.
  'GET /sign-in': everyone,
  'POST /sign-in': everyone,
  'GET /sign-in/link': everyone,
  'POST /sign-in/link': everyone,
  'GET /sign-in/oidc': everyone,
  'GET /sign-in/oidc/return': everyone,
  'POST /sign-out': readers,
  'POST /language': everyone,
  'GET /assets/:file': everyone,
  'GET /account': readers,
  'POST /account/password': readers,

  // Reading.
  'GET /': readers,
  'GET /queue': readers,
  'GET /findings/:fingerprint': readers,
  'GET /findings/:fingerprint/ticket': readers,
  'GET /sites': readers,
  'GET /sites/:site': readers,
  'GET /runs': readers,
  'GET /runs/compare': readers,
  'GET /runs/:run': readers,
  'GET /runs/:run/report': readers,
  'GET /runs/:run/files/:path{.+}': readers,
  'GET /audit': readers,
  'GET /audit.csv': readers,
  'GET /audit.pdf': readers,
  'GET /events': readers,

  // Working.
  'POST /decisions': workers,
  'POST /requests': officers,
  'POST /undo': workers,
  'POST /comments': workers,
  'POST /crawls': officers,

  // Setting up.
  'GET /set-up': admins,
  'GET /set-up/:part': admins,
  'POST /set-up/people': admins,
  'POST /set-up/tokens': admins,
  'POST /set-up/settings': admins,
  'POST /set-up/test-mail': admins,
  'POST /set-up/schedules': admins,

  // Programs.
  'GET /api/v1/openapi.json': everyone,
  'GET /api/v1/health': everyone,
  'GET /api/v1/metrics': anyToken,
  'POST /api/v1/runs': { scopes: ['push'] },
  'GET /api/v1/runs': anyToken,
  'GET /api/v1/sites': anyToken,
  'GET /api/v1/findings': { scopes: ['decisions'] },
  // A crawl that hands in its runs asks what was decided about them.
  'GET /api/v1/decisions': anyToken,
  'POST /api/v1/findings/:fingerprint/decisions': { scopes: ['decisions'] },
} as const satisfies Record<`${'GET' | 'POST'} /${string}`, Access>;

/** `GET /queue`: a method and a path. */
export type RouteName = keyof typeof routes;

/** Who may use a route. */
export const accessOf = (name: RouteName): Access => routes[name];

/** Routes for programs, which `desk/api/` answers; the others are pages and forms. */
export type ApiRoute = Extract<RouteName, `${string} /api/${string}`>;
