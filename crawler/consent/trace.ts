/**
 * Publishes the scans and planned steps of a choice, so that tests can record them and a log can say why:
 * with NODE_DEBUG=cookiewacht every step is written to stderr with the name of the strategy that planned it.
 * Without a listener it costs nothing.
 */
import { channel } from 'node:diagnostics_channel';
import { debuglog } from 'node:util';
import type { Tab } from '../browser/tab.ts';
import type { Earlier, Layer, SeenFrame } from '../../watch/banner/layer.ts';
import type { Goal } from './plan/step.ts';
import type { Progress, Step } from './plan/index.ts';

/** One scan of all frames of a page, and the block that was taken for the banner. */
export interface ScannedPage {
  tab: Tab;
  frames: readonly SeenFrame[];
  earlier: Earlier;
  layer: Layer | null;
}

/** The next step on a layer of the banner. */
export interface Planned {
  tab: Tab;
  layer: Layer;
  goal: Goal;
  progress: Progress;
  step: Step;
}

interface Listener {
  looked(event: ScannedPage): void;
  planned(event: Planned): void;
}

const trace = channel('cookiewacht:consent');
type TraceEvent = { looked: ScannedPage } | { planned: Planned };
const publish = (event: TraceEvent): void => {
  if (trace.hasSubscribers) trace.publish(event);
};

/** Publishes a scan. */
export const traceScan = (looked: ScannedPage): void => publish({ looked });
const log = debuglog('cookiewacht');

/** Publishes and logs a planned step. */
export function tracePlan(planned: Planned): void {
  publish({ planned });
  if (log.enabled) log('%s, to %s: %s', planned.step.by, planned.goal, renderStep(planned.step));
}

function renderStep(step: Step): string {
  if (step.do === 'give-up') return `${step.outcome}, ${step.reason}`;
  const at =
    step.do === 'set' ? step.boxes.map(({ control }) => control) : step.do === 'answer' ? step.buttons : [];
  const controls = 'control' in step ? [step.control] : at;
  return `${step.do} ${controls.map(({ label }) => `"${label.slice(0, 60)}"`).join(', ')}`;
}

const isTraceEvent = (message: unknown): message is TraceEvent =>
  typeof message === 'object' && message !== null && ('looked' in message || 'planned' in message);

/** Calls the listener synchronously for every attempt in this process. Returns a function that ends it. */
export function listen({ looked, planned }: Listener): () => void {
  const receive = (message: unknown): void => {
    if (!isTraceEvent(message)) return;
    if ('looked' in message) looked(message.looked);
    else planned(message.planned);
  };
  trace.subscribe(receive);
  return () => void trace.unsubscribe(receive);
}
