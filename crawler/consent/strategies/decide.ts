/** Presses the control that decides until the page reacts, and says what came of it. */
import { isStep } from '../../../watch/banner/control-words.ts';
import type { LayerControl } from '../../../watch/banner/controls.ts';
import { closeOf, hiddenTicks, onlySet } from '../after-a-step.ts';
import type { AttemptResult } from '../attempt.ts';
import { watchEffect, type Watched } from '../confirm.ts';
import type { Effect } from '../effect/sighting.ts';
import { changeInWords } from './change-in-words.ts';
import { unfold } from '../unfold.ts';
import { press } from './press.ts';
import type { Way } from './way.ts';

const MOST_PRESSES = 6;

/** An ending, or null: go on with the next step. */
export async function decide(way: Way, control: LayerControl): Promise<AttemptResult | null> {
  if (way.attempt.goal !== 'accept' && control.kind === 'save-selection') {
    const hidden = await hiddenTicks(way.attempt, way.layer);
    if (hidden > 0) return await uncover(way, hidden);
  }
  way.presses += 1;
  // A press that is repeated may only take effect late: what changed since the first one is its doing.
  if (way.presses === 1) await way.attempt.remember();
  const before = stateBefore(way);
  const pressed = await press(way.attempt, way.layer, control, { repeated: way.presses > 1 });
  if (pressed === 'covered')
    return way.end('unconfirmed', `something covers "${control.label.slice(0, 60)}"`);
  if (pressed === 'gone') {
    const now = await way.look(true);
    if (now.layer && way.presses < MOST_PRESSES) {
      way.layer = now.layer;
      return null;
    }
    const reason = 'the control went away before it could be clicked';
    if (way.presses === 1) return way.end('unconfirmed', reason, !now.layer && !now.blind);
  }
  const timeout = way.presses === 1 ? 600 : 900;
  const watched = { ...before, control: control.facts.id, timeout, stays: way.from !== null };
  const effect = await watchEffect(way.attempt, watched);
  if (effect.end === 'layer') return await goOn(way, effect.layer);
  way.records = effect.records;
  return endingOf(way, effect) ?? (await stillThere(way, control, before));
}

/** How it stood before the press. */
const stateBefore = ({ attempt: { surface }, layer, earlier, site }: Way) => ({
  layer,
  earlier,
  site,
  world: surface.worldOf(layer.frameId),
  loads: surface.navigations,
});

/** Ticks that the visitor does not see are brought to light before anything is saved. */
async function uncover(way: Way, hidden: number): Promise<AttemptResult | null> {
  const open = await unfold(way.attempt, way.layer, way.opened, way.earlier);
  const boxes = `${hidden} ticked ${hidden === 1 ? 'box' : 'boxes'}`;
  if (!open) return way.end('unconfirmed', `${boxes} of the banner cannot be seen, so saving would consent`);
  way.layer = open;
  way.settings = 0;
  return null;
}

/** A question was answered, and the next one is there, or what is to be saved. */
async function goOn(way: Way, layer: Way['layer']): Promise<null> {
  way.everSet ||= isStep(way.layer.block.text);
  way.presses = 0;
  await way.enter(layer);
  return null;
}

/** What is final; null where the banner still stands. */
function endingOf(way: Way, effect: Exclude<Effect, { end: 'layer' }>): AttemptResult | null {
  switch (effect.end) {
    case 'confirmed': {
      const gone = `the banner is gone${effect.followed ? ' after a reload' : ''}`;
      return way.end('confirmed', `${gone}, and ${changeInWords(way.records)}`, true);
    }
    case 'contradicted':
      return way.end('unconfirmed', way.attempt.contradicted, true);
    case 'gone':
      return way.end('unconfirmed', 'the banner is gone, but no record of the choice changed', true);
    case 'away':
      return way.end('unconfirmed', 'the click led away from the site');
    case 'returned':
      return way.end('unconfirmed', 'the banner came back after the page had been loaded again');
    case 'late':
      return way.end('unconfirmed', 'the time for the attempt was up');
    case 'still':
      return null;
  }
}

async function stillThere(
  way: Way,
  control: LayerControl,
  before: ReturnType<typeof stateBefore>,
): Promise<AttemptResult | null> {
  const kept = way.records.length > 0;
  if (kept && !way.closed) {
    const ending = await close(way, before);
    if (ending) return ending;
  }
  if (kept) return way.end('unconfirmed', `${changeInWords(way.records)}, but the banner is still there`);
  if (way.presses >= MOST_PRESSES) {
    const pressed = `${way.presses} clicks on "${control.label.slice(0, 60)}"`;
    return way.end('unconfirmed', `nothing changed after ${pressed}`);
  }
  const { layer } = await way.look();
  if (!layer) return null;
  // Some controls for all only set the boxes, and leave the saving to another.
  const saves = control.kind === 'save-selection';
  way.saving = saves ? null : await onlySet(way.attempt, way.layer, layer, way.attempt.goal);
  way.layer = layer;
  return null;
}

/** The choice is kept, and the window waits to be closed. */
async function close(
  way: Way,
  before: Pick<Watched, 'layer' | 'earlier' | 'site' | 'world' | 'loads'>,
): Promise<AttemptResult | null> {
  const control = await closeOf(way.attempt, way.layer, way.earlier);
  way.closed = true;
  if (!control) return null;
  await press(way.attempt, way.layer, control);
  const rest = await watchEffect(way.attempt, { ...before, control: control.facts.id, timeout: 1200 });
  if (rest.end === 'contradicted') return way.end('unconfirmed', way.attempt.contradicted, true);
  if (rest.end !== 'confirmed') return null;
  return way.end('confirmed', `${changeInWords(rest.records)}, and the banner was closed`, true);
}
