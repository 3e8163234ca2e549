/** The addresses of the team's own tools: where issues are written, and where last night's report is. */
import { h, type ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../messages/client.ts';
import { linksSchema, type Links } from '../../messages/links.ts';
import type { UiMessages } from '../shared/start.ts';
import { failure, OutcomeBox, type Outcome } from './outcome.ts';
import type { Reading } from './reading.ts';

interface Props {
  texts: UiMessages;
  links: Reading<'links-get'>;
}

const fields = ['issue', 'report'] as const satisfies ReadonlyArray<keyof Links>;
const examples: Readonly<Record<keyof Links, string>> = {
  issue: 'https://github.com/example/site/issues/new?title={title}&body={body}',
  report: 'https://desk.example.nl/findings/{fingerprint}',
};

/** The section about the team's tools. */
export function LinksSection({ texts, links }: Props): ComponentChildren {
  const { own } = texts;
  const [outcome, tell] = useState<Outcome>(null);
  const [typed, type] = useState<Record<keyof Links, string>>({ issue: '', report: '' });
  const known = links.value?.links;
  useEffect(() => {
    if (known) type({ issue: known.issue ?? '', report: known.report ?? '' });
  }, [known?.issue, known?.report]);
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const wanted = { issue: typed.issue.trim() || null, report: typed.report.trim() || null };
    const bad = fields.find((field) => !linksSchema.shape[field].safeParse(wanted[field]).success);
    if (bad !== undefined) return tell({ title: own.links.bad[bad], problems: [] });
    try {
      await ask({ type: 'links-set', links: wanted });
      tell({ said: own.links.saved });
      links.reread();
    } catch (error) {
      tell(failure(texts, error));
    }
  };
  return h(
    'section',
    { 'aria-labelledby': 'links' },
    h('h2', { id: 'links' }, own.links.title),
    h('p', null, own.links.intro),
    h(
      'form',
      { onSubmit: (event: Event) => void save(event), noValidate: true, class: 'stacked' },
      fields.map((field) => [
        h(
          'label',
          { key: field },
          own.links.label[field],
          h('input', {
            type: 'text',
            inputMode: 'url',
            value: typed[field],
            placeholder: examples[field],
            maxLength: 1000,
            spellcheck: false,
            autocomplete: 'off',
            'aria-describedby': `${field}-hint`,
            onInput: ({ currentTarget }: { currentTarget: HTMLInputElement }) =>
              type((now) => ({ ...now, [field]: currentTarget.value })),
          }),
        ),
        h(
          'p',
          { class: 'quiet', id: `${field}-hint`, key: `${field} hint` },
          h('small', null, own.links.hint[field]),
        ),
      ]),
      h('button', { type: 'submit' }, own.links.save),
    ),
    h(OutcomeBox, { outcome }),
  );
}
