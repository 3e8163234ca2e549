/**
 * Shows a message of the background, which is one line of English, in the language of the surface if there is
 * a translation.
 */
import { h, type ComponentChildren } from 'preact';
import { toDisplaySentence } from '../../../reports/present/sanitise.ts';
import { isSentence } from '../../messages/sentences.ts';
import type { UiMessages } from './start.ts';

/** The translated message, else the English one. */
export function TranslatedMessage({
  texts: { own, language },
  text,
}: {
  texts: UiMessages;
  text: string;
}): ComponentChildren {
  const translated = isSentence(text) ? own.said[text] : undefined;
  return h(
    'span',
    { lang: translated === undefined ? 'en' : language },
    toDisplaySentence(translated ?? text),
  );
}
