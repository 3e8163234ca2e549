/** Puts a surface on its page. */
import { h, render, type ComponentType } from 'preact';
import type { Language } from '../../../rules/judge/finding.ts';
import { messages, type Messages } from '../../../reports/messages/index.ts';
import { useLanguage } from './language.ts';
import { adoptStyle } from './style/index.ts';
import { surfaceWords, type SurfaceWords } from './words/index.ts';

/** What every component of a surface is given: the words that reports have too, and those of the extension alone. */
export interface Speech {
  language: Language;
  words: Messages;
  own: SurfaceWords;
}

export function start(surface: ComponentType<{ speech: Speech }>): void {
  const root = document.getElementById('app');
  if (!root) return;
  adoptStyle();
  const Speaking = () => {
    const language = useLanguage();
    return h(surface, { speech: { language, words: messages(language), own: surfaceWords(language) } });
  };
  render(h(Speaking, {}), root);
}
