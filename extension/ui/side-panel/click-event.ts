/** A click of the visitor's on the timeline: what it chose can be said by hand, and taught for the next time. */
import { h, type ComponentChildren } from 'preact';
import { phaseSchema } from '../../../rules/evidence/common.ts';
import { toDisplay } from '../../../reports/present/sanitise.ts';
import { ask } from '../../messages/client.ts';
import type { LiveClick } from '../../messages/live-state.ts';
import type { TaughtChoice } from '../../messages/taught.ts';
import { seconds } from '../shared/dates.ts';
import { reasonOf } from '../shared/reason.ts';
import type { UiMessages } from '../shared/start.ts';

interface Props {
  texts: UiMessages;
  tab: number;
  click: LiveClick;
  say(text: string): void;
}

const phases = phaseSchema.options.filter((phase) => phase !== 'before-choice');
/** What a control does that begins a phase. */
const choiceOf: Readonly<Partial<Record<string, TaughtChoice>>> = {
  'after-accept': 'accept',
  'after-reject': 'reject',
  'after-withdrawal': 'reject',
  'after-category': 'save',
};

/** The click. */
export function ClickEvent({ texts, tab, click, say }: Props): ComponentChildren {
  const { own } = texts;
  const what = click.label === '' ? own.clicks.unnamed : own.clicks.on(toDisplay(click.label, 60));
  const failed = (error: unknown): void => say(own.failed(reasonOf(error)));
  const choose = (select: HTMLSelectElement): void => {
    const phase = phaseSchema.safeParse(select.value).data ?? 'unknown';
    ask({ type: 'set-phase', tab, phase, from: { click: click.at } }).catch((error: unknown) => {
      select.value = click.phase ?? '';
      failed(error);
    });
  };
  const teach = (choice: TaughtChoice | null): void =>
    void ask({ type: 'teach', tab, click: click.at, choice }).then(
      () => say(choice === null ? own.clicks.forgotten : own.clicks.learned),
      failed,
    );
  return h(
    'li',
    { class: 'event click' },
    h('span', { class: 'time' }, `${seconds(click.pageTime, texts)} s`),
    h(
      'svg',
      { viewBox: '0 0 12 12', 'aria-hidden': 'true' },
      h('path', { d: 'M3 1 L3 10 L5.5 8 L8 11 L9 9 L7 6.5 L10 6 Z' }),
    ),
    h(
      'div',
      null,
      h('span', null, what),
      h(
        'select',
        {
          'aria-label': own.clicks.chose(what),
          value: click.phase ?? '',
          onChange: ({ currentTarget }: { currentTarget: HTMLSelectElement }) => choose(currentTarget),
        },
        h('option', { value: '' }, own.clicks.nothing),
        phases.map((phase) =>
          h('option', { value: phase, key: phase, selected: phase === click.phase }, own.phase.name[phase]),
        ),
      ),
      h(Teach, { texts, click, teach }),
    ),
  );
}

/** Only a control with words can be known again, and only a click that chose has something to teach. */
function Teach({
  texts: { own },
  click,
  teach,
}: Pick<Props, 'texts' | 'click'> & { teach(choice: TaughtChoice | null): void }): ComponentChildren {
  const choice = choiceOf[click.phase ?? ''];
  if (click.label === '') return null;
  if (click.taught)
    return [
      h('small', { key: 'known' }, own.clicks.taught[click.taught]),
      h(
        'button',
        { type: 'button', class: 'link', onClick: () => teach(null), key: 'forget' },
        own.clicks.forget,
      ),
    ];
  return choice === undefined
    ? null
    : h(
        'button',
        { type: 'button', class: 'link', onClick: () => teach(choice) },
        own.clicks.remember[choice],
      );
}
