/** How many rules passed, are left to the nightly crawl, and so on: each count opens to the list. */
import { h, type ComponentChildren } from 'preact';
import { toDisplaySentence } from '../../../reports/present/sanitise.ts';
import { Fold } from '../../../reports/formats/html/marks.ts';
import type { LiveRule, LiveState } from '../../messages/live-state.ts';
import { TranslatedMessage } from './translated-message.ts';
import type { UiMessages } from './start.ts';

const order: readonly LiveRule['outcome'][] = [
  'pass',
  'told-elsewhere',
  'nightly',
  'inconclusive',
  'not-applicable',
];

/** The counts of all outcomes. */
export function RuleCounts({ texts, state }: { texts: UiMessages; state: LiveState }): ComponentChildren {
  const { own } = texts;
  if (state.rules.length === 0) return null;
  return h(
    'section',
    { class: 'counts-of-rules', 'aria-label': own.rules.title },
    order.map((outcome) => {
      const rules = state.rules.filter((rule) => rule.outcome === outcome);
      if (rules.length === 0) return null;
      return h(
        Fold,
        { key: outcome, summary: own.rules.count[outcome](rules.length) },
        outcome === 'nightly' ? h('p', { class: 'quiet' }, own.rules.nightlyWhy) : null,
        h(
          'ul',
          { tabIndex: 0, 'aria-label': own.rules.count[outcome](rules.length) },
          rules.map((rule) => h(OneRule, { texts, rule, key: rule.id })),
        ),
      );
    }),
    state.limits.length > 0
      ? h(
          Fold,
          { summary: own.limits(state.limits.length) },
          h(
            'ul',
            { tabIndex: 0, 'aria-label': own.limits(state.limits.length) },
            state.limits.map((limit, index) =>
              h('li', { key: index }, h(TranslatedMessage, { texts, text: limit })),
            ),
          ),
        )
      : null,
  );
}

/** All rules that pass, or are left to the night, have the same reason; an inconclusive one has its own. */
const OneRule = ({ texts: { language }, rule }: { texts: UiMessages; rule: LiveRule }): ComponentChildren =>
  h(
    'li',
    null,
    toDisplaySentence(rule.title[language]),
    rule.reason === undefined || rule.outcome === 'pass' || rule.outcome === 'nightly'
      ? null
      : h('small', { lang: 'en' }, toDisplaySentence(rule.reason, 240)),
  );
