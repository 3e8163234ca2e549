/**
 * Makes the choice by what the controls say: the main road. Goes through as many layers as needed (bounded),
 * sets the boxes as wished, and presses the control that decides until the page reacts.
 */
import type { Attempt, Ending, Strategy } from './attempt.ts';
import { closeOf, hiddenTicks, loses, onlySet } from './after-a-step.ts';
import { click } from './click.ts';
import { watchEffect } from './confirm.ts';
import { look } from './look.ts';
import { openLayer } from './open-layer.ts';
import { chosenToLook, comeBack, visitOwnPage } from './own-page.ts';
import { planStep, type Step } from './plan/index.ts';
import { after, nothingEarlier, type Earlier, type Layer, type LayerControl } from '../../watch/banner/recognise.ts';
import { settled } from './settled.ts';
import { setBoxes } from './set-boxes.ts';
import { tellPlanned } from './trace.ts';
import { unfold } from './unfold.ts';
import { registrable } from './site.ts';
import type { RecordChange } from './types.ts';
import { isStep } from '../../watch/banner/control-words.ts';

const MOST_LAYERS = 8;
const MOST_PRESSES = 6;

export const byAccessibleName: Strategy = {
  name: 'accessible-name',
  async choose(attempt, first) {
    if (!first) return null;
    const elsewhere: { from: string | null } = { from: null };
    const ending = await chooseByName(attempt, first, elsewhere);
    return elsewhere.from === null ? ending : await comeBack(attempt, elsewhere.from, ending);
  },
};

