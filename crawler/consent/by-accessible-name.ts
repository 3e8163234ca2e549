/**
 * Makes the choice by what the controls say: the main road. Goes through as many layers as needed (bounded),
 * sets the boxes as wished, and presses the control that decides until the page reacts.
 */
import type { Attempt, Ending, Strategy } from './attempt.ts';
import { click } from './click.ts';
import { watchEffect } from './confirm.ts';
import { look } from './look.ts';
import { openLayer } from './open-layer.ts';
import { planStep } from './plan.ts';
import { after, nothingEarlier, type Earlier, type Layer, type LayerControl } from './recognise.ts';
import { setBoxes } from './set-boxes.ts';
import { registrable } from './site.ts';
import type { RecordChange } from './types.ts';
import { classifyControl } from '../../rules/consent-controls.ts';

const MOST_LAYERS = 4;
const MOST_PRESSES = 6;

export const byAccessibleName: Strategy = {
  name: 'accessible-name',
  async choose(attempt, first) {
    return first ? await chooseByName(attempt, first) : null;
  },
};

async function chooseByName(attempt: Attempt, first: Layer): Promise<Ending> {
  const { surface, deadline, wish } = attempt;
  const site = registrable(surface.page.url());
  const opened = new Set<string>();
  let layer = first;
  let earlier: Earlier = nothingEarlier;
  let layers = 1;
  let presses = 0;
  let settings = 0;
  let records: RecordChange[] = [];
  const end = (outcome: Ending['outcome'], reason: string, bannerGone = false): Ending => ({ outcome, bannerGone, records, reason });

  while (!deadline.passed) {
    if (layers > MOST_LAYERS) return end('unconfirmed', `the banner has more than ${MOST_LAYERS} layers`);
    const step = planStep(layer, wish, { opened, category: attempt.options.category });
    if (step.do === 'give-up') return end(step.outcome, step.reason);

    if (step.do === 'open') {
      opened.add(`${layer.frameId} ${step.control.facts.id}`);
      const next = await openLayer(attempt, layer, step.control, earlier);
      if (next.layer) {
        [earlier, layer, layers] = [after(layer, earlier), next.layer, layers + 1];
        await attempt.enter(layer);
      } else if (next.lost) return end('unconfirmed', next.lost);
      continue;
    }

    if (step.do === 'set') {
      settings += 1;
      const failed = settings > 3 ? 'its boxes do not stay as they are set' : await setBoxes(attempt, layer, step.boxes);
      if (failed) return end('unconfirmed', failed);
      const now = await look(surface, false, after(layer, earlier));
      if (!now.layer) return end('unconfirmed', 'the banner went away while its boxes were set', !now.blind);
      layer = now.layer;
      continue;
    }

    if (wish !== 'accept' && step.control.kind === 'save-selection') {
      const hidden = await hiddenTicks(attempt, layer);
      if (hidden > 0) {
        const expander = layer.controls.find((each) => each.facts.expands && each.facts.link === 'none' && !opened.has(`${layer.frameId} ${each.facts.id}`));
        if (!expander) return end('unconfirmed', `${hidden} ticked ${hidden === 1 ? 'box' : 'boxes'} of the banner cannot be seen, so saving would consent`);
        opened.add(`${layer.frameId} ${expander.facts.id}`);
        const next = await openLayer(attempt, layer, expander, earlier);
        if (next.layer) layer = next.layer;
        continue;
      }
    }

    presses += 1;
    await attempt.remember();
    const before = { world: surface.worldOf(layer.frameId), loads: surface.navigations };
    const pressed = await press(attempt, layer, step.control, presses === 1);
    if (pressed === 'covered') return end('unconfirmed', `something covers "${step.control.label.slice(0, 60)}"`);
    if (pressed === 'gone') {
      const now = await look(surface, true, after(layer, earlier));
      if (now.layer && presses < MOST_PRESSES) {
        layer = now.layer;
        continue;
      }
      return end('unconfirmed', 'the control went away before it could be clicked', !now.layer && !now.blind);
    }
    const effect = await watchEffect(attempt, { layer, earlier, ...before, control: step.control.facts.id, site, patience: presses === 1 ? 600 : 900 });
    if (effect.end === 'layer') {
      earlier = after(layer, earlier);
      layer = effect.layer;
      layers += 1;
      presses = 0;
      await attempt.enter(layer);
      continue;
    }
    records = effect.records;
    if (effect.end === 'confirmed') return end('confirmed', `the banner is gone${effect.followed ? ' after a reload' : ''}, and ${name(records)} ${records[0]?.change ?? 'changed'}`, true);
    if (effect.end === 'contradicted') return end('unconfirmed', contradicted(attempt), true);
    if (effect.end === 'gone') return end('unconfirmed', 'the banner is gone, but no record of the choice changed', true);
    if (effect.end === 'away') return end('unconfirmed', 'the click led away from the site');
    if (effect.end === 'returned') return end('unconfirmed', 'the banner came back after the page had been loaded again');
    if (effect.end === 'late') break;
    if (presses >= MOST_PRESSES || records.length > 0) return end('unconfirmed', records.length > 0 ? `${name(records)} ${records[0]?.change ?? 'changed'}, but the banner is still there` : `nothing changed after ${presses} clicks on "${step.control.label.slice(0, 60)}"`);
    const now = await look(surface, false, after(layer, earlier));
    if (now.layer) layer = now.layer;
  }
  return end('unconfirmed', 'the time for the attempt was up');
}

const contradicted = (attempt: Attempt): string => `the banner is gone, but ${(attempt.contradiction ?? 'the record').slice(0, 60)} says that everything was accepted`;
const name = (records: RecordChange[]): string => (records[0] ? `${records[0].area} ${records[0].name.slice(0, 60)}` : 'a record');

async function press(attempt: Attempt, layer: Layer, control: LayerControl, first: boolean) {
  const target = { frameId: layer.frameId, id: control.facts.id, key: 'Enter', holdLinks: false } as const;
  const pressed = await click(attempt.surface, target, attempt.deadline, () => attempt.decide());
  if (pressed === 'mouse' || pressed === 'keyboard') attempt.noteClick(layer, control.kind, control.label, first ? 1 : 0);
  return pressed;
}

/** How many boxes are ticked that the visitor does not see, other than what is necessary anyway. */
async function hiddenTicks(attempt: Attempt, layer: Layer): Promise<number> {
  const seen = layer.controls.filter((each) => each.kind === 'category').map((each) => each.facts.id);
  const hidden = (await attempt.surface.worldOf(layer.frameId)?.hiddenTicks(layer.block.id, seen).catch(() => [])) ?? [];
  return hidden.filter((text) => classifyControl({ text, name: text, role: 'checkbox', expands: false }).says !== 'necessary-only').length;
}
