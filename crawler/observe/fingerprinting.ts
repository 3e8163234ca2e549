/** Signals of fingerprinting: which script used which technique, and how often. Counted, not guessed. */
import type { InitiatorStep } from '../../rules/evidence/common.ts';
import type { Fingerprinting } from '../../rules/evidence.ts';
import { parseStack } from '../../watch/hook-messages.ts';
import { defineObserver } from './observer.ts';

/** The hooks stop reporting a technique after this many calls in a frame. */
const CEILING = 200;

interface Count {
  technique: Fingerprinting['technique'];
  script: string;
  frame: string;
  calls: number;
  initiator: InitiatorStep[];
}

export const observer = defineObserver({
  kinds: ['fingerprinting'],
  create({ recorder, redact, provenance, hooks }) {
    const counts = new Map<string, Count>();
    hooks.listen((message) => {
      if (message.type !== 'fingerprinting') return;
      const stack = parseStack(message.stack);
      const script = stack.find(({ url }) => url !== '')?.url ?? message.frame;
      const key = `${message.technique} ${script} ${message.frame}`;
      const known = counts.get(key);
      if (known) known.calls += 1;
      else if (counts.size < 500) counts.set(key, { technique: message.technique, script: redact.url(script), frame: redact.url(message.frame), calls: 1, initiator: provenance.ofStack(stack, message.frame) });
    });
    return {
      snapshot: ({ moment }) => {
        if (moment === 'page-end') {
          for (const count of counts.values()) recorder.record({ kind: 'fingerprinting', ...count, atLeast: count.calls >= CEILING });
          counts.clear();
        }
        return Promise.resolve();
      },
    };
  },
});
