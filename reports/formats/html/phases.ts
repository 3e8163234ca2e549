/** Before and after the choice, side by side, so that the eye catches what should not be there. */
import { h, type ComponentChildren } from 'preact';
import { duration, statusWord, wordFor } from '../../messages/index.ts';
import { nameOfReport } from '../../../rules/evidence/devices.ts';
import type { Phase } from '../../../rules/evidence/common.ts';
import type { Finding, Severity } from '../../../rules/judge/finding.ts';
import type { JourneyReport } from '../../document/schema/journey.ts';
import type { SiteReport } from '../../document/schema/site.ts';
import { capital, nameToDisplay, toDisplay, toDisplaySentence } from '../../present/sanitise.ts';
import { findingOfRow } from '../../present/flagged-findings.ts';
import { findingHref, type SiteProps, type Ui } from './context.ts';
import { SeverityShape } from './marks.ts';

const rowsShown = 14;
const rowsInBrief = 6;

const choiceOfPhase: Partial<Record<Phase, string>> = {
  'after-accept': 'accept',
  'after-reject': 'reject',
  'after-withdrawal': 'withdraw',
};

/** What was set and contacted before and after the choice. */
export function Phases({ ui, site }: SiteProps): ComponentChildren {
  const seen = new Set(site.journeys.flatMap(({ pages }) => pages.map(({ phase }) => phase)));
  const shownPhases = (
    ['before-choice', 'after-accept', 'after-reject', 'after-withdrawal', 'after-category'] as const
  ).filter(
    (phase) =>
      phase === 'before-choice' ||
      phase === 'after-accept' ||
      phase === 'after-reject' ||
      seen.has(phase) ||
      ui.report.run.journeys.includes(choiceOfPhase[phase] ?? 'category'),
  );
  return h(
    'div',
    { class: 'phases' },
    shownPhases.map((phase) => h(PhaseColumn, { ui, site, phase, key: phase })),
  );
}

function PhaseColumn({ ui, site, phase }: SiteProps & { phase: Phase }): ComponentChildren {
  const { words } = ui;
  const journeys =
    phase === 'before-choice'
      ? site.journeys
      : site.journeys.filter(({ choice }) =>
          phase === 'after-category' ? choice.startsWith('category:') : choice === choiceOfPhase[phase],
        );
  const visited = site.journeys.some(({ pages }) => pages.some((page) => page.phase === phase));
  return h(
    'section',
    { class: 'phase' },
    h('h4', null, capital(words.phase[phase])),
    journeys.length === 0
      ? h('p', { class: 'quiet' }, words.page.notVisited)
      : phase === 'before-choice'
        ? h(
            'p',
            { class: 'quiet' },
            journeys.some(({ banner }) => banner) ? words.page.bannerSeen : words.page.bannerNotSeen,
          )
        : journeys.map((journey) => h(HowChosen, { ui, journey, key: nameOfReport(journey) })),
    visited
      ? [
          h(Rows, { ui, title: words.page.set, rows: cookieRows(site, phase, ui), key: 'set' }),
          h(Rows, {
            ui,
            title: words.page.stored,
            rows: storageRows(site, phase, ui),
            key: 'stored',
            quiet: true,
          }),
          h(Rows, { ui, title: words.page.contacted, rows: serviceRows(site, phase, ui), key: 'contacted' }),
        ]
      : null,
  );
}

