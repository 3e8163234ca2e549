/**
 * Judges the effect of the deciding click, scan by scan. It is confirmed only if the banner is gone and a
 * record of the choice changed. A reload after the click is awaited, since the banner may come back with it.
 * Pure: it gets the scans and their times.
 */
import { after, nothingEarlier, type Earlier, type Layer } from '../../../watch/banner/layer.ts';
import { isMeaningfulChange } from '../records.ts';
import { asks, closes, isNew, labels } from './asks.ts';
import type { Clicked, Effect, Sighting, Wait } from './sighting.ts';

/** Milliseconds between two scans. */
export const PAUSE_MS = 40;
/** Milliseconds between two scans of a page that takes long to scan. */
const MAX_PAUSE_MS = 250;
/**
 * Milliseconds for a reload to begin after the banner has gone.
 * @waits it has passed, or the page reloads
 */
const SETTLE_MS = 200;
/**
 * The same after a record without a telling name, since a better one may follow.
 * @waits a better record is there, or it has passed
 */
const SETTLE_WEAK_MS = 700;
/** Milliseconds for a message that the choice is saved to appear. */
const SETTLE_MESSAGE_MS = 400;
/** Milliseconds for a record to follow when the banner has gone. */
const GONE_WITHOUT_RECORD_MS = 2500;
/** After a reload a banner takes as long to come back as it took at first, and a little more. */
const MAX_RETURN_MS = 2000;
/** The little more, in milliseconds. */
const RETURN_GRACE_MS = 1500;
/**
 * The site is busy: the button is disabled (BUSY_MS), or an earlier layer shows behind the answered one
 * (AT_WORK_MS).
 */
const BUSY_MS = 6000;
const AT_WORK_MS = 3500;
/**
 * A record changed already: the banner is disappearing (LEAVING_MS), or stays for another question (KEPT_MS).
 */
const LEAVING_MS = 3000;
const KEPT_MS = 5000;

const wait = (rest = PAUSE_MS, pierce = false): Wait => ({ end: null, rest, pierce });

/** Judges one click. Call `see` for each scan until it returns an effect. */
export class EffectJudge {
  readonly #clicked: Clicked;
  readonly #before: Earlier;
  #loadedAt: number | null = null;
  #goneAt: number | null = null;
  #recordAt: number | null = null;
  /** Signature of a new layer in the last scan. It counts when two scans agree, so that it has been drawn. */
  #candidate = '';
  #pierced = false;

  constructor(clicked: Clicked) {
    this.#clicked = clicked;
    this.#before = clicked.layer ? after(clicked.layer, clicked.earlier) : nothingEarlier;
  }

  /** The layers up to the click. */
  get before(): Earlier {
    return this.#before;
  }

  /** The page is navigating, so its state does not count. */
  navigating(): void {
    this.#loadedAt = null;
    this.#goneAt = null;
  }

