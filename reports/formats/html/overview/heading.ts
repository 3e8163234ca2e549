/** The heading of the report: the verdict in words and numbers, and the facts of the run. */
import { h, type ComponentChildren } from 'preact';
import { flowName, journeyName } from '../../../../rules/evidence/devices.ts';
import { choiceWord, day, dayAndTime } from '../../../messages/index.ts';
import { toDisplay } from '../../../present/sanitise.ts';
import { changesOf, sentencesOf } from '../../../present/headline.ts';
import { waiverCounts } from '../../../present/waivers.ts';
import { isFirstNight, standingOfRun, waivedWords } from '../../../present/standing.ts';
import type { Ui } from '../context.ts';
import { browserOf } from '../../../present/browser.ts';

/** The title and the verdict in one or two sentences. */
export function Heading({ ui }: { ui: Ui }): ComponentChildren {
  const { report, words } = ui;
  const { run } = report;
  const [first = '', ...more] = sentencesOf(report, words);
  const facts: [string, ComponentChildren][] = [
    [words.page.run, `${dayAndTime(run.startedAt, words)}`],
    [
      words.page.policy,
      [
        toDisplay(run.policy.name),
        ' ',
        h(
          'small',
          null,
          `${toDisplay(run.policy.source)} · ${toDisplay(run.policy.hash.replace(/^sha256:/, '').slice(0, 12))}`,
        ),
      ],
    ],
    [
      words.page.visits,
      run.devices
        .flatMap((device) => run.journeys.map((choice) => journeyName(choice, device)))
        .concat(run.devices.flatMap((device) => (run.flows ?? []).map((id) => flowName(id, device))))
        .map((journey) => toDisplay(choiceWord(journey, words)))
        .join(', '),
    ],
    [
      words.page.baseline,
      run.baseline === null
        ? isFirstNight(report)
          ? words.page.firstNight
          : words.page.noBaseline
        : [day(run.baseline, words), ' ', h('small', null, toDisplay(run.baseline))],
    ],
    [words.page.browser, browserOf(run, words)],
    [words.page.madeBy, toDisplay(run.tool)],
  ];
  return h(
    'header',
    { class: `top ${standingOfRun(report)}` },
    h('p', { class: 'brand' }, `Cookiewacht · ${toDisplay(run.policy.name)} · ${day(run.startedAt, words)}`),
    h('h1', null, first),
    more.length > 0 ? h('p', { class: 'lead' }, more.join(' ')) : null,
    h(Totals, { ui }),
    h(
      'dl',
      { class: 'run' },
      facts.map(([label, value]) => h('div', { key: label }, h('dt', null, label), h('dd', null, value))),
    ),
  );
}

function Totals({ ui }: { ui: Ui }): ComponentChildren {
  const { report, words } = ui;
  const { findings } = report.summary;
  const parts = [
    words.count.violations(findings.violation),
    findings.suspected > 0 ? words.count.suspected(findings.suspected) : '',
    findings.notice > 0 ? words.count.notices(findings.notice) : '',
    waivedWords(report.findings, words),
    ...changesOf(report, words),
    ...waiverCounts(report, words),
  ];
  return h(
    'ul',
    { class: 'totals' },
    parts.filter((part) => part !== '').map((part) => h('li', { key: part }, part)),
  );
}
