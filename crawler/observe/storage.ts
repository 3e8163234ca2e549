/** Web storage: keys being written by scripts, and what each frame holds when the page is left. */
import type { LiveFrame } from '../browser/frames.ts';
import { parseStack } from './hooks/messages.ts';
import { defineObserver, type JourneyContext } from './observer.ts';

const MOST_KEYS = 500;

export const observer = defineObserver({
  kinds: ['storage'],
  create(context) {
    const { recorder, redact, provenance, hooks } = context;
    hooks.listen((message) => {
      if (message.type !== 'storage') return;
      recorder.record({
        kind: 'storage',
        area: message.area,
        origin: originOf(message.frame),
        key: redact.name(message.key),
        how: 'write',
        value: redact.shape(message.value),
        initiator: provenance.ofStack(parseStack(message.stack), message.frame),
      });
    });
    return { snapshot: ({ frames }) => ofFrames(frames, context) };
  },
});

const originOf = (url: string): string => (URL.canParse(url) ? new URL(url).origin : 'null');

/** Each storage key once, however many frames share it. */
async function ofFrames(frames: readonly LiveFrame[], { recorder, redact }: JourneyContext): Promise<void> {
  const seen = new Set<string>();
  for (const { session, frameId, origin } of frames) {
    // A frame without an origin of its own (sandboxed, data:) has no storage, hence no key.
    const storageKey = await session.send('Storage.getStorageKeyForFrame', { frameId }).then((answer) => answer.storageKey, () => null);
    if (storageKey === null || seen.has(storageKey)) continue;
    seen.add(storageKey);
    for (const area of ['localStorage', 'sessionStorage'] as const) {
      const { entries } = await session.send('DOMStorage.getDOMStorageItems', { storageId: { storageKey, isLocalStorage: area === 'localStorage' } });
      for (const [key = '', value = ''] of entries.slice(0, MOST_KEYS)) {
        recorder.record({ kind: 'storage', area, origin, key: redact.name(key), how: 'snapshot', value: redact.shape(value), initiator: [] });
      }
    }
  }
}
