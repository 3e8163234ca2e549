/** What the background says is English, one line; where the surface's language has words for it, those are shown. */
import { h, type ComponentChildren } from 'preact';
import { shownSentence } from '../../../reports/present/sanitise.ts';
import type { Speech } from './start.ts';

export function Said({ speech: { own, language }, text }: { speech: Speech; text: string }): ComponentChildren {
  const translated = Object.hasOwn(own.said, text) ? own.said[text] : undefined;
  return h('span', { lang: translated === undefined ? 'en' : language }, shownSentence(translated ?? text));
}
