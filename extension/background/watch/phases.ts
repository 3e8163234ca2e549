/**
 * When the visitor chose, and what: by a click on the banner, a record that the site writes, or an earlier
 * visit.
 */
import type { LayerControl } from '../../../watch/banner/controls.ts';
import type { DecodedRecord } from '../../../watch/consent-records/decode.ts';
import type { Phase } from '../../../rules/evidence/common.ts';
import type { TabRecord } from '../record/record.ts';
import type { ChoiceMade } from './choices.ts';

/** Milliseconds after a click in which a new record of a choice counts as the visitor's. */
const gestureCounts = 5000;

/** The phase after a click on this control of a banner; null if the click decides nothing. */
export function phaseOfClick(
  clicked: Pick<LayerControl, 'kind'>,
  controls: readonly LayerControl[],
  now: Phase,
): Phase | null {
  const refuses = now === 'after-accept' || now === 'after-withdrawal' ? 'after-withdrawal' : 'after-reject';
  if (clicked.kind === 'accept-all') return 'after-accept';
  if (clicked.kind === 'reject-all' || clicked.kind === 'necessary-only') return refuses;
  if (clicked.kind !== 'save-selection') return null;
  const boxes = controls.filter(
    ({ kind, says, facts }) => kind === 'category' && says !== 'necessary-only' && !facts.disabled,
  );
  const ticked = boxes.filter(({ facts }) => facts.checked === true).length;
  if (ticked === 0) return refuses;
  return ticked === boxes.length ? 'after-accept' : 'after-category';
}

/** The phase that a record of the choice states; null if the visitor has not decided. */
export function phaseOfRecord(
  { positive, decoded }: Pick<DecodedRecord, 'positive' | 'decoded'>,
  now: Phase,
): Phase | null {
  if (!decoded.decided) return null;
  if (positive)
    return decoded.denied.length > 0 &&
      decoded.granted.length > 0 &&
      decoded.denied.length >= decoded.granted.length
      ? 'after-category'
      : 'after-accept';
  return now === 'after-accept' || now === 'after-withdrawal' ? 'after-withdrawal' : 'after-reject';
}

/**
 * The site wrote a record of a choice; if it is the visitor's, `made` is told. It is the visitor's only right after a click: a site that writes
 * `accepted` by itself breaks a promise, and its record must not count as a choice.
 */
export function recordWritten(
  record: TabRecord,
  name: string,
  found: Pick<DecodedRecord, 'positive' | 'decoded'>,
  at: number,
  made: (change: ChoiceMade) => void,
): void {
  const change = record.head.phases.at(-1);
  if (
    change !== undefined &&
    change.how !== 'earlier-visit' &&
    change.how !== 'record' &&
    record.since(at) - change.at < gestureCounts
  )
    return;
  if (change?.how === 'by-hand') return;
  if (record.since(at) - record.head.gesture > gestureCounts) return;
  const phase = phaseOfRecord(found, record.phase);
  if (
    phase !== null &&
    phase !== record.phase &&
    !(phase === 'after-reject' && record.phase === 'after-withdrawal')
  ) {
    made({
      phase,
      at: record.head.began + record.head.gesture,
      how: 'record',
      because: `after a click the site recorded a choice in ${name}`,
    });
  }
}

/** A record was there before the page was opened: the visitor chose on an earlier visit. */
export function recordFound(
  record: TabRecord,
  name: string,
  found: Pick<DecodedRecord, 'positive' | 'decoded'>,
): void {
  if (record.head.phases.length > 0 || record.head.visits.length > 1) return;
  const phase = phaseOfRecord(found, 'before-choice');
  if (phase !== null)
    record.changePhase(
      phase,
      record.head.began,
      'earlier-visit',
      `${name} was there before the page was opened`,
    );
}