/** `elsewhere.from`: where the banner stood, once it was left for a page of the site's own. */
async function chooseByName(attempt: Attempt, first: Layer, elsewhere: { from: string | null }): Promise<Ending> {
  const { surface, deadline, wish } = attempt;
  const site = registrable(surface.page.url());
  const opened = new Set<string>();
  const tied = new Set<number>();
  let everSet = false;
  let answered = false;
  let layer = first;
  let earlier: Earlier = nothingEarlier;
  let layers = 1;
  let presses = 0;
  let settings = 0;
  let closed = false;
  let unfolded = false;
  let waited = false;
  /** What is to be saved after a control that only set the boxes. */
  let saving: LayerControl | null = null;
  let records: RecordChange[] = [];
  const end = (outcome: Ending['outcome'], reason: string, bannerGone = false): Ending => ({ outcome, bannerGone, records, reason });

  while (!deadline.passed) {
    if (layers > MOST_LAYERS) return end('unconfirmed', `the banner has more than ${MOST_LAYERS} layers`);
    const progress = { opened, unfolded, category: attempt.options.category, tied, boxesSet: everSet, answered, visited: elsewhere.from !== null };
    const step: Step = saving ? { do: 'decide', control: saving, by: 'saveWhatWasSet' } : planStep(layer, wish, progress);
    if (!saving) tellPlanned({ page: surface.page, layer, wish, progress, step });
    if (step.do === 'give-up') {
      // What is not there yet may still be drawn: nothing is said to be missing at first sight.
      const now: Layer | null = waited ? null : await settled(attempt, layer, earlier);
      waited = true;
      if (!now) return presses > 0 ? end('unconfirmed', `after the click ${step.reason}`) : end(step.outcome, step.reason);
      layer = now;
      continue;
    }

    if (step.do === 'unfold') {
      const open = await unfold(attempt, layer, opened, earlier);
      [layer, unfolded] = [open ?? layer, open === null];
      continue;
    }

    if (step.do === 'open') {
      opened.add(`${layer.frameId} ${step.control.facts.id}`);
      const next = await openLayer(attempt, layer, step.control, earlier);
      if (next.layer) {
        [earlier, layer, layers] = [after(layer, earlier), next.layer, layers + 1];
        await attempt.enter(layer);
      } else if (next.lost) return end('unconfirmed', next.lost);
      continue;
    }

    if (step.do === 'visit') {
      elsewhere.from = surface.page.url();
      const found = await visitOwnPage(attempt, layer, step.control);
      if (!found) return end('unconfirmed', 'its settings are on a page of their own, where no choice was found');
      [earlier, layer, layers] = [chosenToLook, found, layers + 1];
      continue;
    }

    if (step.do === 'answer') {
      for (const control of step.buttons) await press(attempt, layer, control, true, false);
      answered = true;
      const now = await look(surface, false, after(layer, earlier));
      if (!now.layer) return end('unconfirmed', 'the banner went away while it was answered', !now.blind);
      layer = now.layer;
      continue;
    }

    if (step.do === 'set') {
      settings += 1;
      const failed = settings > 3 ? 'its boxes do not stay as they are set' : await setBoxes(attempt, layer, step.boxes);
      if (failed) return end('unconfirmed', failed);
      const now = await look(surface, false, after(layer, earlier));
      if (!now.layer) return end('unconfirmed', 'the banner went away while its boxes were set', !now.blind);
      // What was to stay ticked and did not hangs on what was unticked: services within their category.
      if (loses(layer, now.layer, step.boxes)) for (const { control, want } of step.boxes) if (!want) tied.add(control.facts.id);
      [layer, everSet] = [now.layer, true];
      continue;
    }

    if (wish !== 'accept' && step.control.kind === 'save-selection') {
      const hidden = await hiddenTicks(attempt, layer);
      if (hidden > 0) {
        const open = await unfold(attempt, layer, opened, earlier);
        if (!open) return end('unconfirmed', `${hidden} ticked ${hidden === 1 ? 'box' : 'boxes'} of the banner cannot be seen, so saving would consent`);
        [layer, settings] = [open, 0];
        continue;
      }
    }

    presses += 1;
    // A press that is repeated may only take effect late: what changed since the first one is its doing.
    if (presses === 1) await attempt.remember();
    const before = { world: surface.worldOf(layer.frameId), loads: surface.navigations };
    const pressed = await press(attempt, layer, step.control, presses === 1);
    if (pressed === 'covered') return end('unconfirmed', `something covers "${step.control.label.slice(0, 60)}"`);
    if (pressed === 'gone') {
      const now = await look(surface, true, after(layer, earlier));
      if (now.layer && presses < MOST_PRESSES) {
        layer = now.layer;
        continue;
      }
      if (presses === 1) return end('unconfirmed', 'the control went away before it could be clicked', !now.layer && !now.blind);
    }
    const effect = await watchEffect(attempt, { layer, earlier, ...before, control: step.control.facts.id, site, patience: presses === 1 ? 600 : 900, stays: elsewhere.from !== null });
    if (effect.end === 'layer') {
      // A question was answered, and the next one is there, or what is to be saved.
      everSet ||= isStep(layer.block.text);
      earlier = after(layer, earlier);
      layer = effect.layer;
      layers += 1;
      presses = 0;
      await attempt.enter(layer);
      continue;
    }
    records = effect.records;
    if (effect.end === 'confirmed') return end('confirmed', `the banner is gone${effect.followed ? ' after a reload' : ''}, and ${name(records)} ${records[0]?.change ?? 'changed'}`, true);
    if (effect.end === 'contradicted') return end('unconfirmed', attempt.contradicted, true);
    if (effect.end === 'gone') return end('unconfirmed', 'the banner is gone, but no record of the choice changed', true);
    if (effect.end === 'away') return end('unconfirmed', 'the click led away from the site');
    if (effect.end === 'returned') return end('unconfirmed', 'the banner came back after the page had been loaded again');
    if (effect.end === 'late') break;
    if (records.length > 0 && !closed) {
      // The choice is kept, and the window waits to be closed.
      const close = await closeOf(attempt, layer, earlier);
      closed = true;
      if (close) {
        await press(attempt, layer, close, true);
        const rest = await watchEffect(attempt, { layer, earlier, ...before, control: close.facts.id, site, patience: 1200 });
        if (rest.end === 'confirmed') return end('confirmed', `${name(rest.records)} ${rest.records[0]?.change ?? 'changed'}, and the banner was closed`, true);
        if (rest.end === 'contradicted') return end('unconfirmed', attempt.contradicted, true);
      }
    }
    if (presses >= MOST_PRESSES || records.length > 0) return end('unconfirmed', records.length > 0 ? `${name(records)} ${records[0]?.change ?? 'changed'}, but the banner is still there` : `nothing changed after ${presses} clicks on "${step.control.label.slice(0, 60)}"`);
    const now = await look(surface, false, after(layer, earlier));
    // Some controls for all only set the boxes, and leave the saving to another.
    if (now.layer) saving = step.control.kind === 'save-selection' ? null : await onlySet(attempt, layer, now.layer, wish);
    if (now.layer) layer = now.layer;
  }
  return end('unconfirmed', 'the time for the attempt was up');
}

const name = (records: RecordChange[]): string => (records[0] ? `${records[0].area} ${records[0].name.slice(0, 60)}` : 'a record');

async function press(attempt: Attempt, layer: Layer, control: LayerControl, first: boolean, decides = true) {
  const target = { frameId: layer.frameId, id: control.facts.id, key: 'Enter', holdLinks: false } as const;
  const pressed = await click(attempt.surface, target, attempt.deadline, () => (decides ? attempt.decide() : undefined));
  if (pressed === 'mouse' || pressed === 'keyboard') attempt.noteClick(layer, control.kind, control.label, first ? 1 : 0);
  return pressed;
}
