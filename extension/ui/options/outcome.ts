/** The outcome of an action: a message, or every problem on its own line; nothing is cut. */
import { h, type ComponentChildren } from 'preact';
import { toDisplaySentence } from '../../../reports/present/sanitise.ts';
import { reasonOf } from '../shared/reason.ts';
import type { UiMessages } from '../shared/start.ts';

export type Outcome =
  | { said: string }
  | { title: string; problems: readonly string[]; after?: string }
  | null;

/** The outcome of an action that failed. */
export const failure = (texts: UiMessages, error: unknown): Outcome => ({
  title: texts.own.failed(''),
  problems: [reasonOf(error)],
});

/** Shows an outcome; nothing before there is one. */
export function OutcomeBox({ outcome }: { outcome: Outcome }): ComponentChildren {
  return h(
    'div',
    { 'aria-live': 'polite' },
    outcome === null
      ? null
      : 'said' in outcome
        ? h('p', { class: 'said' }, h('span', { class: 'mark', 'aria-hidden': 'true' }, '✔'), outcome.said)
        : h(
            'div',
            { class: 'problems' },
            h('h3', null, h('span', { class: 'mark', 'aria-hidden': 'true' }, '✖'), outcome.title),
            h(
              'ul',
              { lang: 'en' },
              outcome.problems.map((problem, index) =>
                h('li', { key: index }, toDisplaySentence(problem, 1200)),
              ),
            ),
            outcome.after === undefined ? null : h('p', null, outcome.after),
          ),
  );
}
