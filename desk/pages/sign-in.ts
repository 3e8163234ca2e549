/** Signing in: by password, by a link that works once, or by the organisation's own provider. */
import { h, type ComponentChildren } from 'preact';
import { renderPage, type PageContext } from './page.ts';
import { Problem } from './parts/problem.ts';

interface SignInProps {
  page: PageContext;
  /** What was typed, so that it is still there after an error. */
  name: string;
  /** Where to go afterwards. */
  to: string;
  problem: string | null;
  /** Whether OpenID Connect is set up. */
  provider: boolean;
}

/** The page to sign in on. */
export function signInPage({ page, name, to, problem, provider }: SignInProps): string {
  const { signIn } = page.own;
  return renderPage({
    page,
    title: signIn.title,
    part: null,
    children: h(
      'section',
      { class: 'narrow' },
      h('h1', null, signIn.title),
      h(Problem, { text: problem }),
      h(
        'form',
        { method: 'post', action: '/sign-in', class: 'stack' },
        h('input', { type: 'hidden', name: 'to', value: to }),
        h(
          'label',
          null,
          h('span', null, signIn.name),
          h('input', {
            name: 'name',
            value: name,
            autoComplete: 'username',
            required: true,
            maxLength: 63,
            autoCapitalize: 'none',
          }),
        ),
        h(
          'label',
          null,
          h('span', null, signIn.password),
          h('input', {
            name: 'password',
            type: 'password',
            autoComplete: 'current-password',
            required: true,
          }),
        ),
        h('button', { type: 'submit', class: 'main' }, signIn.submit),
      ),
      provider
        ? h(
            'p',
            null,
            `${signIn.or} `,
            h('a', { href: `/sign-in/oidc?to=${encodeURIComponent(to)}` }, signIn.withProvider),
          )
        : null,
      h('p', { class: 'quiet' }, signIn.forgotten),
    ),
  });
}

/** What a sign-in link opens: it signs in only when the button is pressed, as mail scanners open links too. */
export function linkPage(page: PageContext, secret: string, works: boolean): string {
  const { link } = page.own.signIn;
  return renderPage({
    page,
    title: link.title,
    part: null,
    children: h(
      'section',
      { class: 'narrow' },
      h('h1', null, link.title),
      !works
        ? h(Problem, { text: link.over })
        : h(
            'form',
            { method: 'post', action: '/sign-in/link', class: 'stack' },
            h('p', null, link.intro),
            h('input', { type: 'hidden', name: 'secret', value: secret }),
            h('button', { type: 'submit', class: 'main', autoFocus: true }, link.submit),
          ),
    ),
  });
}

interface AccountProps {
  page: PageContext;
  problem: string | null;
  /** Whether there is a password to ask for. */
  hasPassword: boolean;
  shortest: number;
}

/** One's own account: who one is, and a new password. */
export function accountPage({ page, problem, hasPassword, shortest }: AccountProps): string {
  const { account, link } = page.own.signIn;
  const { visitor } = page;
  const password = (
    name: string,
    label: string,
    complete: 'new-password' | 'current-password',
  ): ComponentChildren =>
    h(
      'label',
      null,
      h('span', null, label),
      h('input', { name, type: 'password', autoComplete: complete, required: true }),
    );
  return renderPage({
    page,
    title: account.title,
    part: 'account',
    children: h(
      'section',
      { class: 'narrow' },
      h('h1', null, account.title),
      visitor === null
        ? null
        : h('p', null, account.signedInAs(visitor.displayName, page.own.role[visitor.role])),
      hasPassword ? null : h('p', null, link.choose),
      h(Problem, { text: problem }),
      h(
        'form',
        { method: 'post', action: '/account/password', class: 'stack' },
        h('input', {
          type: 'hidden',
          name: 'username',
          value: visitor?.name ?? '',
          autoComplete: 'username',
        }),
        hasPassword ? password('current', account.current, 'current-password') : null,
        password('password', account.newPassword, 'new-password'),
        h('p', { class: 'quiet' }, account.rule(shortest)),
        h('button', { type: 'submit', class: 'main' }, account.set),
      ),
    ),
  });
}
