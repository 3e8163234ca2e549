/** Signing in and out, and one's own account. */
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { languageSchema } from '../../../rules/judge/finding.ts';
import { userNameSchema } from '../../model/people.ts';
import { toDisplay } from '../../../reports/present/sanitise.ts';
import { accountPage, linkPage, signInPage } from '../../pages/sign-in.ts';
import { forgetSession, keepSession, sessionSecret } from '../auth/cookie.ts';
import {
  hashPassword,
  isPassword,
  longestPassword,
  problemOfPassword,
  shortestPassword,
} from '../auth/password.ts';
import { pendingOf, pendingToText, userOf } from '../auth/oidc.ts';
import { returnAddress } from '../auth/return-address.ts';
import { hashOfSecret, looksLikeSecret } from '../auth/secret.ts';
import { endSession, startSession } from '../auth/sessions.ts';
import { noteFailure, noteSuccess, waitOf } from '../auth/throttle.ts';
import type { ServerContext } from '../context.ts';
import type { DeskContext, Handler } from '../env.ts';
import { fieldsOf } from '../form.ts';
import { reasonOf } from '../../../crawler/errors.ts';
import { bareContext, type PageContextOf } from '../page-context.ts';

/** The cookie of the language; it tells nothing else. */
export const languageCookie = 'cookiewacht-language';
const year = 365 * 24 * 3600;

