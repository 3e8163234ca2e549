/**
 * Runs in the page's own world, before its scripts: the hooks that the crawler uses too, and the questions
 * that only this world can answer.
 */
import { installHooks, parts } from '../../watch/hooks/page/assemble.ts';
import { readInterfaces } from '../../watch/page/read-interfaces.ts';
import { asked, reported, takeChannel } from './channel.ts';

/** Reports of one type from one frame; a record keeps fewer. `mostReports` in reports.ts limits all of them. */
const mostOfAType = 1500;
/** Reports that are passed on at once: an event between two worlds costs more than a report. */
const mostAtOnce = 50;
/** Keeps this many reports from before the channel exists. */
const mostWaiting = 500;

(() => {
  // Taken now, as the page may replace any of it later.
  const { apply } = Reflect;
  const { stringify } = JSON;
  const dispatch = EventTarget.prototype.dispatchEvent;
  const Report = CustomEvent;
  const afterTask = queueMicrotask;
  let waiting = '';
  let count = 0;
  let node: EventTarget | null = null;

  const pass = (): void => {
    if (!node || count === 0) return;
    const detail = waiting;
    waiting = '';
    count = 0;
    apply(dispatch, node, [new Report(reported, { detail })]);
  };
  /** Nothing leaves a frame before its task has ended, so the reports of a task go together. */
  const send = (text: string): void => {
    if (!node && count >= mostWaiting) return;
    // JSON has no line ends.
    waiting += count === 0 ? text : `\n${text}`;
    count += 1;
    if (count >= mostAtOnce) pass();
    else if (count === 1) apply(afterTask, undefined, [pass]);
  };

  takeChannel((channel) => {
    node = channel;
    pass();
    channel.addEventListener(asked, () => send(stringify({ type: 'interfaces', answer: readInterfaces() })));
  });

  // The browser tells an extension of no script that caused a request, so nothing is made of these.
  const hookLoads = (): void => undefined;
  installHooks({ ...parts, hookLoads }, send, { most: mostOfAType });
})();
