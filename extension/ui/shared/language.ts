/** The language of a surface: as set in the options, else that of the browser. */
import browser from 'webextension-polyfill';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { languageSchema, type Language } from '../../../rules/judge/finding.ts';
import { ask } from '../../messages/client.ts';

/**
 * A copy of the setting that can be read without waiting, for the first paint, and that tells other open
 * surfaces of a change.
 */
const copy = 'language';

const browserLanguage = (): Language => (/^nl\b/i.test(browser.i18n.getUILanguage()) ? 'nl' : 'en');

/** The copy of the setting; null follows the browser. */
function languageCopied(): Language | null {
  const parsed = languageSchema.safeParse(localStorage.getItem(copy));
  return parsed.success ? parsed.data : null;
}

function copyLanguage(language: Language | null): void {
  if (language === null) localStorage.removeItem(copy);
  else localStorage.setItem(copy, language);
}

/** The language now, and again when it is changed here or in another surface. */
export function useLanguage(): Language {
  const [setting, change] = useState(languageCopied);
  useEffect(() => {
    const reread = (): void => change(languageCopied());
    addEventListener('storage', reread);
    addEventListener(changed, reread);
    // Without an answer, the copy is the best guess.
    settingOf().then(change, () => undefined);
    return () => {
      removeEventListener('storage', reread);
      removeEventListener(changed, reread);
    };
  }, []);
  const language = setting ?? browserLanguage();
  // Together with the texts: a screen reader never reads them in the other language's voice.
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return language;
}

const changed = 'language-changed';

async function settingOf(): Promise<Language | null> {
  const { language } = await ask({ type: 'language-get' });
  copyLanguage(language);
  return language;
}

/** Removes the copy, after the background removed the setting. */
export function forgetLanguage(): void {
  copyLanguage(null);
  dispatchEvent(new Event(changed));
}

/** Sets the language, or null to follow the browser; tells all open surfaces. */
export async function setLanguage(language: Language | null): Promise<void> {
  await ask({ type: 'language-set', language });
  copyLanguage(language);
  dispatchEvent(new Event(changed));
}
