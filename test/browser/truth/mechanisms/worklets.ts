/** Modules of worklets. */
import { js, script, type Mechanism } from '../mechanism.ts';

export const mechanisms: readonly Mechanism[] = [
  {
    id: 'worklet-audio',
    does: 'a module of an audio worklet',
    page: script(
      "(window.kept = new AudioContext()).audioWorklet.addModule('{third}/audio.js').catch(() => {})",
    ),
    sends: ['{third}/audio.js'],
  },
  {
    id: 'worklet-import',
    does: 'a module that the module of a worklet imports',
    page: script(
      "(window.kept = new OfflineAudioContext(1, 1, 44100)).audioWorklet.addModule('{own}/audio.js').catch(() => {})",
    ),
    answers: { '/audio.js': js("import '{third}/imported.js'") },
    sends: ['{own}/audio.js', '{third}/imported.js'],
  },
  {
    id: 'worklet-paint',
    does: 'a module of a paint worklet',
    page: script("CSS.paintWorklet?.addModule('{third}/paint.js').catch(() => {})"),
    sends: ['{third}/paint.js'],
  },
  {
    id: 'worklet-cookie',
    does: 'a module of a worklet whose answer sets a cookie, beside a shared worker',
    page: script(
      "new SharedWorker('/s.js'); (window.kept = new AudioContext()).audioWorklet.addModule('{own}/audio.js').catch(() => {})",
    ),
    answers: { '/audio.js': { type: 'text/javascript', headers: { 'set-cookie': 'byworklet=1' } } },
    sends: ['{own}/audio.js'],
    sets: [{ name: 'byworklet', via: 'http', from: '{own}/audio.js' }],
  },
  {
    id: 'worklet-shared-storage',
    does: 'a module of the shared storage worklet',
    page: script("window.sharedStorage?.worklet.addModule('{own}/shared-storage.js').catch(() => {})"),
  },
];
