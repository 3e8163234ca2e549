/** Where to begin: the few causes that explain most findings. */
import { h, type ComponentChildren } from 'preact';
import { capital, toDisplay, toDisplaySentence } from '../../../present/sanitise.ts';
import { hostName } from '../../../present/address.ts';
import { causesOf, type Cause } from '../../../present/causes.ts';
import { titleOf } from '../../../present/finding.ts';
import { findingAnchor, type Ui } from '../context.ts';
import { SeverityShape } from '../marks.ts';

/** The few causes that explain most findings: where to begin. */
export function WhatNow({ ui }: { ui: Ui }): ComponentChildren {
  const causes = causesOf(ui.report);
  if (causes.length === 0) return null;
  const { page } = ui.words;
  return h(
    'section',
    { 'aria-labelledby': 'what-now' },
    h('h2', { id: 'what-now' }, page.whatNow),
    h('p', { class: 'quiet' }, page.whatNowIntro),
    h(
      'ol',
      { class: 'causes' },
      causes.map((cause, index) => h('li', { key: index }, h(OneCause, { ui, cause }))),
    ),
  );
}

function OneCause({ ui, cause }: { ui: Ui; cause: Cause }): ComponentChildren {
  const { report, words, language } = ui;
  const [first] = cause.findings;
  if (!first) return null;
  // The request that loads a service is nearer to the cause than what the service then sets.
  const root = cause.findings.find(({ subject }) => subject.type === 'request') ?? first;
  const titles = cause.rules
    .slice(0, 4)
    .map((rule) => toDisplaySentence(titleOf(rule, report, language), 120));
  const sites = cause.sites.slice(0, 12).map((id) => {
    const finding = cause.findings.find((candidate) => candidate.site === id);
    const site = report.sites.find((candidate) => candidate.id === id);
    return h(
      'a',
      { href: `#${findingAnchor(finding?.fingerprint ?? '')}`, key: id },
      hostName(site?.url ?? id),
    );
  });
  return [
    h(
      'p',
      { class: 'cause' },
      h(SeverityShape, { severity: first.severity, words }),
      ' ',
      h('strong', null, cause.service === null ? (titles[0] ?? '') : toDisplay(cause.service)),
      ' ',
      h(
        'span',
        { class: 'quiet' },
        `${words.count.findings(cause.findings.length)} ${words.page.onSites(cause.sites.length)}`,
      ),
    ),
    cause.service === null
      ? null
      : h(
          'p',
          null,
          [...titles, ...(cause.rules.length > 4 ? [words.count.more(cause.rules.length - 4)] : [])].join(
            ' · ',
          ),
        ),
    h('p', null, h('strong', null, `${capital(words.label.fix)}: `), toDisplaySentence(root.fix[language])),
    h(
      'p',
      { class: 'links' },
      sites,
      cause.sites.length > 12 ? ` ${words.count.more(cause.sites.length - 12)}` : null,
    ),
  ];
}
