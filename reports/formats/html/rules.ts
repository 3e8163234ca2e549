/**
 * The outcomes of all rules: a table of what failed or was inconclusive, and a line for each other outcome.
 */
import { h, type ComponentChildren } from 'preact';
import type { Outcome } from '../../../rules/judge/rule.ts';
import type { SiteReport } from '../../document/schema/site.ts';
import { capital, toDisplay, toDisplaySentence } from '../../present/sanitise.ts';
import { sentenceOf, titleOf } from '../../present/finding.ts';
import { findingAnchor, type SiteProps } from './context.ts';
import { table } from './table.ts';

const marks: Record<Outcome, string> = {
  pass: '✔',
  fail: '✖',
  inconclusive: '◐',
  'not-applicable': '–',
  'told-elsewhere': '↗',
};
type Judged = SiteReport['rules'][number];

/** The outcomes of all rules on one site. */
export function Rules({ ui, site }: SiteProps): ComponentChildren {
  const { report, words, language } = ui;
  const of = (...outcomes: Outcome[]): Judged[] =>
    outcomes.flatMap((outcome) => site.rules.filter((rule) => rule.outcome === outcome));
  const rows = of('fail', 'told-elsewhere', 'inconclusive');
  return h(
    'div',
    null,
    rows.length === 0
      ? null
      : table<Judged>({
          caption: words.page.rules,
          rows,
          plain: ui.brief,
          columns: [
            {
              title: words.page.rule,
              cell: ({ id }) => [
                toDisplaySentence(titleOf(id, report, language)),
                h('small', null, ' ', h('code', null, toDisplay(id))),
              ],
            },
            {
              title: words.page.outcome,
              cell: ({ outcome }) => [
                h('span', { class: 'mark', 'aria-hidden': 'true' }, marks[outcome]),
                words.ruleOutcome[outcome],
              ],
            },
            {
              title: words.page.reason,
              cell: ({ reason, toldBy = [] }) => {
                const why = reason === null ? null : h('span', { lang: 'en' }, toDisplaySentence(reason));
                return toldBy.length > 0 ? [h(Tellers, { ui, toldBy }), why] : (why ?? '–');
              },
            },
          ],
        }),
    h(InBrief, { ui, site, outcome: 'pass', rules: of('pass') }),
    h(InBrief, { ui, site, outcome: 'not-applicable', rules: of('not-applicable') }),
  );
}

/** Links to the findings that tell what the rule leaves to them. */
const Tellers = ({
  ui: { report, language, words },
  toldBy,
}: {
  ui: SiteProps['ui'];
  toldBy: readonly string[];
}): ComponentChildren => [
  `${capital(words.ruleOutcome['told-elsewhere'])}: `,
  toldBy.map((fingerprint, index) => {
    const teller = report.findings.find((finding) => finding.fingerprint === fingerprint);
    return [
      index === 0 ? '' : ' · ',
      teller
        ? h(
            'a',
            { href: `#${findingAnchor(fingerprint)}` },
            toDisplaySentence(sentenceOf(teller, report, language), 160),
          )
        : fingerprint,
    ];
  }),
  ' ',
];

function InBrief({
  ui,
  outcome,
  rules,
}: SiteProps & { outcome: Outcome; rules: readonly Judged[] }): ComponentChildren {
  if (rules.length === 0) return null;
  const { report, words, language } = ui;
  const heading = [
    h('span', { class: 'mark', 'aria-hidden': 'true' }, marks[outcome]),
    `${capital(words.ruleOutcome[outcome])} (${rules.length})`,
  ];
  if (ui.brief) return h('p', null, heading);
  return h(
    'div',
    { class: 'rules' },
    h('h4', null, heading),
    h(
      'ul',
      null,
      rules.map(({ id, reason }) =>
        h(
          'li',
          { key: id },
          toDisplaySentence(titleOf(id, report, language)),
          reason === null || outcome === 'pass'
            ? null
            : h('small', { lang: 'en' }, ` ${toDisplaySentence(reason, 200)}`),
        ),
      ),
    ),
  );
}
