/**
 * What became of the click that decided. Confirmed only when the banner is gone and a record of the choice changed;
 * a reload that follows the click is waited for, and a banner that comes back with it is noticed.
 */
import type { Attempt } from './attempt.ts';
import { look } from './look.ts';
import { putsAway } from '../../watch/banner/control-words.ts';
import { isTelling } from './records.ts';
import { after, nothingEarlier, type Earlier, type Layer, type LayerControl } from '../../watch/banner/recognise.ts';
import { registrable } from './site.ts';
import type { RecordChange } from './types.ts';
import type { World } from './world.ts';

export type Effect =
  | { end: 'confirmed'; records: RecordChange[]; followed: boolean }
  /** The banner is gone, and nothing says that the choice was kept. */
  | { end: 'gone'; records: RecordChange[] }
  /** The banner is gone, and the record says the opposite of what was chosen. */
  | { end: 'contradicted'; records: RecordChange[] }
  /** The banner is still there as it was. */
  | { end: 'still'; records: RecordChange[] }
  /** It came back after a reload. */
  | { end: 'returned'; records: RecordChange[] }
  /** Another layer asks further. */
  | { end: 'layer'; layer: Layer }
  | { end: 'away'; records: RecordChange[] }
  | { end: 'late'; records: RecordChange[] };

export interface Watched {
  layer: Layer | null;
  earlier: Earlier;
  /** The world of the layer, as it was before the click. */
  world: World | null;
  /** Id of the control that was clicked. */
  control: number | null;
  site: string;
  /** Navigations of the page counted before the click: a reload may begin while the click is still being made. */
  loads: number;
  /** The choice is made on a page of its own, which stays. */
  stays?: boolean;
  /** Milliseconds without any effect after which the click counts as lost. */
  patience: number;
}

/** Between two looks, in milliseconds. */
const PAUSE = 40;
/** Enough to see a reload begin after the banner has gone. */
const SETTLE = 200;
/** A record without a telling name: something better may still come. */
const SETTLE_WEAK = 700;
const GONE_WITHOUT_RECORD = 2500;
const RETURN_GRACE = 1500;
const BUSY = 6000;
const AT_WORK = 3500;

/** What only puts the message away: a close button, or thanks that say as much. */
export const closes = ({ kind, strength, label }: Pick<LayerControl, 'kind' | 'strength' | 'label'>): boolean => kind === 'close' || (kind === 'accept-all' && strength === 1 && putsAway(label));
const answering: ReadonlySet<LayerControl['kind']> = new Set(['category', 'save-selection', 'reject-all', 'necessary-only', 'accept-all']);
/** What has to be answered, rather than put away. */
const asks = (control: LayerControl): boolean => answering.has(control.kind) && !closes(control);
/** What took the place of the question offers no more than to take back what was just kept. */
function onlyUndoes(layer: Layer, before: Earlier): boolean {
  const asked = layer.controls.filter(asks);
  return asked.length > 0 && asked.every(({ kind, facts }) => kind === 'reject-all' && !before.controls.has(`${layer.frameId} ${facts.id}`));
}
/** Enough for a message that the choice is kept to stand. */
const SETTLE_MESSAGE = 400;

const labels = (layer: Layer | null): string => (layer?.controls ?? []).filter((each) => each.kind !== 'other').map((each) => each.label).join('|');

