/** Reads the page's consent APIs: IAB TCF (`__tcfapi`) and Google Consent Mode (`dataLayer`). */
import * as z from 'zod';
import type { ValueShape } from '../../rules/evidence/common.ts';
import { withTimeout } from '../timeouts.ts';
import type { PageFrames } from './page-frames.ts';
import type { RecordChange } from './types.ts';

const signalsSchema = z.object({
  tcf: z.object({ status: z.string().max(40), tcString: z.string().max(20_000) }).nullable(),
  updates: z.number().int().nonnegative(),
  lastUpdate: z.string().max(1000),
});
/** The state of both APIs. `updates`: the number of `consent update` entries in the data layer. */
export type Signals = z.infer<typeof signalsSchema>;

const noSignals: Signals = { tcf: null, updates: 0, lastUpdate: '' };

/**
 * Runs in the page's own context. The result may be false; it is validated, and no choice is confirmed by it
 * alone.
 */
const expression = `new Promise((resolve) => {
  const answer = { tcf: null, updates: 0, lastUpdate: '' };
  try {
    const types = ['ad_storage', 'analytics_storage', 'ad_user_data', 'ad_personalization'];
    const layer = Array.isArray(window.dataLayer) ? window.dataLayer.slice(0, 2000) : [];
    for (const entry of layer) {
      if (!entry || entry[0] !== 'consent' || entry[1] !== 'update' || typeof entry[2] !== 'object') continue;
      answer.updates += 1;
      const known = (value) => (value === 'granted' || value === 'denied' ? value : '');
      answer.lastUpdate = types.map((type) => type + '=' + known(entry[2][type])).join(' ');
    }
  } catch {}
  if (typeof window.__tcfapi !== 'function') return resolve(answer);
  setTimeout(() => resolve(answer), 400);
  try {
    window.__tcfapi('getTCData', 2, (data) => {
      const text = (value, longest) => String(value).slice(0, longest);
      if (data) answer.tcf = { status: text(data.eventStatus, 40), tcString: text(data.tcString || '', 20000) };
      resolve(answer);
    });
  } catch { resolve(answer); }
})`;

/** Empty signals if the page does not answer. */
export async function readSignals(pageFrames: PageFrames): Promise<Signals> {
  const answer = await withTimeout(
    1000,
    pageFrames.root.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      silent: true,
    }),
  ).catch(() => null);
  const parsed = signalsSchema.safeParse(answer?.result.value);
  return parsed.success ? parsed.data : noSignals;
}

/** The changes of both APIs, as records of the choice. */
export function signalChanges(
  before: Signals,
  after: Signals,
  shape: (value: string) => ValueShape,
): RecordChange[] {
  const changes: RecordChange[] = [];
  const decided = after.tcf?.status === 'useractioncomplete';
  if (
    after.tcf &&
    decided &&
    (before.tcf?.status !== 'useractioncomplete' || before.tcf.tcString !== after.tcf.tcString)
  )
    changes.push({
      area: 'tcf',
      name: 'useractioncomplete',
      change: before.tcf ? 'changed' : 'appeared',
      value: shape(after.tcf.tcString),
    });
  if (after.updates > before.updates)
    changes.push({
      area: 'consent-mode',
      name: 'consent update',
      change: before.updates > 0 ? 'changed' : 'appeared',
      value: shape(after.lastUpdate),
    });
  return changes;
}
