/** The settings: policy, own hosts, earlier report, language, access; and what is stored. */
import { h, type ComponentChildren } from 'preact';
import type { UiMessages } from '../shared/start.ts';
import { BaselineSection } from './baseline.ts';
import { LanguageSection } from './language.ts';
import { MapsSection } from './maps.ts';
import { PermissionSection } from './permission.ts';
import { PolicySection } from './policy.ts';
import { useReading } from './reading.ts';
import { IgnoredSection } from './ignored.ts';
import { LinksSection } from './links.ts';
import { TaughtSection } from './taught.ts';
import { StoredSection } from './stored.ts';

/** The page of settings. */
export function Options({ texts }: { texts: UiMessages }): ComponentChildren {
  const policies = useReading('policy-get');
  const maps = useReading('maps-get');
  const taught = useReading('taught-get');
  const ignored = useReading('ignored-get');
  const links = useReading('links-get');
  const baseline = useReading('baseline-get');
  const language = useReading('language-get');
  const all = [policies, maps, taught, ignored, links, baseline, language];
  return [
    h('header', { key: 'head' }, h('h1', null, texts.own.options.title)),
    h(
      'main',
      { key: 'main' },
      all.some(({ failed }) => failed)
        ? h('p', { class: 'notice trouble', role: 'alert' }, texts.own.silent)
        : null,
      h(PolicySection, { texts, policies }),
      h(MapsSection, { texts, maps }),
      h(TaughtSection, { texts, taught }),
      h(IgnoredSection, { texts, ignored }),
      h(BaselineSection, { texts, baseline }),
      h(LinksSection, { texts, links }),
      h(LanguageSection, { texts, language }),
      h(PermissionSection, { texts }),
      h(StoredSection, { texts, reread: () => all.forEach(({ reread }) => reread()) }),
    ),
  ];
}
