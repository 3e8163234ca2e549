/** Listens to the attempts on one page of the banner corpus, and makes a recording of them. */
import type { ScannedPage, Planned } from '../../crawler/consent/trace.ts';
import { nothingEarlier, type Earlier, type Layer, type SeenFrame } from '../../watch/banner/layer.ts';
import {
  compactBlock,
  compactControl,
  layerInWords,
  stepInWords,
  Table,
  type RecordedAttempt,
  type RecordedProgress,
  type Recording,
} from './banner-recordings.ts';

export class BannerRecorder {
  readonly #attempts = new Map<string, RecordedAttempt>();
  readonly #looks = new Table<Recording['looks'][number]>();
  readonly #earlier = new Table<Recording['earlier'][number]>();
  readonly #layers = new Table<string[]>();
  readonly #scans = new Table<Recording['scans'][number]>();
  readonly #blocks = new Table<Record<string, unknown>>();
  readonly #controls = new Table<Record<string, unknown>>();
  readonly #seenIn = new WeakMap<Layer, number>();
  #current: RecordedAttempt | null = null;
  /** Names that the browser gave the frames of this attempt: they differ from run to run. */
  #frames = new Map<string, string>();

  /** `again`: in the profile of the attempt before, with its frames. */
  begin(choice: string, again: boolean): void {
    this.#current = { outcome: '', how: '', looks: [], plans: [] };
    this.#attempts.set(choice, this.#current);
    if (!again) this.#frames = new Map();
  }

  end(choice: string, { outcome, how }: { outcome: string; how: string }): void {
    const attempt = this.#attempts.get(choice);
    if (attempt) Object.assign(attempt, { outcome, how });
  }

  looked({ frames, earlier, layer }: Pick<ScannedPage, 'frames' | 'earlier' | 'layer'>): void {
    for (const { frameId } of frames) this.#frame(frameId);
    const found = layer
      ? this.#layers.add(layerInWords({ ...layer, frameId: this.#frame(layer.frameId) }))
      : null;
    const seen = frames.map((frame) => this.#seen(frame));
    const look = this.#looks.add({ frames: seen, earlier: this.#before(earlier), layer: found });
    if (layer) this.#seenIn.set(layer, look);
    if (this.#current && !this.#current.looks.includes(look)) this.#current.looks.push(look);
  }

  planned({ layer, goal, progress, step }: Pick<Planned, 'layer' | 'goal' | 'progress' | 'step'>): void {
    const look = this.#seenIn.get(layer);
    if (look === undefined) throw new Error('a layer was planned for that was never seen');
    const { opened, tied, category, ...flags } = progress;
    const kept: RecordedProgress = Object.fromEntries(Object.entries(flags).filter(([, value]) => value));
    if (opened.size > 0) kept.opened = [...opened].map((key) => this.#key(key));
    if (tied && tied.size > 0) kept.tied = [...tied];
    if (category) kept.category = category.name;
    this.#current?.plans.push({ look, goal, progress: kept, by: step.by, step: stepInWords(step) });
  }

  recording(): Recording {
    return {
      attempts: Object.fromEntries(this.#attempts),
      looks: this.#looks.entries,
      earlier: this.#earlier.entries,
      layers: this.#layers.entries,
      scans: this.#scans.entries,
      blocks: this.#blocks.entries,
      controls: this.#controls.entries,
    };
  }

  #seen({ frameId, place, scan }: SeenFrame): Recording['looks'][number]['frames'][number] {
    const { blocks, controls, language, complete, top } = scan;
    const kept = this.#scans.add({
      language,
      complete,
      top,
      blocks: blocks.map((each) => this.#blocks.add(compactBlock(each))),
      controls: controls.map((each) => this.#controls.add(compactControl(each))),
    });
    return { frame: this.#frame(frameId), place, scan: kept };
  }

  #before(earlier: Earlier): number | null {
    if (earlier === nothingEarlier) return null;
    const block = earlier.block === null ? null : this.#key(earlier.block);
    return this.#earlier.add({ controls: [...earlier.controls].map((key) => this.#key(key)), block });
  }

  #frame(frameId: string): string {
    const known = this.#frames.get(frameId) ?? `f${this.#frames.size + 1}`;
    this.#frames.set(frameId, known);
    return known;
  }

  /** `frameId id`, or what only stands in the place of one. */
  #key(key: string): string {
    const [frame = '', ...id] = key.split(' ');
    return [this.#frames.get(frame) ?? frame, ...id].join(' ');
  }
}
