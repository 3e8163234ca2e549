/**
 * Carries out the steps that `planStep` plans. Each returns a result when the attempt has ended, or null to
 * go on with the next step.
 */
import type { Step } from '../plan/index.ts';
import type { AttemptResult } from '../attempt.ts';
import { losesTick } from '../after-a-step.ts';
import { openLayer } from '../open-layer.ts';
import { openedByVisitor, visitOwnPage } from '../own-page.ts';
import { setBoxes } from '../set-boxes.ts';
import { stableLayer } from '../stable-layer.ts';
import { unfold } from '../unfold.ts';
import { decide } from './decide.ts';
import { press } from './press.ts';
import type { Walkthrough } from './walkthrough.ts';

type Of<Kind extends Step['do']> = Extract<Step, { do: Kind }>;

/** Takes one step. Null: go on with the next one. */
export async function takeStep(walk: Walkthrough, step: Step): Promise<AttemptResult | null> {
  switch (step.do) {
    case 'give-up':
      return giveUp(walk, step);
    case 'unfold':
      return unfoldPart(walk);
    case 'open':
      return open(walk, step);
    case 'visit':
      return visit(walk, step);
    case 'answer':
      return answer(walk, step);
    case 'set':
      return set(walk, step);
    case 'decide':
      return decide(walk, step.control);
  }
}

/** Gives up only after waiting once, since a control that is missing may still be drawn. */
async function giveUp(walk: Walkthrough, { outcome, reason }: Of<'give-up'>): Promise<AttemptResult | null> {
  const now = walk.waited ? null : await stableLayer(walk.attempt, walk.layer, walk.earlier);
  walk.waited = true;
  if (!now)
    return walk.presses > 0
      ? walk.end('unconfirmed', `after the click ${reason}`)
      : walk.end(outcome, reason);
  walk.layer = now;
  return null;
}

async function unfoldPart(walk: Walkthrough): Promise<null> {
  const open = await unfold(walk.attempt, walk.layer, walk.opened, walk.earlier);
  walk.layer = open ?? walk.layer;
  walk.unfolded = open === null;
  return null;
}

async function open(walk: Walkthrough, { control }: Of<'open'>): Promise<AttemptResult | null> {
  walk.opened.add(`${walk.layer.frameId} ${control.facts.id}`);
  const { layer, lost } = await openLayer(walk.attempt, walk.layer, control, walk.earlier);
  if (layer) await walk.enter(layer);
  return !layer && lost ? walk.end('unconfirmed', lost) : null;
}

async function visit(walk: Walkthrough, { control }: Of<'visit'>): Promise<AttemptResult | null> {
  walk.from = walk.attempt.pageFrames.tab.url;
  const found = await visitOwnPage(walk.attempt, walk.layer, control);
  if (!found)
    return walk.end('unconfirmed', 'its settings are on a page of their own, where no choice was found');
  walk.earlier = openedByVisitor;
  walk.layer = found;
  walk.layers += 1;
  return null;
}

async function answer(walk: Walkthrough, { buttons }: Of<'answer'>): Promise<AttemptResult | null> {
  for (const control of buttons) await press(walk.attempt, walk.layer, control, { decides: false });
  walk.answered = true;
  const now = await walk.scan();
  if (!now.layer) return walk.end('unconfirmed', 'the banner went away while it was answered', !now.blind);
  walk.layer = now.layer;
  return null;
}

async function set(walk: Walkthrough, { boxes }: Of<'set'>): Promise<AttemptResult | null> {
  walk.settings += 1;
  if (walk.settings > 3) return walk.end('unconfirmed', 'its boxes do not stay as they are set');
  const failed = await setBoxes(walk.attempt, walk.layer, boxes);
  if (failed) return walk.end('unconfirmed', failed);
  const now = await walk.scan();
  if (!now.layer) return walk.end('unconfirmed', 'the banner went away while its boxes were set', !now.blind);
  // A box that lost its tick with another is tied to it, as a service is to its category.
  if (losesTick(walk.layer, now.layer, boxes)) {
    for (const { control, want } of boxes) if (!want) walk.tied.add(control.facts.id);
  }
  walk.layer = now.layer;
  walk.everSet = true;
  return null;
}
