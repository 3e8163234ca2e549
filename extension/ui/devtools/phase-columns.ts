/** Before and after the choice side by side: what stands on the right only because of the choice, and what does not. */
import { h, type ComponentChildren } from 'preact';
import { phases, type Phase } from '../../../rules/evidence/common.ts';
import type { Finding } from '../../../rules/judge/finding.ts';
import { capital, toDisplay } from '../../../reports/present/sanitise.ts';
import { SeverityShape } from '../../../reports/formats/html/marks.ts';
import type { UiMessages } from '../shared/start.ts';
import type { Row } from './rows.ts';

interface Props {
  texts: UiMessages;
  rows: readonly Row[];
  findings: readonly Finding[];
  /** The phase that the page is in. */
  now: string;
  chosen: string | null;
  choose(key: string): void;
}

/** Rows of one column. */
const most = 300;

/** A column for each phase. */
export function PhaseColumns({ texts, rows, now, ...rest }: Props): ComponentChildren {
  const seen = phases.filter(
    (phase) => phase === 'before-choice' || phase === now || rows.some((row) => row.phases.includes(phase)),
  );
  const shown: readonly Phase[] = seen.length > 1 ? seen : ['before-choice', 'after-reject'];
  return h(
    'div',
    { class: 'phase-columns', tabIndex: 0, role: 'region', 'aria-label': texts.own.table.views.phases },
    shown.map((phase) => h(Column, { texts, phase, rows, ...rest, key: phase })),
  );
}

function Column({
  texts: { words, own },
  phase,
  rows,
  findings,
  chosen,
  choose,
}: Omit<Props, 'now'> & { phase: Phase }): ComponentChildren {
  const here = rows.filter((row) => row.phases.includes(phase));
  return h(
    'section',
    null,
    h('h2', null, capital(words.phase[phase]), h('small', null, ` ${here.length}`)),
    here.length === 0
      ? h('p', { class: 'quiet' }, own.table.nothingHere)
      : h(
          'ul',
          null,
          here.slice(0, most).map((row) => {
            const worst = findings.find(
              ({ fingerprint, occurrences }) =>
                row.findings.includes(fingerprint) && occurrences.some((each) => each.phase === phase),
            );
            return h(
              'li',
              { key: row.key, class: worst ? 'wrong' : undefined },
              h(
                'button',
                {
                  type: 'button',
                  'aria-current': row.key === chosen ? 'true' : undefined,
                  onClick: () => choose(row.key),
                },
                worst ? h(SeverityShape, { severity: worst.severity, words }) : null,
                h('code', null, toDisplay(row.title, 60)),
                h('small', null, ` ${toDisplay(row.service ?? row.host, 40)}`),
              ),
            );
          }),
        ),
    here.length > most ? h('p', { class: 'quiet' }, words.count.more(here.length - most)) : null,
  );
}