export async function watchEffect(attempt: Attempt, { layer, earlier, world, control, site, loads, patience, stays = false }: Watched): Promise<Effect> {
  const { surface, deadline } = attempt;
  const began = performance.now();
  const before = layer ? after(layer, earlier) : nothingEarlier;
  let loadedAt: number | null = null;
  let goneAt: number | null = null;
  let recordAt: number | null = null;
  let candidate = '';
  let pierced = false;
  let records: RecordChange[] = [];
  let rest = PAUSE;

  while (!deadline.passed) {
    await deadline.pause(rest);
    rest = PAUSE;
    if (surface.navigating) {
      [loadedAt, goneAt] = [null, null];
      continue;
    }
    const followed = surface.navigations > loads;
    if (followed && registrable(surface.page.url()) !== site) return { end: 'away', records };
    const [seen, changed] = await Promise.all([look(surface, false, before), attempt.changes()]);
    if (seen.blind || surface.navigating) continue;
    const now = performance.now();
    records = changed;
    if (followed) loadedAt ??= now;
    if (records.length > 0) recordAt ??= now;

    const shown = control !== null && world && !followed && surface.worldOf(world.frameId) === world ? await world.anyShown([control]).catch(() => false) : false;
    if (!shown && (!seen.layer || (records.length > 0 && onlyUndoes(seen.layer, before)))) {
      goneAt ??= now;
      const settled = loadedAt === null ? Math.max(goneAt, recordAt ?? now) + (isTelling(records, attempt.own) ? SETTLE : SETTLE_WEAK) : loadedAt + Math.min(2000, attempt.appearedAfter + 250);
      if (records.length > 0 && now >= settled && attempt.contradiction !== null) return { end: 'contradicted', records };
      if (records.length > 0 && now >= settled) return { end: 'confirmed', records, followed };
      // All that can still come is a reload, which makes itself known.
      if (records.length > 0) rest = Math.max(PAUSE, Math.min(250, settled - now));
      if (records.length === 0 && now - goneAt > GONE_WITHOUT_RECORD) {
        if (pierced) return { end: 'gone', records };
        pierced = true;
        await surface.pierce();
      }
      continue;
    }
    goneAt = null;
    if (!seen.layer) {
      // Kept already, and still on its way out of the window.
      if (now - began > (records.length > 0 ? Math.max(patience, 3000) : patience)) return { end: 'still', records };
      continue;
    }
    if (followed) {
      if (now - (loadedAt ?? now) < RETURN_GRACE) continue;
      if (labels(seen.layer) === labels(layer)) return { end: 'returned', records };
      return { end: 'layer', layer: seen.layer };
    }
    // A layer from before shows again behind the one that was answered, which may be at work on the answer.
    const behind = layer !== null && !shown && seen.layer.block.id !== layer.block.id && seen.layer.controls.every(({ facts }) => earlier.controls.has(`${seen.layer?.frameId} ${facts.id}`));
    if (behind && records.length === 0 && now - began < AT_WORK) continue;
    const news = seen.layer.controls.some((each) => (records.length > 0 ? asks(each) : each.kind !== 'other') && !before.controls.has(`${seen.layer?.frameId} ${each.facts.id}`));
    // What comes to light behind a layer whose choice is kept asks nothing new.
    const other = news || (layer !== null && seen.layer.block.id !== layer.block.id && !shown && records.length === 0);
    if (other && labels(seen.layer) !== labels(layer) && (!shown || seen.layer.block.id !== layer?.block.id)) {
      // Twice the same, so that a layer is not read while it is being drawn.
      if (candidate === seen.layer.signature) return { end: 'layer', layer: seen.layer };
      candidate = seen.layer.signature;
      continue;
    }
    if (stays && recordAt !== null && records.length > 0 && now - recordAt > SETTLE_WEAK) return { end: 'still', records };
    // The choice is kept, and what took the place of the question only waits to be put away.
    if (recordAt !== null && records.length > 0 && !shown && !seen.layer.controls.some(asks) && now - recordAt > SETTLE_MESSAGE && seen.layer.controls.some(closes)) return { end: 'still', records };
    // A control that cannot be pressed any more: the site is at work on the choice.
    const busy = seen.layer.controls.some(({ facts }) => facts.id === control && facts.disabled);
    const wait = busy ? BUSY : records.length > 0 ? Math.max(patience, 5000) : patience;
    if (now - began > wait) return { end: 'still', records };
  }
  return { end: 'late', records };
}
