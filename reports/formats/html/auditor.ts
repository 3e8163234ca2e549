/** The last page, for the auditor: what the report rests on, how to check that it is unchanged, who decided what. */
import { h, type ComponentChildren } from 'preact';
import { dayAndTime, day, wordFor } from '../../messages/index.ts';
import type { Report } from '../../document/schema/run.ts';
import { capital, toDisplay, toDisplaySentence } from '../../present/sanitise.ts';
import { browserOf } from '../../present/browser.ts';
import { decisionsOf, type Decision } from '../../present/decisions.ts';
import { titleOf } from '../../present/finding.ts';
import { hostName } from '../../present/address.ts';
import { visitedPages } from '../terminal/sites.ts';
import type { Ui } from './context.ts';
import { field } from './finding/field.ts';
import { table } from './table.ts';

const decisionsShown = 200;

/** The page for the auditor. */
export function Auditor({ ui }: { ui: Ui }): ComponentChildren {
  const { auditor } = ui.words;
  return h(
    'section',
    { class: 'auditor', 'aria-labelledby': 'auditor' },
    h('h2', { id: 'auditor' }, auditor.title),
    h('p', { class: 'quiet' }, auditor.intro),
    h('h3', null, auditor.what),
    h(Facts, { ui }),
    h('h3', null, auditor.proof),
    h(Proof, { ui }),
    h('h3', null, auditor.decisions),
    h(Decisions, { ui }),
    h('p', null, auditor.person),
  );
}

function Facts({ ui }: { ui: Ui }): ComponentChildren {
  const { report, words } = ui;
  const { auditor, count } = words;
  const { run } = report;
  const sum = (of: (site: Report['sites'][number]) => number): number =>
    report.sites.reduce((total, site) => total + of(site), 0);
  const hash = run.policy.hash.replace(/^sha256:/, '');
  return h(
    'dl',
    { class: 'fields' },
    field(auditor.run, h('code', null, toDisplay(run.id))),
    field(auditor.from, dayAndTime(run.startedAt, words)),
    field(auditor.to, dayAndTime(run.endedAt, words)),
    field(
      auditor.scope,
      auditor.made(
        count.sites(report.sites.length),
        count.journeys(sum(({ journeys }) => journeys.length)),
        count.pages(sum(visitedPages)),
      ),
    ),
    field(words.page.browser, browserOf(run, words)),
    field(words.page.madeBy, toDisplay(run.tool)),
    field(auditor.policy, [
      `${toDisplay(run.policy.name)} · ${toDisplay(run.policy.source)} · SHA-256 `,
      h('code', null, toDisplay(hash)),
    ]),
    field(auditor.outcomes, outcomes(report, words)),
  );
}

/** How often each outcome came, over all sites. */
function outcomes({ sites }: Report, words: Ui['words']): string {
  const counts = new Map<string, number>();
  for (const { rules } of sites)
    for (const { outcome } of rules) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .map(([outcome, count]) => `${count} ${wordFor(words.ruleOutcome, outcome)}`)
    .join(' · ');
}

function Proof({ ui }: { ui: Ui }): ComponentChildren {
  const { report, words, command } = ui;
  const { auditor } = words;
  const { seal } = report.run;
  if (seal === undefined) return h('p', null, auditor.noSeal);
  const step = (text: string, code?: string): ComponentChildren =>
    h('li', { key: text }, text, code === undefined ? null : h('pre', { tabIndex: 0 }, code));
  const verify = `${command} verify ${auditor.folder}`;
  return [
    h(
      'dl',
      { class: 'fields' },
      field(auditor.seal, [
        h('code', { class: 'seal' }, toDisplay(seal.sha256)),
        h('br', null),
        auditor.sealOf(seal.files),
      ]),
      field(
        auditor.signature,
        seal.signer === null
          ? auditor.unsigned
          : [auditor.signed, h('br', null), h('code', { class: 'signer' }, toDisplay(seal.signer))],
      ),
    ),
    h('h4', null, auditor.how),
    h(
      'ol',
      { class: 'steps' },
      step(auditor.steps.verify(verify)),
      step(auditor.steps.same),
      seal.signer === null ? null : step(auditor.steps.key(`${verify} --key public.pem`)),
      step(auditor.steps.manifest),
      step(
        auditor.steps.shell,
        "find policy.yaml sites set-aside -type f 2>/dev/null | LC_ALL=C sort | xargs -d '\\n' sha256sum | sha256sum",
      ),
    ),
  ];
}

function Decisions({ ui }: { ui: Ui }): ComponentChildren {
  const { report, words, language } = ui;
  const { auditor } = words;
  const decisions = decisionsOf(report);
  if (decisions.length === 0) return h('p', null, auditor.decisionsNone);
  const what = ({ what: kind, severity }: Decision): string =>
    kind === 'weighed' ? auditor.weighed(words.severity[severity ?? 'info'].toLowerCase()) : auditor[kind];
  const rows = decisions.slice(0, decisionsShown);
  return [
    table<Decision>({
      caption: auditor.decisions,
      rows,
      columns: [
        { title: auditor.decision, cell: (decision) => capital(what(decision)) },
        {
          title: auditor.about,
          cell: ({ rule, site, subject }) =>
            [
              rule === '*' ? words.waivers.any : toDisplaySentence(titleOf(rule, report, language)),
              subject === '*' ? '' : toDisplay(subject),
              site === '*' ? '' : hostName(report.sites.find(({ id }) => id === site)?.url ?? site),
            ]
              .filter((part) => part !== '')
              .join(' · '),
        },
        { title: words.page.reason, cell: ({ reason }) => toDisplaySentence(reason, 240) },
        { title: auditor.by, cell: ({ by }) => (by === null ? auditor.inPolicy : toDisplay(by, 60)) },
        { title: auditor.until, cell: ({ until }) => (until === null ? '–' : day(until, words)) },
      ],
    }),
    decisions.length > rows.length
      ? h('p', { class: 'quiet' }, words.page.omitted(decisions.length - rows.length))
      : null,
  ];
}
