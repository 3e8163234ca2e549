/** Access to all sites: why, whether it is granted, and a button to ask for it. */
import browser from 'webextension-polyfill';
import { h, type ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { UiMessages } from '../shared/start.ts';
import { failure, OutcomeBox, type Outcome } from './outcome.ts';

const everywhere = { origins: ['<all_urls>'] };

/** The section about access to all sites. */
export function PermissionSection({ texts }: { texts: UiMessages }): ComponentChildren {
  const { own } = texts;
  const [granted, know] = useState<boolean | null>(null);
  const [outcome, tell] = useState<Outcome>(null);
  useEffect(() => {
    const look = (): void => void browser.permissions.contains(everywhere).then(know, () => know(null));
    look();
    browser.permissions.onAdded?.addListener(look);
    browser.permissions.onRemoved?.addListener(look);
    return () => {
      browser.permissions.onAdded?.removeListener(look);
      browser.permissions.onRemoved?.removeListener(look);
    };
  }, []);
  const request = async (): Promise<void> => {
    try {
      // Before any other wait: browsers grant access only in response to a person's click.
      const given = await browser.permissions.request(everywhere);
      know(given);
      tell(given ? { said: own.options.granted } : { title: own.options.refused, problems: [] });
    } catch (error) {
      tell(failure(texts, error));
    }
  };
  return h(
    'section',
    { 'aria-labelledby': 'permission' },
    h('h2', { id: 'permission' }, own.options.permission),
    h('p', null, own.options.permissionWhy),
    granted === null
      ? null
      : h(
          'p',
          null,
          h(
            'span',
            { class: `mark ${granted ? 'verdict compliant' : 'trouble'}`, 'aria-hidden': 'true' },
            granted ? '✔' : '◐',
          ),
          granted ? own.options.granted : own.options.notGranted,
        ),
    granted === false
      ? h(
          'div',
          { class: 'buttons' },
          h('button', { type: 'button', class: 'main', onClick: () => void request() }, own.options.grant),
        )
      : null,
    h(OutcomeBox, { outcome }),
  );
}
