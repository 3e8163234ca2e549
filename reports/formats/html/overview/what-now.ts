/** Where to begin: a card a cause, which opens to its findings. */
import { h, type ComponentChildren } from 'preact';
import type { ReportFinding } from '../../../document/schema/finding.ts';
import { capital, toDisplaySentence } from '../../../present/sanitise.ts';
import { hostName } from '../../../present/address.ts';
import {
  causesOf,
  fixOfCause,
  openSince,
  placesOfCause,
  sentenceOfCause,
  whoCauses,
  type Cause,
} from '../../../present/causes.ts';
import { sentenceOf } from '../../../present/finding.ts';
import { findingAnchor, type Ui } from '../context.ts';
import { field } from '../finding/field.ts';
import { Fold, SeverityShape, SeverityWord, StatusTag } from '../marks.ts';

/** The page shows this many cards at once; the rest opens. */
const cardsShown = 5;
/** With more sites than this, a cause lists fewer findings: the table of the run has all. */
const findingsListed = { whole: 60, brief: 10 };
const placesShown = 3;

/** The causes of the violations, and those that a person must judge. */
export function WhatNow({ ui }: { ui: Ui }): ComponentChildren {
  const { page, cause: words } = ui.words;
  const causes = causesOf(ui.report);
  const doubtful = causesOf(ui.report, 'suspected');
  if (causes.length + doubtful.length === 0) return null;
  const more = causes.slice(cardsShown);
  return h(
    'section',
    { 'aria-labelledby': 'what-now' },
    h('h2', { id: 'what-now' }, page.whatNow),
    h('p', { class: 'quiet' }, causes.length === 0 ? words.nothing : page.whatNowIntro),
    h(Cards, { ui, causes: causes.slice(0, cardsShown) }),
    more.length === 0 ? null : h(Fold, { summary: words.more(more.length) }, h(Cards, { ui, causes: more })),
    doubtful.length === 0
      ? null
      : h(
          Fold,
          { summary: words.toJudge(doubtful.length) },
          h('p', { class: 'quiet' }, words.toJudgeIntro),
          h(Cards, { ui, causes: doubtful }),
        ),
  );
}

const Cards = ({ ui, causes }: { ui: Ui; causes: readonly Cause[] }): ComponentChildren =>
  causes.length === 0
    ? null
    : h(
        'ol',
        { class: 'causes' },
        causes.map((cause, index) => h('li', { key: index }, h(OneCause, { ui, cause }))),
      );

function OneCause({ ui, cause }: { ui: Ui; cause: Cause }): ComponentChildren {
  const { report, words, language } = ui;
  const [first] = cause.findings;
  if (!first) return null;
  const hosts = cause.sites.map((id) => hostName(report.sites.find((site) => site.id === id)?.url ?? id));
  const places = placesOfCause(cause, report, words);
  const left = places.length - placesShown;
  return h(
    'div',
    { class: `cause edge-${first.severity}` },
    h(
      'header',
      null,
      h(SeverityWord, { severity: first.severity, words }),
      h('h3', null, toDisplaySentence(sentenceOfCause(cause, report, language), 240)),
    ),
    h(
      'dl',
      { class: 'who' },
      field(words.label.who, whoCauses(cause, report, words)),
      field(words.label.since, openSince(cause.findings, report, words)),
      places.length === 0
        ? null
        : field(words.label.where, [
            places.slice(0, placesShown).map((place) => h('div', { key: place }, place)),
            left > 0 ? h('div', { class: 'quiet' }, words.cause.places(left)) : null,
          ]),
      h(
        'div',
        { class: 'wide' },
        h('dt', null, capital(words.label.fix)),
        h('dd', null, toDisplaySentence(fixOfCause(cause, language))),
      ),
    ),
    h(
      Fold,
      { summary: words.cause.onSite(words.count.findings(cause.findings.length), hosts) },
      h(Findings, { ui, cause }),
    ),
  );
}

/** The findings of a cause, each leading to its card. */
function Findings({ ui, cause }: { ui: Ui; cause: Cause }): ComponentChildren {
  const { report, words, language } = ui;
  const most = ui.brief ? findingsListed.brief : findingsListed.whole;
  const left = cause.findings.length - most;
  const line = (finding: ReportFinding): ComponentChildren => [
    h(SeverityShape, { severity: finding.severity, words }),
    h(
      'a',
      { href: `#${findingAnchor(finding.fingerprint)}` },
      toDisplaySentence(sentenceOf(finding, report, language), 240),
    ),
    h(
      'small',
      null,
      ` ${hostName(report.sites.find(({ id }) => id === finding.site)?.url ?? finding.site)} `,
    ),
    h(StatusTag, { finding, words }),
  ];
  return [
    h(
      'ul',
      { class: 'plain of-cause' },
      cause.findings.slice(0, most).map((finding) => h('li', { key: finding.fingerprint }, line(finding))),
    ),
    left > 0 ? h('p', { class: 'quiet' }, `${words.count.more(left)}: report.csv`) : null,
  ];
}
