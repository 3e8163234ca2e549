/**
 * A recording of the Chrome DevTools Recorder, read as data. Steps that run code are refused. Source: the
 * recorder's own format (`@puppeteer/replay`, `Schema.ts`).
 */
import * as z from 'zod';

/** One way to find an element; an array goes through the shadow roots of its hosts. */
const selectorSchema = z.union([z.string(), z.array(z.string()).min(1)]);

const common = {
  /** Milliseconds. */
  timeout: z.number().min(1).max(60_000).optional(),
  /** `main`, or the address of a frame in a process of its own. */
  target: z.string().max(4000).optional(),
  assertedEvents: z
    .array(
      z.object({ type: z.literal('navigation'), url: z.string().optional(), title: z.string().optional() }),
    )
    .optional(),
};
const element = {
  ...common,
  selectors: z.array(selectorSchema).min(1).max(20),
  /** Indexes of child frames on the way from the page. */
  frame: z.array(z.int().nonnegative()).max(10).optional(),
};

/** Keys that a flow may press. */
const flowKeys = [
  'Enter',
  'Tab',
  'Escape',
  ' ',
  'Backspace',
  'Delete',
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'PageUp',
  'PageDown',
] as const;
const key = z.union([z.enum(flowKeys), z.string().length(1)], {
  error: `expects a key such as ${flowKeys.slice(0, 3).join(', ')}, or one character`,
});

const stepSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('navigate'), ...common, url: z.string().min(1).max(4000) }),
  z.object({ type: z.literal('click'), ...element }),
  z.object({ type: z.literal('doubleClick'), ...element }),
  z.object({ type: z.literal('hover'), ...element }),
  z.object({ type: z.literal('change'), ...element, value: z.string().max(10_000) }),
  z.object({ type: z.literal('keyDown'), ...common, key }),
  z.object({ type: z.literal('keyUp'), ...common, key }),
  z.object({ type: z.literal('waitForElement'), ...element, visible: z.boolean().optional() }),
  z.object({ type: z.literal('scroll'), ...common, x: z.number().optional(), y: z.number().optional() }),
  z.object({ type: z.literal('setViewport'), ...common }),
  z.object({ type: z.literal('close'), ...common }),
]);
export type FlowStep = z.infer<typeof stepSchema>;
/** A step that acts on an element. */
export type ElementStep = Extract<FlowStep, { selectors: unknown }>;

export const recordingSchema = z.object({
  title: z.string().max(200).default(''),
  steps: z.array(z.unknown()).min(1, 'expects at least one step').max(300, 'expects 300 steps at most'),
});

/** Steps that run code of the recording, which a flow never does. */
const code: Readonly<Record<string, string>> = {
  customStep: 'a custom step',
  waitForExpression: 'a step that waits for an expression',
};

/** A step, or what is wrong with it. */
export function readStep(value: unknown): FlowStep | { problem: string } {
  const type = z.looseObject({ type: z.string() }).safeParse(value).data?.type;
  if (type === undefined) return { problem: 'has no `type`' };
  if (Object.hasOwn(code, type))
    return { problem: `is ${code[type]}, which runs code; a flow runs none: wait for an element instead` };
  const known: readonly string[] = stepSchema.options.map(({ shape }) => shape.type.value);
  if (!known.includes(type))
    return { problem: `is of an unknown type \`${type.slice(0, 60)}\`; expected one of ${known.join(', ')}` };
  const parsed = stepSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  return { problem: `(${type}): \`${issue?.path.join('.') ?? ''}\` ${issue?.message ?? 'is wrong'}` };
}

/** The step as people call it, without what it types: `click “Inloggen”`. */
export function nameOfStep(step: FlowStep): string {
  if (step.type === 'navigate') return `navigate ${step.url.slice(0, 200)}`;
  if (step.type === 'keyDown' || step.type === 'keyUp') return `${step.type} ${step.key}`;
  if (!('selectors' in step)) return step.type;
  return `${step.type} “${nameOfElement(step)}”`;
}

/** The accessible name of its element, if the recording has it, else its first selector. */
function nameOfElement({ selectors }: ElementStep): string {
  const all = selectors.map((selector) => (typeof selector === 'string' ? selector : (selector[0] ?? '')));
  const named = all.find((selector) => selector.startsWith('aria/')) ?? all[0] ?? '';
  return named
    .slice(0, 500)
    .replace(/^(?:aria|text|pierce|xpath)\//, '')
    .replace(/\[role=["']?[\w-]{1,40}["']?\]$/, '')
    .slice(0, 80);
}
