/** Builds the initiator chain of a script's action from its call stack, where there is no network log. */
import type { InitiatorStep } from '../rules/evidence/common.ts';
import { isTagManager } from '../rules/facts/tag-managers.ts';
import type { CallFrame } from './hooks/messages.ts';

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
  const top = stack.find(({ url }) => url !== '');
  if (!top) return [document];
  const where = {
    line: Math.max(1, Math.trunc(top.lineNumber) + 1),
    column: Math.max(1, Math.trunc(top.columnNumber) + 1),
    ...(top.functionName ? { function: top.functionName.slice(0, 80) } : {}),
  };
  // An inline script's URL is the document's own.
  if (top.url === frameUrl) return [{ ...document, ...where }];
  return [
    document,
    { type: isTagManager(top.url) ? 'tag-manager' : 'script', url: redact(top.url), ...where },
  ];
}
