/** Reads a recording from its file, and says in which line it is wrong. */
import { readFile, stat } from 'node:fs/promises';
import { LineCounter, isMap, isNode, isSeq, parseDocument } from 'yaml';
import { UsageError, reasonOf } from '../errors.ts';
import { nameOfStep, readStep, recordingSchema, type FlowStep } from './recording.ts';
import { isOnlyNames, namesIn } from './secrets.ts';

/** A recording that can be played. */
export interface Flow {
  /** The file as the user named it. */
  file: string;
  title: string;
  steps: readonly FlowStep[];
  /** The address at which it begins. */
  start: string;
  /** The names of its secrets. */
  names: readonly string[];
}

/**
 * Where the flow leads, as far as its recording says: the last page that a step led to, else its first page. A single
 * sign-on ends on another host than it began.
 */
export function leadsInside({ steps, start }: Pick<Flow, 'steps' | 'start'>): string {
  const pages = steps.flatMap(({ assertedEvents = [] }) => assertedEvents.flatMap(({ url }) => url ?? []));
  return pages.findLast((url) => URL.canParse(url)) ?? start;
}

const MAX_BYTES = 1_000_000;

/**
 * Reads a flow. `shown`: the file as the user named it.
 * @throws UsageError when it cannot be read, is no recording, runs code, or holds a typed password
 */
export async function loadFlow(path: string, shown: string = path): Promise<Flow> {
  const text = await readText(path, shown);
  const { value, lineOf } = parseJson(text, shown);
  const recording = recordingSchema.safeParse(value);
  if (!recording.success)
    throw new UsageError(
      `${shown}: is not a recording: ${recording.error.issues[0]?.path.join('.') ?? ''} ${recording.error.issues[0]?.message ?? ''}`,
      'export a recording of the Chrome DevTools Recorder as JSON',
    );
  const steps = recording.data.steps.map((raw, index): FlowStep => {
    const at = `${shown}:${lineOf(index)}: step ${index + 1}`;
    const step = readStep(raw);
    if ('problem' in step) throw new UsageError(`${at} ${step.problem}`, 'record it again, or mend the file');
    if (step.type === 'change' && isSecretField(step.selectors) && !isOnlyNames(step.value))
      throw new UsageError(
        `${at} (${nameOfStep(step)}) holds a typed password`,
        'write a name instead, such as ${WACHTWOORD}, and set the environment variable of that name',
      );
    return step;
  });
  const start = steps.find((step) => step.type === 'navigate')?.url;
  if (start === undefined)
    throw new UsageError(`${shown}: does not navigate to any page`, 'record it from the first page on');
  const typed = steps.flatMap((step) => (step.type === 'change' ? namesIn(step.value) : []));
  return { file: shown, title: recording.data.title, steps, start, names: [...new Set(typed)] };
}

async function readText(path: string, shown: string): Promise<string> {
  try {
    if ((await stat(path)).size > MAX_BYTES)
      throw new UsageError(
        `${shown}: is larger than ${MAX_BYTES / 1_000_000} MB`,
        'a recording is a short text',
      );
    return withoutSourceMap(await readFile(path, 'utf8'));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(
      `${shown}: the flow cannot be read (${reasonOf(error)})`,
      'name a recording of the Chrome DevTools Recorder (JSON), beside the policy',
      { cause: error },
    );
  }
}

/** `@puppeteer/replay` ends what it writes with a comment, which is no JSON. */
function withoutSourceMap(text: string): string {
  const at = text.lastIndexOf('\n//# recorderSourceMap=');
  return at < 0 ? text : text.slice(0, at + 1);
}

interface Parsed {
  value: unknown;
  /** Line of a step, from 1. */
  lineOf(step: number): number;
}

/** JSON is YAML too, and that parser knows the lines. */
function parseJson(text: string, shown: string): Parsed {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UsageError(
      `${shown}: is not valid JSON (${reasonOf(error)})`,
      'export the recording again as JSON',
      {
        cause: error,
      },
    );
  }
  const lines = new LineCounter();
  const { contents } = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const steps = isMap(contents) ? contents.get('steps') : null;
  return {
    value,
    lineOf: (step) => {
      const node = isSeq(steps) ? steps.items[step] : null;
      return isNode(node) && node.range ? lines.linePos(node.range[0]).line : 1;
    },
  };
}

/**
 * Whether the recording itself tells that the field holds a password or a code: by its type or its name in the markup. The
 * replay asks the page too, which knows fields in any language.
 */
const isSecretField = (selectors: ReadonlyArray<string | readonly string[]>): boolean =>
  /type\s*=\s*["']?password|passw|one-time|\botp\b|\bpin\b/i.test(selectors.flat().join(' '));
