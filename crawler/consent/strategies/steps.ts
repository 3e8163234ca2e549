/**
 * What is done for each kind of step before the one that decides. An ending, or null: go on with the next
 * step.
 */
import type { Step } from '../plan/index.ts';
import type { AttemptResult } from '../attempt.ts';
import { loses } from '../after-a-step.ts';
import { openLayer } from '../open-layer.ts';
import { chosenToLook, visitOwnPage } from '../own-page.ts';
import { setBoxes } from '../set-boxes.ts';
import { stableLayer } from '../stable-layer.ts';
import { unfold } from '../unfold.ts';
import { decide } from './decide.ts';
import { press } from './press.ts';
import type { Way } from './way.ts';

type Of<Kind extends Step['do']> = Extract<Step, { do: Kind }>;

export async function take(way: Way, step: Step): Promise<AttemptResult | null> {
  switch (step.do) {
    case 'give-up':
      return giveUp(way, step);
    case 'unfold':
      return unfoldPart(way);
    case 'open':
      return open(way, step);
    case 'visit':
      return visit(way, step);
    case 'answer':
      return answer(way, step);
    case 'set':
      return set(way, step);
    case 'decide':
      return decide(way, step.control);
  }
}

/** What is not there yet may still be drawn: nothing is said to be missing at first sight. */
async function giveUp(way: Way, { outcome, reason }: Of<'give-up'>): Promise<AttemptResult | null> {
  const now = way.waited ? null : await stableLayer(way.attempt, way.layer, way.earlier);
  way.waited = true;
  if (!now)
    return way.presses > 0 ? way.end('unconfirmed', `after the click ${reason}`) : way.end(outcome, reason);
  way.layer = now;
  return null;
}

async function unfoldPart(way: Way): Promise<null> {
  const open = await unfold(way.attempt, way.layer, way.opened, way.earlier);
  way.layer = open ?? way.layer;
  way.unfolded = open === null;
  return null;
}

async function open(way: Way, { control }: Of<'open'>): Promise<AttemptResult | null> {
  way.opened.add(`${way.layer.frameId} ${control.facts.id}`);
  const { layer, lost } = await openLayer(way.attempt, way.layer, control, way.earlier);
  if (layer) await way.enter(layer);
  return !layer && lost ? way.end('unconfirmed', lost) : null;
}

async function visit(way: Way, { control }: Of<'visit'>): Promise<AttemptResult | null> {
  way.from = way.attempt.surface.page.url();
  const found = await visitOwnPage(way.attempt, way.layer, control);
  if (!found)
    return way.end('unconfirmed', 'its settings are on a page of their own, where no choice was found');
  way.earlier = chosenToLook;
  way.layer = found;
  way.layers += 1;
  return null;
}

async function answer(way: Way, { buttons }: Of<'answer'>): Promise<AttemptResult | null> {
  for (const control of buttons) await press(way.attempt, way.layer, control, { decides: false });
  way.answered = true;
  const now = await way.look();
  if (!now.layer) return way.end('unconfirmed', 'the banner went away while it was answered', !now.blind);
  way.layer = now.layer;
  return null;
}

async function set(way: Way, { boxes }: Of<'set'>): Promise<AttemptResult | null> {
  way.settings += 1;
  if (way.settings > 3) return way.end('unconfirmed', 'its boxes do not stay as they are set');
  const failed = await setBoxes(way.attempt, way.layer, boxes);
  if (failed) return way.end('unconfirmed', failed);
  const now = await way.look();
  if (!now.layer) return way.end('unconfirmed', 'the banner went away while its boxes were set', !now.blind);
  // What was to stay ticked and did not hangs on what was unticked: services within their category.
  if (loses(way.layer, now.layer, boxes)) {
    for (const { control, want } of boxes) if (!want) way.tied.add(control.facts.id);
  }
  way.layer = now.layer;
  way.everSet = true;
  return null;
}
