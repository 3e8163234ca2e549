/** The last letters of the desk, and what became of them. */
import { h, type ComponentChildren } from 'preact';
import { table } from '../../../reports/formats/html/table.ts';
import { toDisplay, toDisplaySentence } from '../../../reports/present/sanitise.ts';
import type { SetUpView } from '../../model/views.ts';
import type { PageContext } from '../page.ts';
import { moment } from './moment.ts';

type Letter = SetUpView['mail'][number];

export function SentMail({
  page,
  view: { mail, settings },
}: {
  page: PageContext;
  view: SetUpView;
}): ComponentChildren {
  const words = page.own.mail;
  const off = settings.smtp === null || settings.mailFrom === null;
  return [
    h('h2', { key: 'title' }, words.title),
    off ? h('p', { key: 'off' }, words.off) : null,
    mail.length === 0
      ? h('p', { class: 'quiet', key: 'none' }, words.none)
      : table<Letter>({
          caption: words.title,
          rows: mail,
          columns: [
            { title: words.when, cell: ({ writtenAt }) => moment(writtenAt, page) },
            { title: words.to, cell: ({ recipient }) => toDisplay(recipient) },
            { title: words.subject, cell: ({ subject }) => toDisplaySentence(subject, 120) },
            {
              title: words.how,
              cell: ({ state, problem }) =>
                `${words.state[state]}${problem === null ? '' : `: ${toDisplaySentence(problem, 200)}`}`,
            },
          ],
        }),
  ];
}