/** The handlers of `/sign-in`, `/sign-out`, `/account` and `/language`. */
export function signInHandlers(server: ServerContext, pageOf: PageContextOf) {
  const { desk, origin, provider } = server;
  const { accounts } = desk;

  const show = (
    context: DeskContext,
    { name = '', to = '/', problem = null }: { name?: string; to?: string; problem?: string | null },
    status: 200 | 401 | 429 = 200,
  ): Response =>
    context.html(
      signInPage({ page: bareContext(context), name, to, problem, provider: provider !== null }),
      status,
    );

  const signIn = async (context: DeskContext, user: string, to: string): Promise<Response> => {
    // Whatever session the browser came with ends: nobody else knows the secret of the new one.
    await endSession(accounts, sessionSecret(context, origin));
    keepSession(context, origin, await startSession(accounts, user, desk.clock()));
    return context.redirect(returnAddress(to), 303);
  };

  const withPassword: Handler = async (context) => {
    const fields = await fieldsOf(context);
    const [name, password, to] = [
      fields.text('name').toLowerCase(),
      fields.raw('password'),
      fields.text('to'),
    ];
    const { own } = bareContext(context);
    const attempt = { account: name, address: context.get('address') };
    const wait = await waitOf(accounts, attempt, desk.clock());
    if (wait > 0) {
      const seconds = Math.ceil(wait / 1000);
      context.header('retry-after', String(seconds));
      return show(context, { name, to, problem: own.signIn.wait(seconds) }, 429);
    }
    const known = userNameSchema.safeParse(name).success ? await desk.queries.user(name) : null;
    const kept = known?.active === true ? await accounts.passwordHash(known.name) : null;
    if (!(await isPassword(password, kept)) || known === null) {
      await noteFailure(accounts, attempt, desk.clock());
      return show(context, { name, to, problem: own.signIn.wrong }, 401);
    }
    await noteSuccess(accounts, attempt);
    return signIn(context, known.name, to);
  };

  return {
    'GET /sign-in': (context) => {
      const to = returnAddress(context.req.query('to'));
      return context.get('visitor') === null ? show(context, { to }) : context.redirect(to, 303);
    },
    'POST /sign-in': withPassword,
    'GET /sign-in/link': async (context) => {
      const secret = context.req.query('secret') ?? '';
      return context.html(linkPage(bareContext(context), secret, looksLikeSecret(secret)));
    },
    'POST /sign-in/link': async (context) => {
      const secret = (await fieldsOf(context)).text('secret');
      const attempt = { account: 'link', address: context.get('address') };
      const user = looksLikeSecret(secret)
        ? await accounts.useSignInLink(hashOfSecret(secret), desk.clock().toISOString())
        : null;
      if (user === null) {
        await noteFailure(accounts, attempt, desk.clock());
        return context.html(linkPage(bareContext(context), '', false), 410);
      }
      return signIn(context, user, (await accounts.passwordHash(user)) === null ? '/account?first' : '/');
    },
    'GET /sign-in/oidc': async (context) => {
      const { own } = bareContext(context);
      if (provider === null) return show(context, { problem: own.signIn.oidc.failed }, 401);
      try {
        const { address, pending } = await provider.begin(
          `${origin.text}/sign-in/oidc/return`,
          context.req.query('to') ?? '/',
        );
        setCookie(context, pendingCookie(origin.secure), pendingToText(pending), {
          path: '/',
          httpOnly: true,
          secure: origin.secure,
          sameSite: 'Lax',
          maxAge: 600,
        });
        return context.redirect(address, 303);
      } catch (error) {
        server.say(`signing in with the provider failed: ${reasonOf(error)}`);
        return show(context, { problem: own.signIn.oidc.failed }, 401);
      }
    },
    'GET /sign-in/oidc/return': async (context) => {
      const { own } = bareContext(context);
      const name = pendingCookie(origin.secure);
      const pending = pendingOf(getCookie(context, name));
      deleteCookie(context, name, { path: '/', secure: origin.secure });
      if (provider === null || pending === null)
        return show(context, { problem: own.signIn.oidc.failed }, 401);
      try {
        const { pathname, search } = new URL(context.req.url);
        const identity = await provider.finish(new URL(`${origin.text}${pathname}${search}`), pending);
        const { users } = await desk.queries.setUp();
        const user = await userOf(accounts, users, identity);
        if (user !== null) return await signIn(context, user.name, pending.to);
        return show(context, { problem: own.signIn.oidc.unknown(toDisplay(identity.name, 80)) }, 401);
      } catch (error) {
        server.say(`signing in with the provider failed: ${reasonOf(error)}`);
        return show(context, { problem: own.signIn.oidc.failed }, 401);
      }
    },
    'POST /sign-out': async (context) => {
      await endSession(accounts, sessionSecret(context, origin));
      forgetSession(context, origin);
      return context.redirect('/sign-in', 303);
    },
    'POST /language': async (context) => {
      const fields = await fieldsOf(context);
      const language = languageSchema.safeParse(fields.text('language'));
      if (language.success)
        setCookie(context, languageCookie, language.data, {
          path: '/',
          maxAge: year,
          sameSite: 'Lax',
          secure: origin.secure,
        });
      const to = fields.text('to');
      return context.redirect(to.startsWith('/sign-in') ? '/sign-in' : returnAddress(to), 303);
    },
    'GET /account': async (context) => {
      const page = await pageOf(context);
      const hasPassword = (await accounts.passwordHash(page.visitor?.name ?? '')) !== null;
      const done = context.req.query('done') !== undefined;
      if (done) page.notice = { text: page.own.signIn.account.changed, undo: null };
      return context.html(accountPage({ page, problem: null, hasPassword, shortest: shortestPassword }));
    },
    'POST /account/password': async (context) => {
      const page = await pageOf(context);
      const fields = await fieldsOf(context);
      const name = page.visitor?.name ?? '';
      const { account, wait: waitWords } = page.own.signIn;
      const kept = await accounts.passwordHash(name);
      const password = fields.raw('password');
      const again = (problem: string): Response =>
        context.html(
          accountPage({ page, problem, hasPassword: kept !== null, shortest: shortestPassword }),
          422,
        );
      if (kept !== null) {
        const attempt = { account: name, address: context.get('address') };
        const wait = await waitOf(accounts, attempt, desk.clock());
        if (wait > 0) return again(waitWords(Math.ceil(wait / 1000)));
        if (!(await isPassword(fields.raw('current'), kept))) {
          await noteFailure(accounts, attempt, desk.clock());
          return again(account.wrongCurrent);
        }
      }
      const wrong = problemOfPassword(password, name);
      if (wrong === 'short') return again(account.short(shortestPassword));
      if (wrong === 'long') return again(account.long(longestPassword));
      if (wrong === 'name') return again(account.name);
      await accounts.setPassword(name, await hashPassword(password), `user:${name}`);
      return signIn(context, name, '/account?done');
    },
  } satisfies Record<string, Handler>;
}

/** Bound to this host under https, like the session's. */
const pendingCookie = (secure: boolean): string => (secure ? '__Host-cookiewacht-oidc' : 'cookiewacht-oidc');
