/** The web server of the desk: what happens to every request, and which handler each route has. */
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { reasonOf } from '../../crawler/errors.ts';
import { apiApp } from '../api/app.ts';
import { assetAt } from '../pages/assets.ts';
import { sessionSecret } from './auth/cookie.ts';
import { hashOfSecret, looksLikeSecret } from './auth/secret.ts';
import { userOfSession } from './auth/sessions.ts';
import type { ServerContext } from './context.ts';
import { sayPage } from './denied.ts';
import type { DeskContext, Env, Handler } from './env.ts';
import { guarded, guardOf } from './guard.ts';
import { auditHandlers } from './handlers/audit.ts';
import { crawlHandlers } from './handlers/crawls.ts';
import { eventHandlers } from './handlers/events.ts';
import { pageHandlers } from './handlers/pages.ts';
import { setUpHandlers } from './handlers/set-up.ts';
import { shownPages } from './handlers/shown.ts';
import { signInHandlers } from './handlers/sign-in.ts';
import { workHandlers } from './handlers/work.ts';
import { languageOf } from './language.ts';
import { pageContexts } from './page-context.ts';
import { routes, type ApiRoute, type RouteName } from './roles.ts';
import { comesFromDesk } from './security/cross-site.ts';
import { headersOf } from './security/headers.ts';
import { isOwnHost } from './security/origin.ts';

/** A form, or the JSON of a program, in bytes. Runs that programs send have a limit of their own. */
const longestForm = 256 * 1024;
const apiPath = '/api/';
const runsPath: ApiRoute = 'POST /api/v1/runs';

/** The server: `fetch` answers a request. */
export function createApp(server: ServerContext): Hono<Env> {
  const pageOf = pageContexts(server);
  const shown = shownPages(server, pageOf);
  const handlers: Record<Exclude<RouteName, ApiRoute>, Handler> = {
    ...signInHandlers(server, pageOf),
    ...pageHandlers(server, pageOf, shown),
    ...workHandlers(server, shown),
    ...auditHandlers(server, pageOf),
    ...setUpHandlers(server, pageOf),
    ...crawlHandlers(server),
    ...eventHandlers(server),
    'GET /assets/:file': sendAsset,
  };
  const app = new Hono<Env>();
  app.use(async (context, next) => {
    await recognise(server, context);
    const refused = refusal(server, context);
    if (refused) context.res = refused;
    else await next();
    // A handler may have said otherwise, of a file from evidence.
    for (const [name, value] of Object.entries(headersOf(server.origin)))
      if (!context.res.headers.has(name)) context.res.headers.set(name, value);
  });
  app.use(async (context, next) =>
    `${context.req.method} ${context.req.path}` === runsPath
      ? next()
      : bodyLimit({ maxSize: longestForm, onError: () => tooLarge(context) })(context, next),
  );
  for (const [name, handler] of Object.entries(handlers)) {
    const [method = '', path = ''] = name.split(' ');
    if (isRoute(name)) app.on(method, path, guarded(name, handler));
  }
  for (const name of Object.keys(routes)) {
    const [method = '', path = ''] = name.split(' ');
    if (isRoute(name) && path.startsWith(apiPath)) app.on(method, path, guardOf(name));
  }
  app.route('/', apiApp(server));
  app.notFound((context) =>
    context.req.path.startsWith(apiPath)
      ? context.json({ error: { what: 'there is nothing here', advice: 'see /api/v1/openapi.json' } }, 404)
      : sayPage(context, 404, ({ error }) => error.notFound),
  );
  app.onError((error, context) => {
    // A body that is no JSON, as Hono says it.
    if (error instanceof HTTPException && error.status < 500 && context.req.path.startsWith(apiPath))
      return context.json(
        { error: { what: error.message, advice: 'see /api/v1/openapi.json' } },
        error.status,
      );
    server.say(`${context.req.method} ${context.req.path}: ${reasonOf(error)}`);
    return context.req.path.startsWith(apiPath)
      ? context.json({ error: { what: 'the desk failed', advice: 'look in the log of the server' } }, 500)
      : sayPage(context, 500, ({ error }) => error.failed);
  });
  return app;
}

const isRoute = (name: string): name is RouteName => Object.hasOwn(routes, name);

const tooLarge = (context: DeskContext): Response | Promise<Response> =>
  context.req.path.startsWith(apiPath)
    ? context.json({ error: { what: 'the body is too large', advice: 'see /api/v1/openapi.json' } }, 413)
    : sayPage(context, 413, ({ error }) => error.tooLarge);

/** Finds out who sent the request, from where, and in which language to answer. */
async function recognise({ desk, origin, behindProxy }: ServerContext, context: DeskContext): Promise<void> {
  context.set('address', addressOf(context, behindProxy));
  context.set('visitor', null);
  context.set('token', null);
  const now = desk.clock();
  if (context.req.path.startsWith(apiPath)) {
    context.set('language', 'en');
    // 7 characters: `Bearer `. Programs have no cookie, so no other site can act for them.
    const secret = /^Bearer ([\w-]{43})$/.exec(
      (context.req.header('authorization') ?? '').slice(0, 100),
    )?.[1];
    if (secret !== undefined && looksLikeSecret(secret)) {
      const token = await desk.accounts.token(hashOfSecret(secret), now.toISOString());
      if (token !== null) context.set('token', { name: token.name, scope: token.scope });
    }
    return;
  }
  const user = await userOfSession(desk.accounts, sessionSecret(context, origin), now);
  if (user !== null)
    context.set('visitor', { name: user.name, displayName: user.displayName, role: user.role });
  context.set('language', languageOf(context, user?.language));
}

/** The last entry is the one that the proxy itself wrote; those before it anyone can send. */
function addressOf(context: DeskContext, behindProxy: boolean): string {
  const forwarded = behindProxy ? context.req.header('x-forwarded-for') : undefined;
  return (forwarded?.split(',').at(-1)?.trim() || context.env.incoming?.socket.remoteAddress) ?? '';
}

/** Requests to another name than the desk's own, and forms of other sites. */
function refusal({ origin }: ServerContext, context: DeskContext): Response | null {
  const { method, path } = context.req;
  const host = context.req.header('host');
  if (!isOwnHost(origin, host) && path !== '/api/v1/health')
    return sayPage(context, 421, ({ error }) => error.host(origin.text));
  if (path.startsWith(apiPath)) return null;
  const sent = {
    method,
    host,
    origin: context.req.header('origin'),
    site: context.req.header('sec-fetch-site'),
  };
  return comesFromDesk(origin, sent) ? null : sayPage(context, 403, ({ error }) => error.crossSite);
}

function sendAsset(context: DeskContext): Response {
  const asset = assetAt(context.req.param('file') ?? '');
  if (asset === undefined) return sayPage(context, 404, ({ error }) => error.notFound);
  context.header('content-type', asset.type);
  // Its address changes with it.
  context.header('cache-control', 'public, max-age=31536000, immutable');
  return context.body(asset.text);
}
