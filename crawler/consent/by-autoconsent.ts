/**
 * Makes the choice by the rules of @duckduckgo/autoconsent, for the consent managers that they know. What they claim
 * counts for nothing: the choice is confirmed like any other. Where no rule recognises the page at once, the next way is taken.
 */
import { AutoconsentFrame, type Message } from './autoconsent/frame.ts';
import { loadAutoconsent } from './autoconsent/rules.ts';
import type { Attempt, AttemptResult, Strategy } from './attempt.ts';
import { watchEffect } from './confirm.ts';
import { planStep } from './plan/index.ts';
import { nothingEarlier, type Layer } from '../../watch/banner/layer.ts';
import { registrable } from './site.ts';

const MOST_FRAMES = 10;
/** Milliseconds to recognise a consent manager, to find its window open, and to choose. */
const DETECT = 700;
const OPEN = 700;
const CHOOSE = 6000;

export const byAutoconsent: Strategy = {
  name: 'autoconsent',
  async choose(attempt, layer) {
    const { choice } = attempt.options;
    if (choice !== 'accept' && choice !== 'reject') return null;
    const goal = choice === 'accept' ? 'accept' : 'refuse';
    if (goal === 'refuse' && layer && !mayBeRefused(layer)) return null;
    const library = await loadAutoconsent();
    const worlds = (await attempt.surface.worlds())
      .filter(({ parentId, url }) => parentId === null || /^https?:/.test(url))
      .slice(0, MOST_FRAMES);
    const state = new Progress();
    const frames = await Promise.all(
      worlds.map(async (world) => {
        const place = state.add();
        return AutoconsentFrame.start(world, library, goal, (message) => state.hear(place, message))
          .catch(() => null)
          .then((frame) => frame ?? state.drop(place));
      }),
    );
    try {
      await wait(attempt, DETECT, () => state.open !== null || state.idle);
      if (state.open === null && !state.idle) await wait(attempt, OPEN, () => state.open !== null);
      const frame = state.open === null ? null : frames[state.open];
      if (!frame) return null;
      return await press(attempt, layer, state, () =>
        frame.tell({ type: goal === 'accept' ? 'optIn' : 'optOut' }),
      );
    } finally {
      for (const frame of frames) frame?.stop();
    }
  },
};

/** False where all that the banner offers is understood, and a refusal is not among it. */
function mayBeRefused(layer: Layer): boolean {
  const step = planStep(layer, 'refuse', { opened: new Set() });
  return (
    step.do !== 'give-up' ||
    layer.controls.some(
      ({ kind, strength, facts }) =>
        kind === 'other' && strength === 0 && facts.sort === 'real' && facts.link === 'none',
    )
  );
}

async function press(
  attempt: Attempt,
  layer: Layer | null,
  state: Progress,
  start: () => Promise<void>,
): Promise<AttemptResult | null> {
  const { surface } = attempt;
  const site = registrable(surface.page.url());
  const loads = surface.navigations;
  const world = layer ? surface.worldOf(layer.frameId) : null;
  await attempt.remember();
  attempt.decide();
  await start().catch(() => {});
  await wait(attempt, CHOOSE, () => state.result !== null || surface.navigations > loads);
  if (state.result === false && surface.navigations === loads) return null;
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
  const records = 'records' in effect ? effect.records : [];
  const how = `autoconsent:${state.cmp.slice(0, 60)}`;
  if (effect.end === 'confirmed')
    return {
      how,
      outcome: 'confirmed',
      bannerGone: true,
      records,
      reason: `the banner is gone, and ${records[0]?.name.slice(0, 60) ?? 'a record'} ${records[0]?.change ?? 'changed'}`,
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
  const until = performance.now() + longest;
  while (!done() && !attempt.deadline.passed && performance.now() < until) await attempt.deadline.pause(15);
}

/** What the frames have told so far. */
class Progress {
  /** The frame in which a window of a known consent manager is open. */
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

  /** No frame has anything that is known. */
  get idle(): boolean {
    return this.#finished.size === this.#frames;
  }

  hear(frame: number, message: Message): void {
    if (message.type === 'report' && message.state.lifecycle === 'nothingDetected') this.#finished.add(frame);
    if (message.type === 'report' && frame === this.open)
      this.clicks = Math.max(this.clicks, Math.min(50, Math.round(message.state.clicks)));
    if (message.type === 'popupFound' && this.open === null) [this.open, this.cmp] = [frame, message.cmp];
    if ((message.type === 'optInResult' || message.type === 'optOutResult') && frame === this.open)
      this.result = message.result;
  }
}
