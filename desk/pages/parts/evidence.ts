/** From a finding to the moment: the picture of the page, the line of time, and the one request or cookie. */
import { numberFormat } from '../../../rules/intl-formats.ts';
import { h, type ComponentChildren } from 'preact';
import { hostOf } from '../../../rules/address.ts';
import { field } from '../../../reports/formats/html/finding/field.ts';
import { Fold } from '../../../reports/formats/html/marks.ts';
import { markShape } from '../../../reports/formats/html/timeline/mark.ts';
import { choiceWord, wordFor } from '../../../reports/messages/index.ts';
import { pageLabel, stepLabel } from '../../../reports/present/address.ts';
import { nameToDisplay, toDisplay } from '../../../reports/present/sanitise.ts';
import { jsonText } from '../../../rules/json-text.ts';
import type { Timeline, TimelineMark } from '../../../reports/document/schema/timeline.ts';
import type { EvidenceView, FindingView } from '../../model/views.ts';
import type { PageContext } from '../page.ts';

interface ViewerProps {
  page: PageContext;
  view: FindingView;
  /** Number of the observation to show; null for that of the finding. */
  moment: number | null;
  /** The address of the page. */
  base: string;
}

const marksShown = 400;
const rawLimit = 20_000;

/** The viewer; without evidence it says why. */
export function EvidenceViewer({ page, view, moment, base }: ViewerProps): ComponentChildren {
  const { evidence: words } = page.own;
  const { evidence } = view;
  return h(
    'section',
    { 'aria-labelledby': 'evidence', id: 'evidence-viewer' },
    h('h2', { id: 'evidence' }, words.title),
    evidence === null ? h('p', null, words.gone) : h(Viewer, { page, view, evidence, moment, base }),
  );
}

/** Where a file of a run is served. */
const fileAddress = (manifest: string, path: string): string =>
  `/runs/${manifest}/files/${path.split('/').map(encodeURIComponent).join('/')}`;

function Viewer({
  page,
  view,
  evidence,
  moment,
  base,
}: ViewerProps & { evidence: EvidenceView }): ComponentChildren {
  const { evidence: words } = page.own;
  const marks = evidence.timeline?.marks.toSorted((a, b) => a.at - b.at).slice(0, marksShown) ?? [];
  const own = ownMark(marks, view, evidence);
  const at = Math.max(
    0,
    marks.findIndex((mark) => (moment === null ? mark === own : mark.seq === moment)),
  );
  const mark = marks[at];
  const address = (other: TimelineMark | undefined): string | undefined =>
    other === undefined ? undefined : `${base}?moment=${other.seq}#evidence-viewer`;
  const choice = toDisplay(choiceWord(evidence.journey.choice, page.words));
  return [
    h(
      'div',
      { class: 'stepper', key: 'stepper' },
      h('span', null, words.journey(choice)),
      marks.length === 0 ? null : h('strong', null, words.momentOf(at + 1, marks.length)),
      step('ArrowLeft', `← ${words.previous}`, address(marks[at - 1])),
      step('ArrowRight', `${words.next} →`, address(marks[at + 1])),
    ),
    h(
      'div',
      { class: 'viewer', key: 'viewer' },
      h(Picture, { page, evidence, mark }),
      marks.length === 0
        ? h('p', { class: 'quiet' }, words.none)
        : h(Moments, { page, timeline: evidence.timeline, marks, at, own, address }),
    ),
    mark === undefined ? null : h(OneMoment, { page, view, mark, key: 'moment' }),
    h(Source, { page, evidence, mark, own, key: 'source' }),
  ];
}

const step = (key: string, text: string, href: string | undefined): ComponentChildren =>
  href === undefined ? null : h('a', { href, 'data-key': key, class: 'button' }, text);

/** The mark that the finding is about: of its observation, else the first of its name. */
const ownMark = (
  marks: readonly TimelineMark[],
  { finding }: FindingView,
  { seq }: EvidenceView,
): TimelineMark | undefined =>
  marks.find((mark) => mark.seq === seq) ??
  marks.find(({ findings = [] }) => findings.includes(finding.fingerprint)) ??
  marks.find(({ name }) => name === finding.facts.subject.name);

function Picture({
  page,
  evidence,
  mark,
}: {
  page: PageContext;
  evidence: EvidenceView;
  mark: TimelineMark | undefined;
}): ComponentChildren {
  const { evidence: words } = page.own;
  const visited = evidence.timeline?.pages.find(({ visit }) => visit === mark?.visit);
  const shown =
    evidence.journey.pages.find(({ url, finalUrl }) => url === visited?.url || finalUrl === visited?.url) ??
    null;
  const path = mark === undefined ? evidence.picture : (shown?.screenshot ?? evidence.picture);
  const label = pageLabel(visited?.url ?? shown?.finalUrl ?? '', '');
  return h(
    'figure',
    null,
    path === null
      ? h('div', { class: 'no-picture' }, words.noPicture)
      : h('img', { src: fileAddress(evidence.run.manifest, path), alt: words.pictureOf(label) }),
    h('figcaption', null, h('code', null, label)),
  );
}

