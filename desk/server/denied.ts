/** Answers to requests that do not reach their handler. */
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { messagePage } from '../pages/message.ts';
import { bareContext } from './page-context.ts';
import type { DeskContext } from './env.ts';

/** Someone who did not sign in is led there, and back afterwards; a role that may not is told so. */
export function deny(context: DeskContext, why: 'sign-in' | 'role'): Response {
  if (why === 'role') return sayPage(context, 403, ({ error }) => error.role);
  const url = new URL(context.req.url);
  const to = context.req.method === 'GET' ? `${url.pathname}${url.search}` : '/';
  return context.redirect(`/sign-in${to === '/' ? '' : `?to=${encodeURIComponent(to)}`}`, 303);
}

/** A program without a token, or with one of another scope. */
export function denyProgram(context: DeskContext, status: 401 | 403): Response {
  const error =
    status === 401
      ? {
          what: 'a token is missing, wrong, revoked or past its end',
          advice: 'send it as Authorization: Bearer TOKEN',
        }
      : {
          what: 'this token may not do this',
          advice: 'make a token with another scope: cookiewacht desk token add',
        };
  if (status === 401) context.header('www-authenticate', 'Bearer');
  return context.json({ error }, status);
}

/** The statuses that have a page. */
type Told = 403 | 404 | 409 | 413 | 421 | 500;

/** A page that says what is wrong and what to do. */
export function sayPage(
  context: DeskContext,
  status: Told & ContentfulStatusCode,
  text: (own: ReturnType<typeof bareContext>['own']) => string,
): Response {
  const page = bareContext(context);
  const { title } = page.own.error;
  const heading = status === 413 ? title[403] : title[status];
  return context.html(messagePage(page, heading, text(page.own)), status);
}
