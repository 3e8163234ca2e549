/** Observes fingerprinting: counts which script used which technique how often. */
import { parseStack } from '../../watch/hooks/messages.ts';
import { FingerprintingCalls } from '../../watch/observations/fingerprinting.ts';
import { defineObserver } from './observer.ts';

/** Kind `fingerprinting`. */
export const observer = defineObserver({
  kinds: ['fingerprinting'],
  create({ recorder, redact, initiators, hooks }) {
    const calls = new FingerprintingCalls(redact);
    hooks.listen((message) => {
      if (message.type === 'fingerprinting')
        calls.add(message, () => initiators.ofStack(parseStack(message.stack), message.frame));
    });
    return {
      snapshot: ({ moment }) => {
        if (moment === 'page-end') for (const observed of calls.take()) recorder.record(observed);
        return Promise.resolve();
      },
    };
  },
});
