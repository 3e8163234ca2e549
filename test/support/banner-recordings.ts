/**
 * What a browser showed of a page of the banner corpus, attempt by attempt, as kept in
 * `test/unit/watch/banner/recorded/<page>.json`. Everything is kept once and referred to by its place in a
 * table. Boxes are left out: nobody decides by them.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import { planStep, type Progress, type Step } from '../../crawler/consent/plan/index.ts';
import { wantedCategory } from '../../watch/banner/categories.ts';
import { recognise } from '../../watch/banner/recognise.ts';
import type { Earlier, Layer, SeenFrame } from '../../watch/banner/layer.ts';
import { scanSchema, type BlockFacts, type ControlFacts } from '../../watch/banner/scan.ts';

const place = z.int().nonnegative();
const factsSchema = z.record(z.string(), z.unknown());
const progressSchema = z.object({
  opened: z.array(z.string()).optional(),
  tied: z.array(z.int()).optional(),
  category: z.string().optional(),
  unfolded: z.boolean().optional(),
  visited: z.boolean().optional(),
  answered: z.boolean().optional(),
  boxesSet: z.boolean().optional(),
});
const attemptSchema = z.object({
  /** What came of it in the browser, and what made the choice. */
  outcome: z.string(),
  how: z.string(),
  /** The different looks, in the order in which they came first. */
  looks: z.array(place),
  plans: z.array(
    z.object({
      look: place,
      goal: z.enum(['accept', 'refuse', 'category']),
      progress: progressSchema,
      /** The strategy that planned it. */
      by: z.string(),
      step: z.string(),
    }),
  ),
});
const recordingSchema = z.object({
  attempts: z.record(z.string(), attemptSchema),
  /** What was asked of the recognition, and the layer that it found. */
  looks: z.array(
    z.object({
      frames: z.array(z.object({ frame: z.string(), place: z.string(), scan: place })),
      earlier: place.nullable(),
      layer: place.nullable(),
    }),
  ),
  earlier: z.array(z.object({ controls: z.array(z.string()), block: z.string().nullable() })),
  /** Where it is, its language and score; then its controls as they were read. */
  layers: z.array(z.array(z.string())),
  scans: z.array(
    z.object({
      language: z.string(),
      complete: z.boolean(),
      top: z.boolean(),
      blocks: z.array(place),
      controls: z.array(place),
    }),
  ),
  blocks: z.array(factsSchema),
  controls: z.array(factsSchema),
});
export type Recording = z.infer<typeof recordingSchema>;
export type RecordedAttempt = z.infer<typeof attemptSchema>;
export type RecordedPlan = RecordedAttempt['plans'][number];
export type RecordedProgress = z.infer<typeof progressSchema>;

/** What most have, and is not written. */
const noBox = { x: 0, y: 0, width: 0, height: 0 };
const usualControl: Readonly<Record<string, unknown>> = {
  name: '',
  sort: 'real',
  checked: null,
  disabled: false,
  expands: false,
  link: 'none',
  path: '',
  box: noBox,
};
const usualBlock: Readonly<Record<string, unknown>> = { hinted: false, fields: 0, box: noBox };

/** What the pages of the corpus say twelve times each is written as `{{p}}`. */
const paragraph =
  'Wij helpen zorginstellingen met kwaliteit, informatievoorziening en verandering. Samen met professionals en cliënten ' +
  'werken we aan betere zorg, met oog voor de praktijk van alledag en voor wat er landelijk speelt.';
const shorter = (value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll(paragraph, '{{p}}') : value;
const longer = (value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll('{{p}}', paragraph) : value;

const unusual = (facts: object, usual: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(facts).filter(([key, value]) => key !== 'box' && !(key in usual && usual[key] === value)),
  );
const mapValues = (record: object, change: (value: unknown) => unknown): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));

export const compactControl = (facts: ControlFacts): Record<string, unknown> => unusual(facts, usualControl);
export const compactBlock = (facts: BlockFacts): Record<string, unknown> =>
  mapValues(unusual(facts, usualBlock), shorter);

const fileOf = (page: string): URL => new URL(`../unit/watch/banner/recorded/${page}.json`, import.meta.url);

export function readRecording(page: string): Recording | null {
  const file = fileOf(page);
  return existsSync(file) ? recordingSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : null;
}

/** One entry a line, so that a change shows as the lines that changed. */
export function writeRecording(page: string, { attempts, ...tables }: Recording): void {
  const lines = (entries: readonly unknown[], indent: string): string =>
    entries.length === 0
      ? '[]'
      : `[\n${entries.map((each) => `${indent}  ${JSON.stringify(each)}`).join(',\n')}\n${indent}]`;
  const tried = Object.entries(attempts).map(([choice, { plans, ...rest }]) => {
    const head = JSON.stringify(rest).slice(1, -1);
    return `    ${JSON.stringify(choice)}: { ${head}, "plans": ${lines(plans, '    ')} }`;
  });
  const kept = Object.entries(tables).map(
    ([name, entries]) => `  ${JSON.stringify(name)}: ${lines(entries, '  ')}`,
  );
  const all = [`  "attempts": {\n${tried.join(',\n')}\n  }`, ...kept];
  writeFileSync(fileOf(page), `{\n${all.join(',\n')}\n}\n`);
}

