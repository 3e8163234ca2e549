/** What can be set: policy, nightly report, language, access; and what is kept. */
import { h, type ComponentChildren } from 'preact';
import type { Speech } from '../shared/start.ts';
import { BaselineSection } from './baseline.ts';
import { LanguageSection } from './language.ts';
import { PermissionSection } from './permission.ts';
import { PolicySection } from './policy.ts';
import { useReading } from './reading.ts';
import { StoredSection } from './stored.ts';

export function Options({ speech }: { speech: Speech }): ComponentChildren {
  const policies = useReading('policy-get');
  const baseline = useReading('baseline-get');
  const language = useReading('language-get');
  const all = [policies, baseline, language];
  return [
    h('header', { key: 'head' }, h('h1', null, speech.own.options.title)),
    h(
      'main',
      { key: 'main' },
      all.some(({ failed }) => failed) ? h('p', { class: 'notice trouble', role: 'alert' }, speech.own.silent) : null,
      h(PolicySection, { speech, policies }),
      h(BaselineSection, { speech, baseline }),
      h(LanguageSection, { speech, language }),
      h(PermissionSection, { speech }),
      h(StoredSection, { speech, reread: () => all.forEach(({ reread }) => reread()) }),
    ),
  ];
}
