/** Lets a request through to its handler, or not, as the table of routes says. */
import type { MiddlewareHandler } from 'hono';
import { deny, denyProgram } from './denied.ts';
import type { DeskContext, Env, Handler } from './env.ts';
import { accessOf, type RouteName } from './roles.ts';

/** The answer to someone who may not use a route; null for who may. */
function refusal(name: RouteName, context: DeskContext): Response | null {
  const access = accessOf(name);
  if ('open' in access) return null;
  if ('roles' in access) {
    const visitor = context.get('visitor');
    if (visitor === null) return deny(context, 'sign-in');
    return access.roles.includes(visitor.role) ? null : deny(context, 'role');
  }
  const token = context.get('token');
  if (token === null) return denyProgram(context, 401);
  return access.scopes.includes(token.scope) ? null : denyProgram(context, 403);
}

/** The handler behind the check of its route. */
export const guarded =
  (name: RouteName, handler: Handler): Handler =>
  (context) =>
    refusal(name, context) ?? handler(context);

/** The check of a route whose handler is added after it. */
export const guardOf =
  (name: RouteName): MiddlewareHandler<Env> =>
  async (context, next) => {
    const refused = refusal(name, context);
    if (refused === null) await next();
    return refused ?? undefined;
  };