interface MomentsProps {
  page: PageContext;
  timeline: Timeline | null;
  marks: readonly TimelineMark[];
  at: number;
  own: TimelineMark | undefined;
  address(mark: TimelineMark): string | undefined;
}

/** The line of time from top to bottom, with the moment of choice across it. */
function Moments({ page, timeline, marks, at, own, address }: MomentsProps): ComponentChildren {
  const { words } = page;
  const choices = (timeline?.choices ?? []).toSorted((a, b) => a.at - b.at);
  const line = (mark: TimelineMark, index: number): ComponentChildren =>
    h(
      'li',
      { key: mark.seq, class: mark === own ? 'this' : undefined },
      h(
        'a',
        { href: address(mark), 'aria-current': index === at ? 'true' : undefined },
        h('span', { class: 'time' }, words.timeline.at(seconds(mark.pageTime, page))),
        h(
          'svg',
          { viewBox: '0 0 16 16', role: 'img', 'aria-label': words.timeline.lane[mark.type] },
          h('path', { d: markShape(mark.type, 8, 8) }),
        ),
        h(
          'span',
          null,
          h('code', null, nameToDisplay(mark.name, words, 60)),
          h('small', null, ` ${toDisplay(mark.service ?? mark.host, 60)}`),
        ),
      ),
    );
  const rows = marks.flatMap((mark, index) => {
    const before = marks[index - 1]?.at ?? -1;
    const chosen = choices.filter((choice) => choice.at > before && choice.at <= mark.at);
    return [...chosen.map((choice) => choiceLine(choice.phase, page)), line(mark, index)];
  });
  const after = choices.filter((choice) => choice.at > (marks.at(-1)?.at ?? -1));
  return h(
    'ol',
    { class: 'moments', 'aria-label': words.timeline.title, tabIndex: 0 },
    rows,
    after.map((choice) => choiceLine(choice.phase, page)),
  );
}

const choiceLine = (phase: string, { words }: PageContext): ComponentChildren =>
  h(
    'li',
    { key: `choice ${phase}` },
    h(
      'span',
      { class: 'choice-line' },
      h('span', null),
      h('span', { 'aria-hidden': 'true' }, '│'),
      wordFor(words.timeline.choice, phase),
    ),
  );

const seconds = (ms: number, { own }: PageContext): string =>
  numberFormat(own.locale, { maximumFractionDigits: 1 }).format(ms / 1000);

/** The one cookie, key or request of this moment. */
function OneMoment({
  page,
  view,
  mark,
}: {
  page: PageContext;
  view: FindingView;
  mark: TimelineMark;
}): ComponentChildren {
  const { words, own } = page;
  const siteHost = hostOf(view.finding.siteUrl);
  return h(
    'dl',
    { class: 'fields' },
    field(words.timeline.lane[mark.type], h('code', null, nameToDisplay(mark.name, words))),
    field(words.page.hosts, toDisplay([mark.service, mark.host].filter((part) => part !== null).join(' · '))),
    field(words.page.category, toDisplay(wordFor(words.category, mark.category), 60)),
    field(
      words.page.when,
      `${wordFor(words.phase, mark.phase)} · ${own.evidence.after(seconds(mark.pageTime, page))}`,
    ),
    mark.by === null ? null : field(own.evidence.chain, h('code', null, stepLabel(mark.by, siteHost))),
  );
}

/** What an auditor needs to find it again. */
function Source({
  page,
  evidence,
  mark,
  own,
}: {
  page: PageContext;
  evidence: EvidenceView;
  mark: TimelineMark | undefined;
  own: TimelineMark | undefined;
}): ComponentChildren {
  const { evidence: words } = page.own;
  const seq = mark === undefined || mark === own ? evidence.seq : mark.seq;
  const observation =
    seq === evidence.seq ? evidence.observation : evidence.around.find((each) => each.seq === seq);
  const raw = observation === undefined ? '' : jsonText(observation);
  return [
    h(
      'dl',
      { class: 'fields', key: 'source' },
      field(words.observation(seq), [
        h(
          'a',
          { href: fileAddress(evidence.run.manifest, evidence.file), key: 'file' },
          h('code', null, toDisplay(evidence.file, 200)),
        ),
        seq === evidence.seq
          ? h('small', { key: 'line' }, ` ${words.line(evidence.line, evidence.lines)}`)
          : null,
      ]),
      evidence.sha256 === null ? null : field(words.hash, h('code', null, evidence.sha256)),
      field(words.manifest, h('code', null, evidence.run.manifest)),
    ),
    raw === ''
      ? null
      : h(
          Fold,
          { summary: words.raw, key: 'raw' },
          h('pre', { class: 'raw', tabIndex: 0 }, raw.slice(0, rawLimit)),
        ),
  ];
}
