/**
 * What became of the click that decided, judged look by look. Confirmed only when the banner is gone and a
 * record of the choice changed; a reload that follows the click is waited for, and a banner that comes back
 * with it is noticed. Pure: it is told what is seen, and when.
 */
import { after, nothingEarlier, type Earlier, type Layer } from '../../../watch/banner/layer.ts';
import { isMeaningfulChange } from '../records.ts';
import { asks, closes, isNew, labels } from './asks.ts';
import type { Clicked, Effect, Sighting, Wait } from './sighting.ts';

/** Milliseconds between two looks. */
export const PAUSE_MS = 40;
const LONGEST_PAUSE_MS = 250;
/** Enough to see a reload begin after the banner has gone. */
const SETTLE_MS = 200;
/** A record without a telling name: something better may still come. */
const SETTLE_WEAK_MS = 700;
/** Enough for a message that the choice is kept to stand. */
const SETTLE_MESSAGE_MS = 400;
const GONE_WITHOUT_RECORD_MS = 2500;
/** A banner that is to come back after a reload takes as long as it took at first, and a little more. */
const LONGEST_RETURN_MS = 2000;
const RETURN_GRACE_MS = 1500;
/**
 * The site is at work: its button cannot be pressed any more; a layer from before shows behind the one
 * answered.
 */
const BUSY_MS = 6000;
const AT_WORK_MS = 3500;
/** The choice is kept already: the banner is on its way out, or stays for something else. */
const LEAVING_MS = 3000;
const KEPT_MS = 5000;

const wait = (rest = PAUSE_MS, pierce = false): Wait => ({ end: null, rest, pierce });

export class EffectJudge {
  readonly #clicked: Clicked;
  readonly #before: Earlier;
  #loadedAt: number | null = null;
  #goneAt: number | null = null;
  #recordAt: number | null = null;
  /** Signature of a layer that was seen once: one that is being drawn is not read. */
  #candidate = '';
  #pierced = false;

  constructor(clicked: Clicked) {
    this.#clicked = clicked;
    this.#before = clicked.layer ? after(clicked.layer, clicked.earlier) : nothingEarlier;
  }

  /** What counts as seen before. */
  get before(): Earlier {
    return this.#before;
  }

  /** The page is on its way to another, or to itself again. */
  navigating(): void {
    this.#loadedAt = null;
    this.#goneAt = null;
  }

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

  /** What took the place of the question offers no more than to take back what was just kept. */
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
    // All that can still come is a reload, which makes itself known.
    if (now < settled) return wait(Math.max(PAUSE_MS, Math.min(LONGEST_PAUSE_MS, settled - now)));
    return contradicted ? { end: 'contradicted', records } : { end: 'confirmed', records, followed };
  }

  #goneSilently(now: number): Effect | Wait {
    if (now - (this.#goneAt ?? now) <= GONE_WITHOUT_RECORD_MS) return wait();
    if (this.#pierced) return { end: 'gone', records: [] };
    this.#pierced = true;
    return wait(PAUSE_MS, true);
  }

  /** From when on nothing more is expected. */
  #settledAt({ now, records }: Sighting, goneAt: number): number {
    const { own, appearedAfter } = this.#clicked;
    if (this.#loadedAt !== null) return this.#loadedAt + Math.min(LONGEST_RETURN_MS, appearedAfter + 250);
    return (
      Math.max(goneAt, this.#recordAt ?? now) +
      (isMeaningfulChange(records, own) ? SETTLE_MS : SETTLE_WEAK_MS)
    );
  }

  /**
   * No banner is recognised, but the control still shows: kept already perhaps, and on its way out of the
   * window.
   */
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

  /** A layer from before shows again behind the one that was answered, which may be at work on the answer. */
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
    // What comes to light behind a layer whose choice is kept asks nothing new.
    const other = news || (clicked !== null && isOther && !shown && !kept);
    return other && labels(layer) !== labels(clicked);
  }

  /**
   * The choice is kept: on a page of its own, or what took the place of the question only waits to be put
   * away.
   */
  #isKept({ now, records, shown }: Sighting, { controls }: Layer): boolean {
    if (this.#recordAt === null || records.length === 0) return false;
    const since = now - this.#recordAt;
    if (this.#clicked.stays && since > SETTLE_WEAK_MS) return true;
    return !shown && !controls.some(asks) && since > SETTLE_MESSAGE_MS && controls.some(closes);
  }

  /** Nothing came of the click for too long. */
  #isLost({ now, records }: Sighting, { controls }: Layer): boolean {
    const { control, timeout, began } = this.#clicked;
    const busy = controls.some(({ facts }) => facts.id === control && facts.disabled);
    const longest = busy ? BUSY_MS : records.length > 0 ? Math.max(timeout, KEPT_MS) : timeout;
    return now - began > longest;
  }
}
