/** Reads call stacks, and builds the initiator chain of a script's action where there is no network log. */
import type { InitiatorStep } from '../rules/evidence/common.ts';
import { withoutPersonalData } from '../rules/facts/mask-personal.ts';
import { isTagManager } from '../rules/facts/tag-managers.ts';
import type { CallFrame } from './hooks/messages.ts';

/** Scripts that are named between the document and the one that acted. */
const MAX_CALLERS = 4;

/**
 * The scripts of a stack, each once, by its innermost call: the one that acted, and those that called it, the nearest
 * first. Empty if no call has an address.
 */
export function scriptsOf(stack: readonly CallFrame[]): CallFrame[] {
  const named = stack.filter(({ url }) => url !== '');
  const urls = named.map(({ url }) => url);
  return named.filter(({ url }, index) => urls.indexOf(url) === index).slice(0, 1 + MAX_CALLERS);
}

/** Where a call stands, counted from 1, and in which function. */
export const placeOf = ({
  lineNumber,
  columnNumber,
  functionName,
}: CallFrame): Pick<InitiatorStep, 'line' | 'column' | 'function'> => ({
  ...(lineNumber >= 0 ? { line: Math.trunc(lineNumber) + 1 } : {}),
  ...(columnNumber >= 0 ? { column: Math.trunc(columnNumber) + 1 } : {}),
  ...(functionName ? { function: withoutPersonalData(functionName.slice(0, 320)).slice(0, 80) } : {}),
});

/**
 * What a script did, from its document to the place that did it. Without a network log, nothing is known of
 * what lies between.
 */
export function chainOfStack(
  stack: readonly CallFrame[],
  frameUrl: string,
  redact: (url: string) => string,
): InitiatorStep[] {
  const document: InitiatorStep = { type: 'document', url: redact(frameUrl) };
  const [top, ...callers] = scriptsOf(stack);
  if (!top) return [document];
  const step = (call: CallFrame): InitiatorStep => ({
    type: isTagManager(call.url) ? 'tag-manager' : 'script',
    url: redact(call.url),
    ...placeOf(call),
  });
  const between = callers.filter(({ url }) => url !== frameUrl).map(step);
  // An inline script's URL is the document's own.
  const last = top.url === frameUrl ? { ...document, ...placeOf(top) } : step(top);
  return last.type === 'document' && between.length === 0
    ? [last]
    : [document, ...between.toReversed(), last];
}
