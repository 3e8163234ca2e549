/** Reads the page's consent APIs while a choice is made: IAB TCF, IAB GPP and Google Consent Mode. */
import type { ValueShape } from '../../rules/evidence/common.ts';
import { interfacesSchema, type Interfaces } from '../../watch/consent-records/interfaces.ts';
import { readInterfaces } from '../../watch/page/read-interfaces.ts';
import { withTimeout } from '../timeouts.ts';
import type { PageFrames } from './page-frames.ts';
import type { RecordChange } from './types.ts';

/** The state of the APIs. `updates`: the number of updates of consent mode. */
export interface Signals {
  tcf: Interfaces['tcf'];
  gpp: Interfaces['gpp'];
  updates: number;
  lastUpdate: string;
}

const noSignals: Signals = { tcf: null, gpp: null, updates: 0, lastUpdate: '' };

/** Empty signals if the page does not answer. */
export async function readSignals(pageFrames: PageFrames): Promise<Signals> {
  const answer = await withTimeout(
    1000,
    pageFrames.root.send('Runtime.evaluate', {
      expression: `(${readInterfaces.toString()})()`,
      returnByValue: true,
      silent: true,
      timeout: 1000,
    }),
  ).catch(() => null);
  // The answers may be false: no choice is confirmed by them alone.
  const found = interfacesSchema.safeParse(answer?.result.value).data;
  if (!found) return noSignals;
  const updates = (found.mode ?? []).filter(({ command }) => command === 'update');
  const last = Object.entries(updates.at(-1)?.types ?? {}).toSorted();
  return {
    tcf: found.tcf,
    gpp: found.gpp,
    updates: updates.length,
    lastUpdate: last.map(([type, answered]) => `${type}=${answered}`).join(' '),
  };
}

/** The changes of the APIs, as records of the choice. */
export function signalChanges(
  before: Signals,
  after: Signals,
  shape: (value: string) => ValueShape,
): RecordChange[] {
  const changes: RecordChange[] = [];
  if (after.tcf && decidedSince(before.tcf, after.tcf))
    changes.push({
      area: 'tcf',
      name: after.tcf.status,
      change: before.tcf ? 'changed' : 'appeared',
      value: shape(after.tcf.tcString),
    });
  if (before.gpp && after.gpp && before.gpp.gppString !== after.gpp.gppString)
    changes.push({ area: 'gpp', name: '__gpp', change: 'changed', value: shape(after.gpp.gppString) });
  if (after.updates > before.updates)
    changes.push({
      area: 'consent-mode',
      name: 'consent update',
      change: before.updates > 0 ? 'changed' : 'appeared',
      value: shape(after.lastUpdate),
    });
  return changes;
}

/** Whether a visitor decided in between; after a reload the page only tells that the string was loaded. */
function decidedSince(before: Signals['tcf'], after: NonNullable<Signals['tcf']>): boolean {
  if (after.status === 'useractioncomplete')
    return before?.status !== 'useractioncomplete' || before.tcString !== after.tcString;
  return after.status === 'tcloaded' && before !== null && after.tcString !== before.tcString;
}
