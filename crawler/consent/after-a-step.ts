/**
 * What a step did to a layer of the banner besides what it was meant to do: boxes that follow others, windows
 * that wait to be closed, boxes out of sight.
 */
import type { Attempt } from './attempt.ts';
import { closes } from './effect/asks.ts';
import { scanPage } from './scan-page.ts';
import { grants } from './plan/index.ts';
import { classifyControl } from '../../watch/banner/control-kind.ts';
import { negatesBox } from '../../watch/banner/control-words.ts';
import { after, type Earlier, type Layer } from '../../watch/banner/layer.ts';
import type { LayerControl } from '../../watch/banner/controls.ts';
import { scanLimits } from '../../watch/banner/scan.ts';

/** Whether a box lost its tick although the step did not set it. */
export function losesTick(
  before: Layer,
  now: Layer,
  boxes: ReadonlyArray<{ control: LayerControl }>,
): boolean {
  const set = new Set(boxes.map(({ control }) => control.facts.id));
  const ticked = new Set(
    before.controls.flatMap(({ kind, facts }) =>
      kind === 'category' && facts.checked === true && !set.has(facts.id) ? [facts.id] : [],
    ),
  );
  return now.controls.some(({ facts }) => ticked.has(facts.id) && facts.checked === false);
}

/**
 * The control that closes the banner's window, in the layer or in the message that replaced it in the same
 * frame.
 */
export async function findClose(
  attempt: Attempt,
  layer: Layer,
  earlier: Earlier,
): Promise<LayerControl | undefined> {
  const isClose = (each: LayerControl): boolean => closes(each) && each.facts.link === 'none';
  const close = (await scanPage(attempt.pageFrames, false, after(layer, earlier))).layer?.controls.find(
    isClose,
  );
  const world = attempt.pageFrames.worldOf(layer.frameId);
  if (close || !world || world.parentId === null) return close;
  const scan = await world.scan({ hint: '.', ...scanLimits }).catch(() => null);
  return scan?.controls
    .map((facts) => ({ ...classifyControl(facts), facts, label: facts.text || facts.name }))
    .find(isClose);
}

/** The control that saves, if the press set all boxes as the goal wants but saved nothing; else null. */
export async function saveAfterSetting(
  attempt: Attempt,
  before: Layer,
  now: Layer,
  goal: Attempt['goal'],
): Promise<LayerControl | null> {
  const save = now.controls.find(
    (each) => each.kind === 'save-selection' && !each.facts.disabled && each.facts.link === 'none',
  );
  if (!save || now.signature === before.signature || goal === 'category') return null;
  const answered = now.controls.filter(
    (each) => each.kind === 'category' && !each.facts.disabled && each.says !== 'necessary-only',
  );
  if (goal === 'accept') return answered.every(grants) ? save : null;
  return answered.every((each) => !grants(each) || each.says === 'reject-all') &&
    (await hiddenTicks(attempt, now)) === 0
    ? save
    : null;
}

/** The number of ticked boxes that a visitor cannot see, without those for necessary cookies. */
export async function hiddenTicks(attempt: Attempt, layer: Layer): Promise<number> {
  const seen = layer.controls.filter((each) => each.kind === 'category').map((each) => each.facts.id);
  const hidden =
    (await attempt.pageFrames
      .worldOf(layer.frameId)
      ?.hiddenTicks(layer.block.id, seen)
      .catch(() => [])) ?? [];
  return hidden.filter(
    (text) =>
      classifyControl({ text, name: text, role: 'checkbox', expands: false }).says !== 'necessary-only' &&
      !negatesBox(text),
  ).length;
}
