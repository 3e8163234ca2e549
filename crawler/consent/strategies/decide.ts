/** Presses the deciding control until the page reacts, and judges the effect. */
import { isStep } from '../../../watch/banner/control-words.ts';
import { classifyControl } from '../../../watch/banner/control-kind.ts';
import type { LayerControl } from '../../../watch/banner/controls.ts';
import { findClose, hiddenTicks, saveAfterSetting } from '../after-a-step.ts';
import type { AttemptResult } from '../attempt.ts';
import { watchEffect, type Watched } from '../confirm.ts';
import type { Effect } from '../effect/sighting.ts';
import { changeInWords } from '../records.ts';
import { unfold } from '../unfold.ts';
import { press } from './press.ts';
import type { Walkthrough } from './walkthrough.ts';

const MAX_PRESSES = 6;

/** Presses the control. Returns a result when the attempt has ended, or null to go on with the next step. */
export async function decide(walk: Walkthrough, control: LayerControl): Promise<AttemptResult | null> {
  if (walk.attempt.goal !== 'accept' && control.kind === 'save-selection') {
    const hidden = await hiddenTicks(walk.attempt, walk.layer);
    if (hidden > 0) return await uncover(walk, hidden);
  }
  walk.presses += 1;
  // An earlier press may take effect late, so changes count from the first one.
  if (walk.presses === 1) await walk.attempt.remember();
  const before = stateBefore(walk);
  walk.attempt.plainRefusal = walk.attempt.goal === 'refuse' && plainlyRefuses(control);
  const pressed = await press(walk.attempt, walk.layer, control, { repeated: walk.presses > 1 });
  if (pressed === 'covered')
    return walk.end('unconfirmed', `something covers "${control.label.slice(0, 60)}"`);
  if (pressed === 'gone') {
    const now = await walk.scan(true);
    if (now.layer && walk.presses < MAX_PRESSES) {
      walk.layer = now.layer;
      return null;
    }
    const reason = 'the control went away before it could be clicked';
    if (walk.presses === 1) return walk.end('unconfirmed', reason, !now.layer && !now.blind);
  }
  const timeout = walk.presses === 1 ? 600 : 900;
  const watched = {
    ...before,
    control: control.facts.id,
    timeout,
    stays: walk.from !== null || walk.attempt.choicesStay,
  };
  const effect = await watchEffect(walk.attempt, watched);
  if (effect.end === 'layer') return await goOn(walk, effect.layer);
  walk.records = effect.records;
  return resultOf(walk, effect) ?? (await stillThere(walk, control, before));
}

/** The control's own words refuse; not what stands around it, nor what is left over when others are understood. */
function plainlyRefuses({ facts: { text, name, role, expands } }: LayerControl): boolean {
  const { says, strength } = classifyControl({ text, name, role, expands });
  return (says === 'reject-all' || says === 'necessary-only') && strength >= 2;
}

/** The state before the press. */
const stateBefore = ({ attempt: { pageFrames }, layer, earlier, site }: Walkthrough) => ({
  layer,
  earlier,
  site,
  world: pageFrames.worldOf(layer.frameId),
  loads: pageFrames.navigations,
});

/** Unfolds ticked boxes that the visitor cannot see, before anything is saved. */
async function uncover(walk: Walkthrough, hidden: number): Promise<AttemptResult | null> {
  const open = await unfold(walk.attempt, walk.layer, walk.opened, walk.earlier);
  const boxes = `${hidden} ticked ${hidden === 1 ? 'box' : 'boxes'}`;
  if (!open) return walk.end('unconfirmed', `${boxes} of the banner cannot be seen, so saving would consent`);
  walk.layer = open;
  walk.settings = 0;
  return null;
}

/** The press answered one question, and another layer asks the next one. */
async function goOn(walk: Walkthrough, layer: Walkthrough['layer']): Promise<null> {
  walk.everSet ||= isStep(walk.layer.block.text);
  walk.presses = 0;
  await walk.enter(layer);
  return null;
}

/** The result of the attempt; null if the banner is still there. */
function resultOf(walk: Walkthrough, effect: Exclude<Effect, { end: 'layer' }>): AttemptResult | null {
  switch (effect.end) {
    case 'confirmed': {
      const gone = `the banner is gone${effect.followed ? ' after a reload' : ''}`;
      return walk.end('confirmed', `${gone}, and ${changeInWords(walk.records)}`, true);
    }
    case 'contradicted':
      return walk.end('unconfirmed', walk.attempt.contradicted, true);
    case 'gone':
      return walk.end('unconfirmed', 'the banner is gone, but no record of the choice changed', true);
    case 'away':
      return walk.end('unconfirmed', 'the click led away from the site');
    case 'returned':
      return walk.end('unconfirmed', 'the banner came back after the page had been loaded again');
    case 'late':
      return walk.end('unconfirmed', 'the time for the attempt was up');
    case 'still':
      return null;
  }
}

async function stillThere(
  walk: Walkthrough,
  control: LayerControl,
  before: ReturnType<typeof stateBefore>,
): Promise<AttemptResult | null> {
  const kept = walk.records.length > 0;
  if (kept && !walk.closed) {
    const ending = await close(walk, before);
    if (ending) return ending;
  }
  if (kept) return walk.end('unconfirmed', `${changeInWords(walk.records)}, but the banner is still there`);
  if (walk.presses >= MAX_PRESSES) {
    const pressed = `${walk.presses} clicks on "${control.label.slice(0, 60)}"`;
    return walk.end('unconfirmed', `nothing changed after ${pressed}`);
  }
  const { layer } = await walk.scan();
  if (!layer) return null;
  // Some "accept all" and "reject all" buttons only set the boxes; another control saves them.
  const saves = control.kind === 'save-selection';
  walk.saving = saves ? null : await saveAfterSetting(walk.attempt, walk.layer, layer, walk.attempt.goal);
  walk.layer = layer;
  return null;
}

/** The choice is saved, and the window has to be closed. */
async function close(
  walk: Walkthrough,
  before: Pick<Watched, 'layer' | 'earlier' | 'site' | 'world' | 'loads'>,
): Promise<AttemptResult | null> {
  const control = await findClose(walk.attempt, walk.layer, walk.earlier);
  walk.closed = true;
  if (!control) return null;
  await press(walk.attempt, walk.layer, control);
  const rest = await watchEffect(walk.attempt, { ...before, control: control.facts.id, timeout: 1200 });
  if (rest.end === 'contradicted') return walk.end('unconfirmed', walk.attempt.contradicted, true);
  if (rest.end !== 'confirmed') return null;
  return walk.end('confirmed', `${changeInWords(rest.records)}, and the banner was closed`, true);
}
