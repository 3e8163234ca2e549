/** A form that sends one mail by the settings that are kept, so that nobody waits for a night to know whether it works. */
import { h, type ComponentChildren } from 'preact';
import type { SetUpView } from '../../model/views.ts';
import type { PageContext } from '../page.ts';

interface Props {
  page: PageContext;
  view: SetUpView;
  typed: (name: string) => string;
}

/** Nothing while there is no mail server. */
export function TestMail({ page, view: { settings, users }, typed }: Props): ComponentChildren {
  const { test } = page.own.mail;
  if (settings.smtp === null || settings.mailFrom === null) return null;
  const own = users.find(({ name }) => name === page.visitor?.name)?.mail ?? '';
  return h(
    'form',
    { method: 'post', action: '/set-up/test-mail', class: 'line-form' },
    h(
      'label',
      null,
      h('span', null, test.to),
      h('input', {
        name: 'testTo',
        type: 'email',
        value: typed('testTo') || own,
        required: true,
        maxLength: 200,
      }),
    ),
    h('button', { type: 'submit' }, test.send),
  );
}
