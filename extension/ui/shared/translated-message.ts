/** What the background says is English, one line; where the surface's language has words for it, those are shown. */
import { h, type ComponentChildren } from 'preact';
import { toDisplaySentence } from '../../../reports/present/sanitise.ts';
import type { UiMessages } from './start.ts';

export function TranslatedMessage({
  texts: { own, language },
  text,
}: {
  texts: UiMessages;
  text: string;
}): ComponentChildren {
  const translated = Object.hasOwn(own.said, text) ? own.said[text] : undefined;
  return h(
    'span',
    { lang: translated === undefined ? 'en' : language },
    toDisplaySentence(translated ?? text),
  );
}
