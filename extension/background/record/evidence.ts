/**
 * Turns a record into evidence: journeys as the crawler would record them. The visitor has one profile, so
 * each phase after a choice becomes the journey of that choice, and everything before it belongs to the first
 * of them.
 */
import type { JourneyChoice, Phase } from '../../../rules/evidence/common.ts';
import {
  EVIDENCE_VERSION,
  kinds,
  type JourneyEvidence,
  type Observation,
  type SiteEvidence,
} from '../../../rules/evidence/index.ts';
import type { PhaseChange } from './record-head.ts';
import { withoutRemains } from './loads.ts';
import type { TabRecord } from './record.ts';
import { sentences } from '../../messages/sentences.ts';

const choiceOf: Readonly<
  Record<
    Exclude<Phase, 'before-choice'>,
    { journey: JourneyChoice; choice: 'accept' | 'reject' | 'withdraw' | 'category' }
  >
> = {
  'after-accept': { journey: 'accept', choice: 'accept' },
  'after-reject': { journey: 'reject', choice: 'reject' },
  'after-withdrawal': { journey: 'withdraw', choice: 'withdraw' },
  'after-category': { journey: 'category:selection', choice: 'category' },
};

/**
 * The journeys of a record. A choice that nobody made in this browser is no requested journey.
 * @param visits of these pages only; what was chosen before them was chosen
 */
export function evidenceOf(
  record: TabRecord,
  site: string,
  browserName: string,
  visits?: ReadonlySet<number>,
): SiteEvidence {
  const { head } = record;
  const from = Math.min(...head.visits.flatMap((page) => (visits?.has(page.visit) ? [page.at] : [])));
  const log = visits
    ? withoutRemains(
        record.log.filter(({ visit, at }) => (visit === null ? at >= from : visits.has(visit))),
        record.log.filter(({ visit, at }) => visit !== null && !visits.has(visit) && at < from),
      )
    : record.log;
  const changes = head.phases.filter(({ phase }) => phase !== 'before-choice');
  const chosen = [...new Map(changes.map((change) => [change.phase, change])).values()];
  const before = log.filter(({ phase }) => phase === 'before-choice');
  const journeys: JourneyEvidence[] =
    chosen.length === 0
      ? [
          {
            journey: 'none',
            observations: whole(record, { site, browserName, choice: 'none', visits }, before, null),
          },
        ]
      : [];
  chosen.forEach((change, index) => {
    if (change.phase === 'before-choice') return;
    const { journey } = choiceOf[change.phase];
    const own = log.filter(
      ({ phase }) => phase === change.phase || (index === 0 && phase === 'before-choice'),
    );
    journeys.push({
      journey,
      observations: whole(record, { site, browserName, choice: journey, visits }, own, change),
    });
  });
  return { site, probe: [], journeys };
}

/** An observation before it gets its number. */
type WithoutSeq<O> = O extends unknown ? Omit<O, 'seq'> : never;
type Part = WithoutSeq<Observation>;

interface About {
  site: string;
  browserName: string;
  choice: JourneyChoice;
  visits: ReadonlySet<number> | undefined;
}

function whole(
  record: TabRecord,
  { site, browserName, choice, visits: only }: About,
  own: readonly Observation[],
  change: PhaseChange | null,
): Observation[] {
  const { head } = record;
  const now = Math.max(0, ...own.map(({ at }) => at));
  const pages = only ? head.visits.filter(({ visit }) => only.has(visit)) : head.visits;
  const visits = pages.map(({ visit, at, url, finalUrl, status, outcome, reason, title }) => ({
    kind: 'visit' as const,
    at,
    phase: phaseOf(head.phases, at),
    visit,
    page: url,
    url,
    finalUrl,
    status,
    outcome,
    title,
    ...(reason === undefined ? {} : { reason }),
  }));
  const place = { phase: 'before-choice' as const, visit: null, page: record.page };
  const made = change && change.phase !== 'before-choice' ? choiceOf[change.phase].choice : null;
  const parts: Part[] = [
    {
      kind: 'journey-start',
      at: 0,
      ...place,
      visit: null,
      page: '',
      version: EVIDENCE_VERSION,
      site,
      choice,
      startedAt: new Date(head.began).toISOString(),
      watcher: 'extension',
      browser: browserName,
    },
    ...gaps(record, change, own, { from: pages[0]?.at ?? 0, isWhole: only === undefined }),
    ...own,
    ...visits,
    ...(change && made
      ? [
          {
            kind: 'choice' as const,
            at: change.at,
            phase: change.phase,
            visit: visitAt(head.visits, change.at),
            page: record.page,
            choice: made,
            outcome: 'confirmed' as const,
            how: change.how,
            clicks: [],
            bannerGone: true,
            records: [],
            reason: change.because,
            took: 0,
          },
        ]
      : []),
    {
      kind: 'journey-end',
      at: now,
      phase: change?.phase ?? 'before-choice',
      visit: null,
      page: record.page,
      status: 'complete',
    },
  ];
  return parts.map((part, seq): Observation => ({ ...part, seq }));
}

const phaseOf = (changes: readonly PhaseChange[], moment: number): Phase =>
  changes.findLast(({ at }) => at <= moment)?.phase ?? 'before-choice';
const visitAt = (visits: TabRecord['head']['visits'], moment: number): number | null =>
  visits.findLast(({ at }) => at <= moment)?.visit ?? visits[0]?.visit ?? null;

/** What could not be seen, as failures: rules that need it are inconclusive, and never pass. */
function gaps(
  record: TabRecord,
  change: PhaseChange | null,
  own: readonly Observation[],
  { from, isWhole }: { from: number; isWhole: boolean },
): Part[] {
  const { head } = record;
  const failures: Part[] = [];
  const fail = (phase: Phase, affects: readonly string[], reason: string): void =>
    void failures.push({
      kind: 'failure',
      at: 0,
      phase,
      visit: null,
      page: record.page,
      observer: 'extension',
      affects: [...affects],
      reason,
    });
  const phases: Phase[] = ['before-choice', ...(change ? [change.phase] : [])];
  if (change?.how === 'earlier-visit')
    fail(
      'before-choice',
      kinds,
      `the visitor chose on an earlier visit (${change.because}), so the extension did not see what happens before the choice: take a fresh look`,
    );
  else if (change && change.at < from) fail('before-choice', kinds, sentences.chosenBefore);
  if (isWhole && head.dropped > 0) for (const phase of phases) fail(phase, kinds, sentences.earlierMadeRoom);
  if (!head.complete) for (const phase of phases) fail(phase, kinds, sentences.openBefore);
  for (const [kind, count] of Object.entries(head.cut))
    for (const phase of phases) fail(phase, [kind], `${count} more of ${kind} were seen than are kept`);
  for (const { affects, reason } of head.missed) for (const phase of phases) fail(phase, affects, reason);
  if (!own.some(({ kind }) => kind === 'banner'))
    fail('before-choice', ['banner'], 'the extension is still looking for a banner');
  if (!own.some(({ kind }) => kind === 'document'))
    for (const phase of phases) fail(phase, ['document', 'form'], 'the page has not finished loading');
  return failures;
}
