/** Signals of fingerprinting: which script used which technique, and how often. Counted, not guessed. */
import { parseStack } from '../../watch/hook-messages.ts';
import { FingerprintingCalls } from '../../watch/observations/fingerprinting.ts';
import { defineObserver } from './observer.ts';

export const observer = defineObserver({
  kinds: ['fingerprinting'],
  create({ recorder, redact, provenance, hooks }) {
    const calls = new FingerprintingCalls(redact);
    hooks.listen((message) => {
      if (message.type === 'fingerprinting') calls.add(message, () => provenance.ofStack(parseStack(message.stack), message.frame));
    });
    return {
      snapshot: ({ moment }) => {
        if (moment === 'page-end') for (const observed of calls.take()) recorder.record(observed);
        return Promise.resolve();
      },
    };
  },
});
