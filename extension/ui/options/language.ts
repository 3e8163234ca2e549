/** The choice of language: Dutch, English, or that of the browser. */
import { h, type ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../../../rules/judge/finding.ts';
import { setLanguage } from '../shared/language.ts';
import type { UiMessages } from '../shared/start.ts';
import { failure, OutcomeBox, type Outcome } from './outcome.ts';
import type { Reading } from './reading.ts';

/** Each language in its own words: who cannot read one must find the other. */
const choices: ReadonlyArray<readonly [Language, string]> = [
  ['nl', 'Nederlands'],
  ['en', 'English'],
];

/** The section that chooses the language. */
export function LanguageSection({
  texts,
  language,
}: {
  texts: UiMessages;
  language: Reading<'language-get'>;
}): ComponentChildren {
  const { own } = texts;
  const [outcome, tell] = useState<Outcome>(null);
  // A choice counts at once; if it fails, the background's answer counts.
  const [picked, pick] = useState<{ language: Language | null } | null>(null);
  /** Choices that are being stored: an answer from before them would undo what the user sees. */
  const storing = useRef(0);
  const now = picked ? picked.language : (language.value?.language ?? null);
  const choose = async (wanted: Language | null): Promise<void> => {
    pick({ language: wanted });
    storing.current += 1;
    try {
      await setLanguage(wanted);
    } catch (error) {
      tell(failure(texts, error));
    }
    storing.current -= 1;
    language.reread();
  };
  // It was changed elsewhere, or forgotten.
  useEffect(() => {
    if (storing.current === 0) pick(null);
  }, [language.value]);
  const option = (value: Language | null, label: string): ComponentChildren =>
    h(
      'label',
      { key: label, lang: value ?? undefined },
      h('input', {
        type: 'radio',
        name: 'language',
        checked: now === value,
        onChange: () => void choose(value),
      }),
      label,
    );
  return h(
    'section',
    { 'aria-labelledby': 'language' },
    h('h2', { id: 'language' }, own.options.language),
    h(
      'fieldset',
      null,
      h('legend', { class: 'unseen' }, own.options.language),
      option(null, own.options.followBrowser),
      choices.map(([value, label]) => option(value, label)),
    ),
    h(OutcomeBox, { outcome }),
  );
}
