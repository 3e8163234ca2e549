/** Renders a surface on its page. */
import { h, render, type ComponentType } from 'preact';
import type { Language } from '../../../rules/judge/finding.ts';
import { messages, type Messages } from '../../../reports/messages/index.ts';
import { useLanguage } from './language.ts';
import { adoptStyle } from './style/index.ts';
import { ownMessages, type OwnMessages } from './messages/index.ts';

/** What every component of a surface gets: the messages of reports, and those of the extension. */
export interface UiMessages {
  language: Language;
  words: Messages;
  own: OwnMessages;
}

/** Renders the surface and its language. */
export function start(surface: ComponentType<{ texts: UiMessages }>): void {
  const root = document.getElementById('app');
  if (!root) return;
  adoptStyle();
  const Speaking = () => {
    const language = useLanguage();
    return h(surface, { texts: { language, words: messages(language), own: ownMessages(language) } });
  };
  render(h(Speaking, {}), root);
}