/** The looks of a recording as the recognition was handed them. */
export function framesOf(
  recording: Recording,
  look: number,
): { frames: SeenFrame[]; earlier: Earlier | undefined } {
  const at = <T>(table: readonly T[], index: number): T => {
    const found = table[index];
    if (found === undefined) throw new Error(`the recording has no entry ${index}`);
    return found;
  };
  const { frames, earlier } = at(recording.looks, look);
  const before = earlier === null ? undefined : at(recording.earlier, earlier);
  return {
    frames: frames.map(({ frame, place, scan }) => {
      const { blocks, controls, ...rest } = at(recording.scans, scan);
      const full = {
        ...rest,
        blocks: blocks.map((each) => ({ ...usualBlock, ...mapValues(at(recording.blocks, each), longer) })),
        controls: controls.map((each) => ({ ...usualControl, ...at(recording.controls, each) })),
      };
      return { frameId: frame, place, scan: scanSchema.parse(full) };
    }),
    earlier: before && { controls: new Set(before.controls), block: before.block },
  };
}

const recognised = new WeakMap<Recording, Map<number, Layer | null>>();

/** What is recognised today in a look of the recording. */
export function recogniseAgain(recording: Recording, look: number): Layer | null {
  const known = recognised.get(recording) ?? new Map<number, Layer | null>();
  recognised.set(recording, known);
  const before = known.get(look);
  if (before !== undefined) return before;
  const { frames, earlier } = framesOf(recording, look);
  const layer = recognise(frames, earlier);
  known.set(look, layer);
  return layer;
}

const progressOf = ({ opened, tied, category, ...flags }: RecordedProgress): Progress => ({
  ...flags,
  opened: new Set(opened),
  tied: new Set(tied),
  category: category === undefined ? undefined : wantedCategory(category, { optIn: [] }),
});

/** What is planned today where the recording planned this. */
export function planAgain(layer: Layer, { goal, progress }: RecordedPlan): Pick<RecordedPlan, 'by' | 'step'> {
  const step = planStep(layer, goal, progressOf(progress));
  return { by: step.by, step: stepInWords(step) };
}

/** A layer as it is compared: all that its readers go by. */
export function layerInWords({ frameId, block, language, score, controls }: Layer): string[] {
  const head = `${frameId} block ${block.id} ${language} ${score.toFixed(3)}`;
  const rest = controls.map(({ facts, kind, strength, says, cookies, label }) => {
    const meant = `${kind} ${strength}${says === kind ? '' : ` says ${says}`}${cookies ? ' cookies' : ''}`;
    return `${facts.id} ${meant} "${label.slice(0, 40)}"`;
  });
  return [head, ...rest];
}

type NamedControl = Extract<Step, { do: 'decide' }>['control'];
const named = ({ facts, kind, label }: NamedControl): string => `${facts.id} ${kind} "${label.slice(0, 40)}"`;

/** A step as it is compared. */
export function stepInWords(step: Step): string {
  if (step.do === 'give-up') return `give-up ${step.outcome}: ${step.reason}`;
  if (step.do === 'unfold') return step.do;
  if (step.do === 'set') {
    return `set ${step.boxes.map(({ control, want }) => `${want ? 'on' : 'off'} ${named(control)}`).join(', ')}`;
  }
  if (step.do === 'answer') return `answer ${step.buttons.map(named).join(', ')}`;
  return `${step.do} ${named(step.control)}`;
}

/** The recording with what is recognised and planned today in the place of what was. */
export function judgeAgain(recording: Recording): Recording {
  const layers = new Table<string[]>();
  const found = recording.looks.map((_look, at) => recogniseAgain(recording, at));
  const looks = recording.looks.map((look, at) => {
    const layer = found[at];
    return { ...look, layer: layer ? layers.add(layerInWords(layer)) : null };
  });
  const attempts = Object.entries(recording.attempts).map(([choice, attempt]) => {
    const plans = attempt.plans.map((plan) => {
      const layer = found[plan.look];
      return { ...plan, ...(layer ? planAgain(layer, plan) : { by: '', step: 'no layer' }) };
    });
    return [choice, { ...attempt, plans }];
  });
  return { ...recording, attempts: Object.fromEntries(attempts), looks, layers: layers.entries };
}

/** Entries of which each is kept once. */
export class Table<T> {
  readonly entries: T[] = [];
  readonly #places = new Map<string, number>();

  add(entry: T): number {
    const key = JSON.stringify(entry);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.entries.length);
    return this.entries.push(entry) - 1;
  }
}
