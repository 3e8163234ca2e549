/** The state of a walk through the layers of a banner: the present layer, and what was done so far. */
import { after, nothingEarlier, type Earlier, type Layer } from '../../../watch/banner/layer.ts';
import type { LayerControl } from '../../../watch/banner/controls.ts';
import type { Attempt, AttemptResult } from '../attempt.ts';
import { scanPage, type PageScan } from '../scan-page.ts';
import { planStep, type Progress, type Step } from '../plan/index.ts';
import { siteOf } from '../../../rules/address.ts';
import { tracePlan } from '../trace.ts';
import type { RecordChange } from '../types.ts';

/** One walk through a banner. The steps change it. */
export class Walkthrough {
  readonly attempt: Attempt;
  /** Registrable domain of the page. */
  readonly site: string;
  layer: Layer;
  earlier: Earlier = nothingEarlier;
  /** Layers that were opened. */
  layers = 1;
  /** Presses of the deciding control on this layer. */
  presses = 0;
  /** How often the boxes of this layer were set. */
  settings = 0;
  /** The layer was given time to change, before giving up. */
  waited = false;
  /** The window was closed after the choice was saved. */
  closed = false;
  /** See `Progress` for these five. */
  readonly opened = new Set<string>();
  readonly tied = new Set<number>();
  unfolded = false;
  answered = false;
  everSet = false;
  /** The control that saves, after one that only set the boxes. */
  saving: LayerControl | null = null;
  /** Address of the page with the banner, after the walk went to a page of the site's own. */
  from: string | null = null;
  records: RecordChange[] = [];

  constructor(attempt: Attempt, first: Layer) {
    this.attempt = attempt;
    this.site = siteOf(attempt.pageFrames.tab.url);
    this.layer = first;
    for (const opener of attempt.openers) this.opened.add(opener);
  }

  /** Plans the next step. */
  next(): Step {
    const { attempt, layer, saving } = this;
    if (saving) return { do: 'decide', control: saving, by: 'saveWhatWasSet' };
    const progress: Progress = {
      opened: this.opened,
      unfolded: this.unfolded,
      category: attempt.options.category,
      tied: this.tied,
      boxesSet: this.everSet,
      answered: this.answered,
      visited: this.from !== null,
    };
    const step = planStep(layer, attempt.goal, progress);
    tracePlan({ tab: attempt.pageFrames.tab, layer, goal: attempt.goal, progress, step });
    return step;
  }

  /** Scans the page for this layer or a further one. */
  scan(pierce = false): Promise<PageScan> {
    return scanPage(this.attempt.pageFrames, pierce, after(this.layer, this.earlier));
  }

  /** Goes on with another layer, which replaced this one. */
  async enter(layer: Layer): Promise<void> {
    this.earlier = after(this.layer, this.earlier);
    this.layer = layer;
    this.layers += 1;
    await this.attempt.enter(layer);
  }

  /** The result with which the walk ends. */
  end(outcome: AttemptResult['outcome'], reason: string, bannerGone = false): AttemptResult {
    return { outcome, bannerGone, records: this.records, reason };
  }
}
