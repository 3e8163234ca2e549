/**
 * Runs in the page's own world, before its scripts: the hooks that the crawler uses too, and the questions
 * that only this world can answer.
 */
import { installHooks, parts } from '../../watch/hooks/page/assemble.ts';
import { readInterfaces } from '../../watch/page/read-interfaces.ts';
import { asked, reported, takeChannel } from './channel.ts';

/** Reports of one type from one frame. `mostReports` in reports.ts limits all of them. */
const mostOfAType = 5000;
/** Keeps this many reports from before the channel exists. */
const mostWaiting = 500;

(() => {
  // Taken now, as the page may replace any of it later.
  const { apply } = Reflect;
  const { stringify } = JSON;
  const dispatch = EventTarget.prototype.dispatchEvent;
  const Report = CustomEvent;
  const waiting: string[] = [];
  let node: EventTarget | null = null;

  const send = (text: string): void => {
    if (node) apply(dispatch, node, [new Report(reported, { detail: text })]);
    else if (waiting.length < mostWaiting) waiting[waiting.length] = text;
  };

  takeChannel((channel) => {
    node = channel;
    for (const text of waiting) send(text);
    channel.addEventListener(asked, () => send(stringify({ type: 'interfaces', answer: readInterfaces() })));
  });

  // The browser tells an extension of no script that caused a request, so nothing is made of these.
  const hookLoads = (): void => undefined;
  installHooks({ ...parts, hookLoads }, send, { most: mostOfAType });
})();
