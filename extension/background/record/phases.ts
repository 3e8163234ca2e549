/** The phases of a record: from which moment on what was seen belongs to which. */
import type { Phase } from '../../../rules/evidence/common.ts';
import type { PhaseChange, RecordHead } from './record-head.ts';

type Phased = Pick<RecordHead, 'phases'>;
const mostChanges = 50;

/** The phase that a record is in now. */
export const phaseNow = ({ phases }: Phased): Phase => phases.at(-1)?.phase ?? 'before-choice';

/** The phase at a moment, in milliseconds since the record began. */
export const phaseAt = ({ phases }: Phased, moment: number): Phase =>
  phases.findLast(({ at }) => at <= moment)?.phase ?? 'before-choice';

/** The changes with one more, in place of all that come after it. */
export const withChange = ({ phases }: Phased, change: PhaseChange): PhaseChange[] =>
  [...phases.filter(({ at }) => at < change.at), change].slice(-mostChanges);

/** The changes without those that the user made by hand. */
export const withoutByHand = ({ phases }: Phased): PhaseChange[] =>
  phases.filter(({ how }) => how !== 'by-hand');
