/**
 * Makes the choice by the rules of @duckduckgo/autoconsent, for the consent managers that they know. The
 * library's own success is not trusted: the choice is confirmed like any other. If no rule recognises the
 * page at once, the next strategy is tried.
 */
import { AutoconsentFrame, type Message } from './autoconsent/frame.ts';
import { loadAutoconsent } from './autoconsent/rules.ts';
import type { Attempt, AttemptResult, Strategy } from './attempt.ts';
import { watchEffect } from './confirm.ts';
import type { Effect } from './effect/sighting.ts';
import { planStep } from './plan/index.ts';
import { nothingEarlier, type Layer } from '../../watch/banner/layer.ts';
import { siteOf } from '../../rules/address.ts';
import { scaledNow } from '../scaled-time.ts';

const MAX_FRAMES = 10;
/** Milliseconds to recognise a consent manager, to find its pop-up open, and to choose. */
const DETECT_MS = 700;
const OPEN_MS = 700;
const CHOOSE_MS = 6000;

/** The strategy for `accept` and `reject` with consent managers that autoconsent knows. */
export const byAutoconsent: Strategy = {
  name: 'autoconsent',
  choose: async (attempt, layer) =>
    attempt.goal === 'refuse' && layer && !mayBeRefused(layer) ? null : answerByRules(attempt, layer),
};

/**
 * Refuses by the rules where the layers that visitors see gave no way: a rule may press what nobody sees. The choice is made
 * then, and nothing is proven about how easily visitors make it.
 */
export async function refuseUnseen(attempt: Attempt, layer: Layer | null): Promise<AttemptResult | null> {
  if (attempt.options.choice !== 'reject' || !layer || !isFurtherOn(layer)) return null;
  const result = await answerByRules(attempt, layer);
  return result?.outcome === 'confirmed' ? { ...result, unseen: true } : null;
}

async function answerByRules(attempt: Attempt, layer: Layer | null): Promise<AttemptResult | null> {
  const { choice } = attempt.options;
  if (choice !== 'accept' && choice !== 'reject') return null;
  const goal = choice === 'accept' ? 'accept' : 'refuse';
  const library = await loadAutoconsent();
  const worlds = (await attempt.pageFrames.worlds())
    .filter(({ parentId, url }) => parentId === null || /^https?:/.test(url))
    .slice(0, MAX_FRAMES);
  const state = new Progress();
  const frames = await Promise.all(
    worlds.map(async (world) => {
      const place = state.add();
      return AutoconsentFrame.start(world, library, goal, (message) => state.receive(place, message))
        .catch(() => null)
        .then((frame) => frame ?? state.drop(place));
    }),
  );
  try {
    await wait(attempt, DETECT_MS, () => state.open !== null || state.idle);
    if (state.open === null && !state.idle) await wait(attempt, OPEN_MS, () => state.open !== null);
    const frame = state.open === null ? null : frames[state.open];
    if (!frame) return null;
    return await makeChoice(attempt, layer, state, () =>
      frame.tell({ type: goal === 'accept' ? 'optIn' : 'optOut' }),
    );
  } finally {
    for (const frame of frames) frame?.stop();
  }
}

/** Whether refusing takes a visitor to a further layer. */
const isFurtherOn = (layer: Layer): boolean => planStep(layer, 'refuse', { opened: new Set() }).do === 'open';

/**
 * False if every control of the banner is understood and none of them refuses here. A rule may press a button that no
 * visitor sees, on a layer that is not open yet: how easily visitors refuse is told by the layers that they see, so those
 * are gone through instead.
 */
function mayBeRefused(layer: Layer): boolean {
  const step = planStep(layer, 'refuse', { opened: new Set() });
  if (isFurtherOn(layer)) return false;
  return (
    step.do !== 'give-up' ||
    layer.controls.some(
      ({ kind, strength, facts }) =>
        kind === 'other' && strength === 0 && facts.sort === 'real' && facts.link === 'none',
    )
  );
}

async function makeChoice(
  attempt: Attempt,
  layer: Layer | null,
  state: Progress,
  start: () => Promise<void>,
): Promise<AttemptResult | null> {
  const { pageFrames } = attempt;
  const site = siteOf(pageFrames.tab.url);
  const loads = pageFrames.navigations;
  const world = layer ? pageFrames.worldOf(layer.frameId) : null;
  await attempt.remember();
  attempt.decide();
  await start().catch(() => {});
  await wait(attempt, CHOOSE_MS, () => state.result !== null || pageFrames.navigations > loads);
  if (state.result === false && pageFrames.navigations === loads) return null;
  attempt.noteClick(
    null,
    attempt.goal === 'accept' ? 'accept-all' : 'reject-all',
    `rule ${state.cmp} of autoconsent`,
    Math.max(1, state.clicks),
  );
  const effect = await watchEffect(attempt, {
    layer,
    earlier: nothingEarlier,
    world,
    loads,
    control: null,
    site,
    timeout: 1500,
  });
  return resultOf(attempt, effect, state.cmp);
}

/** Null: nothing happened, so another strategy may try. */
function resultOf(attempt: Attempt, effect: Effect, cmp: string): AttemptResult | null {
  const records = 'records' in effect ? effect.records : [];
  const how = `autoconsent:${cmp.slice(0, 60)}`;
  const [record] = records;
  const change = `${record?.name.slice(0, 60) ?? 'a record'} ${record?.change ?? 'changed'}`;
  if (effect.end === 'confirmed')
    return {
      how,
      outcome: 'confirmed',
      bannerGone: true,
      records,
      reason: `the banner is gone, and ${change}`,
    };
  if (effect.end === 'contradicted')
    return { how, outcome: 'unconfirmed', bannerGone: true, records, reason: attempt.contradicted };
  if (effect.end === 'gone')
    return {
      how,
      outcome: 'unconfirmed',
      bannerGone: true,
      records,
      reason: 'the banner is gone, but no record of the choice changed',
    };
  if (effect.end === 'away')
    return {
      how,
      outcome: 'unconfirmed',
      bannerGone: false,
      records,
      reason: 'the click led away from the site',
    };
  return null;
}

async function wait(attempt: Attempt, longest: number, done: () => boolean): Promise<void> {
  const until = scaledNow() + longest;
  while (!done() && !attempt.deadline.passed && scaledNow() < until) await attempt.deadline.pause(15);
}

/** What autoconsent's scripts in the frames have reported so far. */
class Progress {
  /** Number of the frame in which the pop-up of a known consent manager is open. */
  open: number | null = null;
  cmp = '';
  result: boolean | null = null;
  clicks = 0;
  #frames = 0;
  readonly #finished = new Set<number>();

  add(): number {
    return this.#frames++;
  }

  drop(frame: number): null {
    this.#finished.add(frame);
    return null;
  }

  /** Whether no frame has a consent manager that the rules know. */
  get idle(): boolean {
    return this.#finished.size === this.#frames;
  }

  receive(frame: number, message: Message): void {
    if (message.type === 'report' && message.state.lifecycle === 'nothingDetected') this.#finished.add(frame);
    if (message.type === 'report' && frame === this.open)
      this.clicks = Math.max(this.clicks, Math.min(50, Math.round(message.state.clicks)));
    if (message.type === 'popupFound' && this.open === null) [this.open, this.cmp] = [frame, message.cmp];
    if ((message.type === 'optInResult' || message.type === 'optOutResult') && frame === this.open)
      this.result = message.result;
  }
}