  /** Takes a scan. Returns the effect, or when to scan again. */
  see(seen: Sighting): Effect | Wait {
    const { now, layer, records, followed } = seen;
    if (followed) this.#loadedAt ??= now;
    if (records.length > 0) this.#recordAt ??= now;
    if (this.#isGone(seen)) return this.#gone(seen);
    this.#goneAt = null;
    if (!layer) return this.#leaving(seen);
    return followed ? this.#reloaded(seen, layer) : this.#stands(seen, layer);
  }

  #isGone({ shown, layer, records }: Sighting): boolean {
    if (shown) return false;
    return !layer || (records.length > 0 && this.#onlyUndoes(layer));
  }

  /** The layer that replaced the banner only offers to withdraw the choice. */
  #onlyUndoes(layer: Layer): boolean {
    const asked = layer.controls.filter(asks);
    return (
      asked.length > 0 &&
      asked.every((each) => each.kind === 'reject-all' && isNew(this.#before, layer, each))
    );
  }

  #gone(seen: Sighting): Effect | Wait {
    const { now, records, contradicted, followed } = seen;
    this.#goneAt ??= now;
    if (records.length === 0) return this.#goneSilently(now);
    const settled = this.#settledAt(seen, this.#goneAt);
    // Only a reload can follow, and it would be noticed, so the pause may be long.
    if (now < settled) return wait(Math.max(PAUSE_MS, Math.min(MAX_PAUSE_MS, settled - now)));
    return contradicted ? { end: 'contradicted', records } : { end: 'confirmed', records, followed };
  }

  #goneSilently(now: number): Effect | Wait {
    if (now - (this.#goneAt ?? now) <= GONE_WITHOUT_RECORD_MS) return wait();
    if (this.#pierced) return { end: 'gone', records: [] };
    this.#pierced = true;
    return wait(PAUSE_MS, true);
  }

  /** The time after which nothing more is expected. */
  #settledAt({ now, records }: Sighting, goneAt: number): number {
    const { own, appearedAfter } = this.#clicked;
    if (this.#loadedAt !== null) return this.#loadedAt + Math.min(MAX_RETURN_MS, appearedAfter + 250);
    return (
      Math.max(goneAt, this.#recordAt ?? now) +
      (isMeaningfulChange(records, own) ? SETTLE_MS : SETTLE_WEAK_MS)
    );
  }

  /** No banner is recognised, but the control is visible: the banner may be disappearing. */
  #leaving({ now, records }: Sighting): Effect | Wait {
    const { timeout, began } = this.#clicked;
    const longest = records.length > 0 ? Math.max(timeout, LEAVING_MS) : timeout;
    return now - began > longest ? { end: 'still', records } : wait();
  }

  #reloaded({ now, records }: Sighting, layer: Layer): Effect | Wait {
    if (now - (this.#loadedAt ?? now) < RETURN_GRACE_MS) return wait();
    return labels(layer) === labels(this.#clicked.layer)
      ? { end: 'returned', records }
      : { end: 'layer', layer };
  }

  #stands(seen: Sighting, layer: Layer): Effect | Wait {
    if (this.#isBehind(seen, layer)) return wait();
    if (this.#asksFurther(seen, layer)) {
      if (this.#candidate === layer.signature) return { end: 'layer', layer };
      this.#candidate = layer.signature;
      return wait();
    }
    return this.#isKept(seen, layer) || this.#isLost(seen, layer)
      ? { end: 'still', records: seen.records }
      : wait();
  }

  /** An earlier layer shows behind the answered one, while the site may still process the answer. */
  #isBehind({ now, records, shown }: Sighting, { frameId, block, controls }: Layer): boolean {
    const { layer, earlier, began } = this.#clicked;
    if (layer === null || shown || block.id === layer.block.id || records.length > 0) return false;
    if (now - began >= AT_WORK_MS) return false;
    return controls.every(({ facts }) => earlier.controls.has(`${frameId} ${facts.id}`));
  }

  #asksFurther({ records, shown }: Sighting, layer: Layer): boolean {
    const { layer: clicked } = this.#clicked;
    const isOther = clicked?.block.id !== layer.block.id;
    if (shown && !isOther) return false;
    const kept = records.length > 0;
    const news = layer.controls.some(
      (each) => (kept ? asks(each) : each.kind !== 'other') && isNew(this.#before, layer, each),
    );
    // If the choice is saved, a layer that appears behind the answered one asks nothing new.
    const other = news || (clicked !== null && isOther && !shown && !kept);
    return other && labels(layer) !== labels(clicked);
  }

  /** The choice is saved: on a page of its own, or with a message that only has to be closed. */
  #isKept({ now, records, shown }: Sighting, { controls }: Layer): boolean {
    if (this.#recordAt === null || records.length === 0) return false;
    const since = now - this.#recordAt;
    if (this.#clicked.stays && since > SETTLE_WEAK_MS) return true;
    return !shown && !controls.some(asks) && since > SETTLE_MESSAGE_MS && controls.some(closes);
  }

  /** The click has had no effect for too long. */
  #isLost({ now, records }: Sighting, { controls }: Layer): boolean {
    const { control, timeout, began } = this.#clicked;
    const busy = controls.some(({ facts }) => facts.id === control && facts.disabled);
    const longest = busy ? BUSY_MS : records.length > 0 ? Math.max(timeout, KEPT_MS) : timeout;
    return now - began > longest;
  }
}
