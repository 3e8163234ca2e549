/** The way through the layers of a banner: where a visitor is, and what was done on the way there. */
import { after, nothingEarlier, type Earlier, type Layer } from '../../../watch/banner/layer.ts';
import type { LayerControl } from '../../../watch/banner/controls.ts';
import type { Attempt, AttemptResult } from '../attempt.ts';
import { scanPage, type PageScan } from '../scan-page.ts';
import { planStep, type Progress, type Step } from '../plan/index.ts';
import { registrable } from '../site.ts';
import { tracePlan } from '../trace.ts';
import type { RecordChange } from '../types.ts';

export class Way {
  readonly attempt: Attempt;
  /** Registrable domain of the page. */
  readonly site: string;
  layer: Layer;
  earlier: Earlier = nothingEarlier;
  /** Layers gone through, presses of what decides on this one, and how often its boxes were set. */
  layers = 1;
  presses = 0;
  settings = 0;
  /** What comes late was waited for. */
  waited = false;
  /** The window in which the choice was kept was closed. */
  closed = false;
  readonly opened = new Set<string>();
  readonly tied = new Set<number>();
  unfolded = false;
  answered = false;
  everSet = false;
  /** What is to be saved after a control that only set the boxes. */
  saving: LayerControl | null = null;
  /** Where the banner stood, once it was left for a page of the site's own. */
  from: string | null = null;
  records: RecordChange[] = [];

  constructor(attempt: Attempt, first: Layer) {
    this.attempt = attempt;
    this.site = registrable(attempt.surface.page.url());
    this.layer = first;
  }

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
    tracePlan({ page: attempt.surface.page, layer, goal: attempt.goal, progress, step });
    return step;
  }

  /** What can be seen now of the layer, and of what came after it. */
  look(pierce = false): Promise<PageScan> {
    return scanPage(this.attempt.surface, pierce, after(this.layer, this.earlier));
  }

  /** Another layer took the place of this one. */
  async enter(layer: Layer): Promise<void> {
    this.earlier = after(this.layer, this.earlier);
    this.layer = layer;
    this.layers += 1;
    await this.attempt.enter(layer);
  }

  end(outcome: AttemptResult['outcome'], reason: string, bannerGone = false): AttemptResult {
    return { outcome, bannerGone, records: this.records, reason };
  }
}