/** How the choice was confirmed, `bevestigd · 2 klikken: “Instellingen” → “Weigeren”`, or why it was not. */
function HowChosen({ ui, journey }: { ui: Ui; journey: JourneyReport }): ComponentChildren {
  const { words } = ui;
  const clicks =
    journey.clicks.length === 0
      ? ''
      : `${words.count.clicks(journey.clicks.length)}: ${journey.clicks.map((text) => `“${toDisplay(text, 40)}”`).join(' → ')}`;
  const state =
    journey.confirmed === true && journey.status === 'complete'
      ? words.page.confirmed
      : statusWord(nameOfReport(journey), journey.status, words);
  const trouble =
    journey.status === 'failed' || journey.status === 'unconfirmed' || journey.status === 'interrupted';
  return h(
    'p',
    { class: trouble ? 'trouble' : 'quiet' },
    trouble ? h('span', { class: 'mark', 'aria-hidden': 'true' }, '◐') : null,
    [whichOne(ui, journey), state, clicks].filter((part) => part !== '').join(' · '),
    trouble && journey.reason !== null
      ? h('small', null, ` ${toDisplaySentence(journey.reason, 200)}`)
      : null,
  );
}

/** Which of several journeys with that choice it is. */
function whichOne({ report, words }: Ui, { device, flow }: JourneyReport): string {
  const parts = [
    flow === undefined ? '' : words.flowNamed(toDisplay(flow, 40)),
    report.run.devices.length > 1 ? words.device[device] : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

interface Row {
  name: string;
  detail: string;
  finding: Finding | undefined;
}

function Rows({
  ui,
  title,
  rows,
  quiet = false,
}: {
  ui: Ui;
  title: string;
  rows: readonly Row[];
  quiet?: boolean;
}): ComponentChildren {
  if (quiet && rows.length === 0) return null;
  const sorted = [...rows.filter(({ finding }) => finding), ...rows.filter(({ finding }) => !finding)];
  const most = ui.brief ? rowsInBrief : rowsShown;
  const left = sorted.length - most;
  return h(
    'div',
    { class: 'rows' },
    h(
      'h5',
      null,
      title,
      h('span', { class: 'quiet' }, rows.length === 0 ? `: ${ui.words.page.nothing}` : ` (${rows.length})`),
    ),
    rows.length === 0
      ? null
      : h(
          'ul',
          { class: 'plain' },
          sorted
            .slice(0, most)
            .map((row, index) =>
              h('li', { key: index, class: row.finding ? 'wrong' : undefined }, h(OneRow, { ui, row })),
            ),
        ),
    left > 0 ? h('p', { class: 'quiet' }, ui.words.count.more(left)) : null,
  );
}

function OneRow({ ui, row: { name, detail, finding } }: { ui: Ui; row: Row }): ComponentChildren {
  const label = h('code', null, name);
  const severity: Severity | undefined = finding?.severity;
  return h(
    'span',
    null,
    severity && finding
      ? [
          h(SeverityShape, { severity, words: ui.words }),
          h('a', { href: findingHref(ui, finding.fingerprint) }, label),
        ]
      : label,
    h('small', null, ` ${detail}`),
  );
}

const cookieRows = (site: SiteReport, phase: Phase, ui: Ui): Row[] =>
  site.cookies
    .filter(({ phases }) => phases.includes(phase))
    .map((cookie) => ({
      name: nameToDisplay(cookie.name, ui.words, 60),
      detail: `${toDisplay(wordFor(ui.words.category, cookie.category), 40)}, ${duration(cookie.lifetime, ui.words)}`,
      finding: findingOfRow(ui.report, site, { phase }, cookie),
    }));

const storageRows = (site: SiteReport, phase: Phase, ui: Ui): Row[] =>
  site.storage
    .filter(({ phases }) => phases.includes(phase))
    .map((item) => ({
      name: nameToDisplay(item.key, ui.words, 60),
      detail: item.area,
      finding: findingOfRow(ui.report, site, { phase }, item),
    }));

const serviceRows = (site: SiteReport, phase: Phase, ui: Ui): Row[] =>
  site.services
    .filter(({ phases }) => phases.includes(phase))
    .map((service) => ({
      name: toDisplay(service.name, 60),
      detail: toDisplay(wordFor(ui.words.category, service.category), 40),
      finding: findingOfRow(ui.report, site, { phase }, service),
    }));
