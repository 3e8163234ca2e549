/** The decision: its buttons with their keys, and the fields of one that needs words. */
import { h, type ComponentChildren } from 'preact';
import { acceptReasonSchema, notOursReasonSchema } from '../../model/decision.ts';
import type { ListedFinding } from '../../model/views.ts';
import type { PageContext } from '../page.ts';
import type { Asking, Typed } from '../queue-address.ts';
import { Problem } from './problem.ts';

/** A form about findings: which, as of when, and where to go on. */
export interface DecideProps {
  page: PageContext;
  findings: readonly ListedFinding[];
  /** What is being filled in; null for nothing. */
  asking: Asking | null;
  /** As it was typed, or as it is proposed. */
  typed: Typed;
  problem: string | null;
  /** The page with that form open. */
  addressOf(asking: Asking | null): string;
  /** Where to go after a decision. */
  next: string;
  /** Owners to propose. */
  owners: readonly string[];
}

/** A reader only reads; a developer comments, claims and asks. */
export function Decide(props: DecideProps): ComponentChildren {
  const { page, asking, problem, findings } = props;
  const role = page.visitor?.role ?? 'reader';
  if (role === 'reader' || findings.length === 0) return null;
  const byPolicy = findings.every(({ policyWaiver }) => policyWaiver !== null);
  const { queue } = page.own;
  return h(
    'div',
    { class: 'decide', role: 'region', 'aria-label': queue.decide },
    h(Problem, { text: problem }),
    findings.length > 1 ? h('p', { class: 'quiet' }, queue.decideAsOne(findings.length)) : null,
    h(
      'div',
      { class: 'actions' },
      byPolicy ? null : h(Buttons, { ...props, officer: role !== 'developer' }),
      h(AskLink, { props, asking: 'comment', letter: 'm', text: queue.comment }),
      h(
        'button',
        { type: 'button', class: 'end', 'data-help': true, hidden: true },
        h('kbd', null, '?'),
        ` ${queue.help}`,
      ),
    ),
    asking === null || (byPolicy && asking !== 'comment') ? null : h(Asked, { props, asking }),
  );
}

function Buttons(props: DecideProps & { officer: boolean }): ComponentChildren {
  const { page, officer, owners, typed } = props;
  const { queue } = page.own;
  return [
    officer
      ? h(
          'form',
          { method: 'post', action: '/decisions', key: 'confirmed' },
          h(About, { props, kind: 'confirmed' }),
          h('button', { type: 'submit', 'data-key': 'c' }, h('kbd', null, 'c'), ` ${queue.action.confirmed}`),
          h('input', {
            name: 'owner',
            value: typed.owner,
            placeholder: queue.form.owner,
            'aria-label': queue.form.owner,
            maxLength: 120,
            size: 16,
            list: 'owners',
          }),
          h(
            'datalist',
            { id: 'owners' },
            owners.map((owner) => h('option', { value: owner, key: owner })),
          ),
        )
      : null,
    h(AskLink, {
      props,
      asking: 'accepted',
      letter: 'a',
      text: officer ? queue.action.accepted : queue.request,
      key: 'accepted',
    }),
    officer
      ? h(AskLink, {
          props,
          asking: 'not-ours',
          letter: 'n',
          text: queue.action['not-ours'],
          key: 'not-ours',
        })
      : null,
    h(
      'form',
      { method: 'post', action: '/decisions', key: 'claimed-fixed' },
      h(About, { props, kind: 'claimed-fixed' }),
      h(
        'button',
        { type: 'submit', 'data-key': 'f' },
        h('kbd', null, 'f'),
        ` ${queue.action['claimed-fixed']}`,
      ),
    ),
  ];
}

const AskLink = ({
  props,
  asking,
  letter,
  text,
}: {
  props: DecideProps;
  asking: Asking;
  letter: string;
  text: string;
}): ComponentChildren =>
  h(
    'a',
    {
      class: 'button',
      href: props.addressOf(props.asking === asking ? null : asking),
      'data-key': letter,
      'aria-current': props.asking === asking ? 'true' : undefined,
    },
    h('kbd', null, letter),
    text,
  );

/** What every form of a decision carries with it. */
const About = ({
  props: { page, findings, next },
  kind,
}: {
  props: DecideProps;
  kind: Typed['kind'];
}): ComponentChildren => [
  h('input', { type: 'hidden', name: 'kind', value: kind, key: 'kind' }),
  h('input', { type: 'hidden', name: 'from', value: page.here, key: 'from' }),
  h('input', { type: 'hidden', name: 'next', value: next, key: 'next' }),
  findings.length > 1
    ? h('input', { type: 'hidden', name: 'cause', value: findings[0]?.cause ?? '', key: 'cause' })
    : null,
  findings
    .filter(({ policyWaiver }) => policyWaiver === null || kind === 'comment')
    .map(({ fingerprint, version }) =>
      h('input', { type: 'hidden', name: 'finding', value: `${fingerprint}:${version}`, key: fingerprint }),
    ),
];

function Asked({ props, asking }: { props: DecideProps; asking: Asking }): ComponentChildren {
  const { page, typed } = props;
  const { form, reason, notOursReason } = page.own.queue;
  const officer = page.visitor?.role !== 'developer';
  const words = (label: string): ComponentChildren =>
    h(
      'label',
      { class: 'grow' },
      h('span', null, label),
      h('input', { name: 'words', value: typed.words, maxLength: 4000, required: true, autoFocus: true }),
    );
  if (asking === 'comment')
    return h(
      'form',
      { method: 'post', action: '/comments', class: 'line-form' },
      h(About, { props, kind: 'comment' }),
      words(page.own.evidence.comment),
      h('button', { type: 'submit', class: 'main' }, form.comment),
    );
  const select = (
    name: string,
    label: string,
    values: readonly string[],
    texts: Record<string, string>,
    chosen: string,
  ): ComponentChildren =>
    h(
      'label',
      null,
      h('span', null, label),
      h(
        'select',
        { name },
        values.map((value) => h('option', { value, selected: value === chosen, key: value }, texts[value])),
      ),
    );
  return h(
    'form',
    { method: 'post', action: '/decisions', class: 'line-form' },
    h(About, { props, kind: asking }),
    asking === 'accepted'
      ? [
          select('reason', form.reason, acceptReasonSchema.options, reason, typed.reason),
          h(
            'label',
            { key: 'until' },
            h('span', null, form.until),
            h('input', { type: 'date', name: 'until', value: typed.until, min: page.today, required: true }),
          ),
        ]
      : select('reason', form.reason, notOursReasonSchema.options, notOursReason, typed.reason),
    words(form.words),
    asking === 'accepted'
      ? select('condition', form.condition, ['none', 'until-it-changes'], form.conditions, typed.condition)
      : null,
    h(
      'button',
      { type: 'submit', class: 'main' },
      asking === 'accepted' ? (officer ? form.accept : form.request) : form.notOurs,
    ),
  );
}
