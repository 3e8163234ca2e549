/** Makes the choice by the steps that the policy gives for the site, for the rare banner that needs help. */
import type { Step } from '../../rules/policy/schema/site.ts';
import type { Attempt, AttemptResult, Strategy } from './attempt.ts';
import { watchEffect } from './confirm.ts';
import { click } from './click.ts';
import type { FrameContext } from './frame-context.ts';
import { nothingEarlier } from '../../watch/banner/layer.ts';
import { siteOf } from '../../rules/address.ts';
import { scaledNow } from '../scaled-time.ts';

/** Milliseconds for the element of one of the policy's steps to appear. */
const STEP_TIMEOUT_MS = 5000;

/** The strategy for sites whose policy has steps for the choice. */
export const byPolicy: Strategy = {
  name: 'policy',
  async choose(attempt, layer) {
    const { choice, override } = attempt.options;
    const steps = choice === 'category' ? undefined : override?.[choice];
    if (!steps || steps.length === 0) return null;
    const site = siteOf(attempt.pageFrames.tab.url);
    const last = steps.findLastIndex((step) => 'click' in step);
    const end = (outcome: AttemptResult['outcome'], reason: string, bannerGone = false): AttemptResult => ({
      outcome,
      bannerGone,
      records: [],
      reason,
    });
    const { pageFrames } = attempt;
    const loads = pageFrames.navigations;
    const world = layer ? pageFrames.worldOf(layer.frameId) : null;
    for (const [at, step] of steps.entries()) {
      if (at === last) await attempt.remember();
      const failed = await takeStep(attempt, step, at === last);
      if (failed) return end('unconfirmed', `step ${at + 1} of the policy: ${failed}`);
    }
    const effect = await watchEffect(attempt, {
      layer,
      earlier: nothingEarlier,
      world,
      loads,
      control: null,
      site,
      timeout: 3000,
    });
    const records = 'records' in effect ? effect.records : [];
    if (effect.end === 'confirmed')
      return {
        outcome: 'confirmed',
        bannerGone: true,
        records,
        reason:
          'the steps of the policy were taken, the banner is gone, and ' +
          `${records[0]?.name.slice(0, 60) ?? 'a record'} changed`,
      };
    if (effect.end === 'contradicted')
      return { outcome: 'unconfirmed', bannerGone: true, records, reason: attempt.contradicted };
    const gone = effect.end === 'gone';
    return {
      outcome: 'unconfirmed',
      bannerGone: gone,
      records,
      reason: gone
        ? 'the banner is gone, but no record of the choice changed'
        : 'the steps of the policy were taken, and the banner is still there',
    };
  },
};

/** Takes one step. Returns what failed, or an empty text. */
async function takeStep(attempt: Attempt, step: Step, decides: boolean): Promise<string> {
  if ('wait' in step && typeof step.wait === 'number') {
    await attempt.deadline.pause(step.wait);
    return '';
  }
  const selector =
    'click' in step
      ? step.click
      : 'check' in step
        ? step.check
        : 'uncheck' in step
          ? step.uncheck
          : String(step.wait);
  const found = await find(attempt, selector);
  if (!found) return `nothing visible matches \`${selector.slice(0, 100)}\``;
  const { world, id } = found;
  if ('wait' in step) return '';
  if (('check' in step || 'uncheck' in step) && (await isChecked(world, id)) === 'check' in step) return '';
  if (decides) attempt.decide();
  const target = { frameId: world.frameId, id, key: 'Enter', holdLinks: false } as const;
  const clicked = await click(attempt.pageFrames, target, attempt.deadline);
  if (clicked === 'covered' || clicked === 'gone') {
    const why = clicked === 'covered' ? 'something covers it' : 'it went away';
    return `\`${selector.slice(0, 100)}\` could not be clicked (${why})`;
  }
  attempt.noteClick(null, 'click' in step ? 'other' : 'category', selector);
  return '';
}

const isChecked = async (world: FrameContext, id: number): Promise<boolean> =>
  (await world.state(id).catch(() => null))?.checked === true;

/** Waits for a visible match in any frame; null when none comes in time. */
async function find(attempt: Attempt, selector: string): Promise<{ world: FrameContext; id: number } | null> {
  const { pageFrames, deadline } = attempt;
  const until = scaledNow() + STEP_TIMEOUT_MS;
  while (!deadline.passed && scaledNow() < until) {
    await pageFrames.pierce().catch(() => false);
    for (const world of await pageFrames.worlds()) {
      const id = await world.locate(selector).catch(() => null);
      if (id !== null) return { world, id };
    }
    await deadline.pause(100);
  }
  return null;
}
