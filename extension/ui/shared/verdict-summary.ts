/**
 * The verdict on the page in one line: a mark, a word, and what is new. A page that is not judged is grey,
 * and says why.
 */
import { h, type ComponentChildren } from 'preact';
import { isActive, standingOf } from '../../../rules/judge/verdict.ts';
import { verdictMark } from '../../../reports/present/marks.ts';
import { capital, toDisplay } from '../../../reports/present/sanitise.ts';
import { waivedWords } from '../../../reports/present/standing.ts';
import { TranslatedMessage } from './translated-message.ts';
import { shortDay } from './dates.ts';
import type { LiveState } from '../../messages/live-state.ts';
import type { UiMessages } from './start.ts';

export interface VerdictText {
  class: string;
  mark: string;
  text: string;
}

/** The mark and words of the verdict. */
export function verdictTextOf(state: LiveState, { own, words }: UiMessages): VerdictText {
  if (state.judged === 'not-judged') return { class: 'not-judged', mark: '–', text: own.verdict.notJudged };
  const { length } = state.findings.filter(isActive);
  const standing = standingOf(state.verdict, state.findings);
  const nothing = standing === 'waived' ? capital(words.verdict.waived) : own.verdict.none;
  const text =
    length > 0
      ? own.verdict.findings(length)
      : state.verdict === 'inconclusive'
        ? own.verdict.inconclusive
        : nothing;
  // What a person must judge is no tick, and advice is no judgement.
  if (standing === 'compliant' && length > 0)
    return state.findings.some((finding) => isActive(finding) && finding.kind === 'suspected')
      ? { class: 'inconclusive', mark: verdictMark.inconclusive, text }
      : { class: 'not-judged', mark: '·', text };
  return { class: standing, mark: verdictMark[standing], text };
}

/** The verdict as one line. */
export const VerdictLine = ({ standing }: { standing: VerdictText }): ComponentChildren =>
  h(
    'span',
    { class: `verdict ${standing.class}` },
    h('span', { class: 'mark', 'aria-hidden': 'true' }, standing.mark),
    standing.text,
  );

/** The verdict with the numbers of findings. */
export function VerdictSummary({ texts, state }: { texts: UiMessages; state: LiveState }): ComponentChildren {
  const { own } = texts;
  return h(
    'div',
    { class: 'stand' },
    h(
      'h2',
      { class: 'headline' },
      h(VerdictLine, { standing: verdictTextOf(state, texts) }),
      h(News, { texts, state }),
    ),
    state.judged === 'not-judged'
      ? h(
          'p',
          { class: 'quiet' },
          state.whyNotJudged === undefined
            ? own.verdict.noReason
            : h(TranslatedMessage, { texts, text: state.whyNotJudged }),
        )
      : h(Kinds, { texts, state }),
    state.judged === 'default' ? h('p', { class: 'quiet' }, own.verdict.default) : null,
    state.mapped && state.judged !== 'not-judged'
      ? h(
          'p',
          { class: 'quiet' },
          own.mapped.stoodIn(toDisplay(state.mapped.to, 100), toDisplay(state.mapped.host, 100)),
        )
      : null,
  );
}

/** The number of findings of each kind: `2 overtredingen · 1 ter beoordeling · 1 vrijgesteld`. */
function Kinds({ texts: { words, own }, state }: { texts: UiMessages; state: LiveState }): ComponentChildren {
  const standing = state.findings.filter(isActive);
  const count = (kind: string): number => standing.filter((finding) => finding.kind === kind).length;
  const parts = [
    count('violation') > 0 ? words.count.violations(count('violation')) : '',
    count('suspected') > 0 ? words.count.suspected(count('suspected')) : '',
    count('notice') > 0 ? words.count.notices(count('notice')) : '',
    waivedWords(state.findings, words),
    standing.length === 0
      ? state.verdict === 'inconclusive'
        ? `${own.verdict.none.toLowerCase()} ${own.verdict.soFar}`
        : own.verdict.soFar
      : state.verdict === 'inconclusive'
        ? own.verdict.inconclusive.toLowerCase()
        : '',
  ];
  return h('p', { class: 'quiet' }, parts.filter((part) => part !== '').join(' · '));
}

function News({ texts: { words, own }, state }: { texts: UiMessages; state: LiveState }): ComponentChildren {
  if (state.judged === 'not-judged' || state.baseline === null || state.findings.length === 0) return null;
  const fresh = state.findings.filter(
    (finding) => isActive(finding) && (finding.status === 'new' || finding.status === 'regressed'),
  ).length;
  const when = shortDay(state.baseline.run, words.locale);
  return h(
    'span',
    { class: fresh > 0 ? 'news' : 'news known' },
    fresh > 0 ? own.verdict.fresh(fresh, when) : own.verdict.allKnown(when),
  );
}
