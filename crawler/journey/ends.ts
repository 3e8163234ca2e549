/** The first and the last observation of a journey. */
import {
  EVIDENCE_VERSION,
  type JourneyEnd,
  type JourneyStart,
  type Unstamped,
} from '../../rules/evidence/index.ts';
import type { JourneyResult } from '../run/progress.ts';

/** A journey's start, before the recorder numbers it. */
export type Start = Unstamped<JourneyStart>;

/** A journey begins now. */
export const startOf = (about: Omit<Start, 'kind' | 'version' | 'startedAt' | 'watcher'>): Start => ({
  kind: 'journey-start',
  version: EVIDENCE_VERSION,
  startedAt: new Date().toISOString(),
  watcher: 'crawler',
  ...about,
});

/** A journey ended like this. `leftOut`: addresses that it did not visit, by reason. */
export const endOf = (
  { status, reason }: Pick<JourneyResult, 'status' | 'reason'>,
  leftOut: JourneyEnd['leftOut'] = {},
): Unstamped<JourneyEnd> => ({
  kind: 'journey-end',
  status,
  ...(reason === null ? {} : { reason }),
  ...(Object.keys(leftOut).length === 0 ? {} : { leftOut }),
});
