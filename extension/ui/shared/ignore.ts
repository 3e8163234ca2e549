/** Ignores a rule on this site, in this browser only: with a reason, and until a day. */
import { h, type ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Finding } from '../../../rules/judge/finding.ts';
import { Fold } from '../../../reports/formats/html/marks.ts';
import { ask } from '../../messages/client.ts';
import { reasonOf } from './reason.ts';
import type { LiveProps } from './report-of-state.ts';
import type { UiMessages } from './start.ts';

interface Props {
  texts: UiMessages;
  finding: Pick<Finding, 'rule' | 'fingerprint' | 'waiver'>;
  live: LiveProps;
}

/** Months for which a rule is ignored unless the user says otherwise. */
const MONTHS = 3;

function proposedDay(now = new Date()): string {
  const day = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + MONTHS, now.getUTCDate()));
  return day.toISOString().slice(0, 10);
}

/** The form; of a rule that is ignored the button that ends it; nothing where the policy waives it already. */
export function Ignore({ texts, finding, live }: Props): ComponentChildren {
  const { own } = texts;
  const { rule, fingerprint, waiver } = finding;
  const [failed, fail] = useState('');
  const tell = (ignore: { reason: string; until: string } | null): void =>
    void ask({ type: 'ignore', tab: live.tab, rule, ignore }).then(
      () => fail(''),
      (error: unknown) => fail(own.failed(reasonOf(error))),
    );
  const trouble = h('output', { class: 'trouble', 'aria-live': 'polite', key: 'trouble' }, failed);
  if (live.ignored.includes(fingerprint))
    return [
      h('button', { type: 'button', class: 'copy', onClick: () => tell(null), key: 'end' }, own.ignore.end),
      trouble,
    ];
  if (waiver?.state === 'applied') return null;
  return h(Fold, { summary: own.ignore.summary }, h(Form, { texts, tell, key: 'form' }), trouble);
}

interface FormProps {
  texts: UiMessages;
  tell(ignore: { reason: string; until: string }): void;
}

function Form({ texts: { own }, tell }: FormProps): ComponentChildren {
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState(proposedDay);
  const submit = (event: Event): void => {
    event.preventDefault();
    tell({ reason: reason.trim(), until });
  };
  type Typed = { currentTarget: HTMLInputElement };
  return h(
    'form',
    { class: 'ignore', onSubmit: submit },
    h('p', null, own.ignore.intro),
    h(
      'label',
      null,
      own.ignore.reason,
      h('input', {
        type: 'text',
        required: true,
        maxLength: 200,
        value: reason,
        onInput: ({ currentTarget }: Typed) => setReason(currentTarget.value),
      }),
    ),
    h(
      'label',
      null,
      own.ignore.until,
      h('input', {
        type: 'date',
        required: true,
        value: until,
        onInput: ({ currentTarget }: Typed) => setUntil(currentTarget.value),
      }),
    ),
    h('button', { type: 'submit', disabled: reason.trim() === '' || until === '' }, own.ignore.go),
  );
}
