/** Set-up: people, tokens, schedules, mail and rules, policies. */
import { h, type ComponentChildren } from 'preact';
import { renderPage } from './page.ts';
import { Policies } from './parts/policies.ts';
import { Problem } from './parts/problem.ts';
import { Mail } from './set-up/mail.ts';
import { People } from './set-up/people.ts';
import { setUpParts, type SetUpPart, type SetUpProps } from './set-up/props.ts';
import { Schedules } from './set-up/schedules.ts';
import { Tokens } from './set-up/tokens.ts';

/** One part of the set-up. */
export function setUpPage(props: SetUpProps): string {
  const { page, part, problem, secret } = props;
  const { setUp } = page.own;
  return renderPage({
    page,
    title: setUp.parts[part],
    part: 'setUp',
    children: [
      h('div', { class: 'head', key: 'head' }, h('h1', null, setUp.title)),
      h(
        'nav',
        { class: 'tabs', 'aria-label': setUp.title, key: 'tabs' },
        setUpParts.map((name) =>
          h(
            'a',
            { href: `/set-up/${name}`, 'aria-current': name === part ? 'page' : undefined, key: name },
            setUp.parts[name],
          ),
        ),
      ),
      h(Problem, { text: problem, key: 'problem' }),
      secret === null
        ? null
        : h(
            'div',
            { class: 'secret', role: 'status', key: 'secret' },
            h('p', null, secret.text),
            h('p', null, h('code', { id: 'secret' }, secret.value)),
            h(
              'button',
              {
                type: 'button',
                class: 'copy',
                hidden: true,
                'data-copy-from': 'secret',
                'data-copied': page.own.evidence.copied,
              },
              page.own.setUp.copy,
            ),
          ),
      h('section', { key: part }, h(bodies[part], props)),
    ],
  });
}

const bodies: Record<SetUpPart, (props: SetUpProps) => ComponentChildren> = {
  people: People,
  tokens: Tokens,
  schedules: Schedules,
  mail: Mail,
  policies: ({ page, view, policies }) => h(Policies, { page, versions: view.policies, changes: policies }),
};
