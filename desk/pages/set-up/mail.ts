/** Set-up: rules of the desk, and its mail. */
import { h, type ComponentChildren } from 'preact';
import type { Settings } from '../../model/settings.ts';
import { SentMail } from '../parts/sent-mail.ts';
import { TestMail } from '../parts/test-mail.ts';
import { choices } from './choices.ts';
import type { SetUpProps } from './props.ts';

/** A setting as its field shows it. */
function textOf(kept: Settings[keyof Settings]): string {
  if (Array.isArray(kept)) return kept.join(', ');
  if (typeof kept !== 'object' || kept === null) return String(kept ?? '');
  return Object.entries(kept)
    .map(([site, days]) => `${site}: ${days}`)
    .join(', ');
}

export function Mail({ page, view, typed }: SetUpProps): ComponentChildren {
  const { settings: words } = page.own.setUp;
  const { settings } = view;
  const value = (name: keyof Settings): string => {
    const kept = settings[name];
    return typed(name) || textOf(kept);
  };
  const input = (name: keyof Settings, type: string, hint?: string): ComponentChildren =>
    h(
      'label',
      null,
      h('span', null, words.fields[name]),
      h('input', { name, type, value: value(name), maxLength: 4000, placeholder: hint }),
    );
  const form = h(
    'form',
    { key: 'form', method: 'post', action: '/set-up/settings', class: 'stack' },
    h('p', { class: 'quiet' }, words.intro),
    h(
      'label',
      null,
      h('span', null, words.fields.fourEyes),
      h(
        'select',
        { name: 'fourEyes' },
        choices(['false', 'true'], { false: words.off, true: words.on }, String(settings.fourEyes)),
      ),
    ),
    input('timeZone', 'text'),
    input('lateAfterHours', 'number'),
    input('retentionDays', 'number', words.forEver),
    input('retentionBySite', 'text', 'shop: 30, blog: 90'),
    input('smtp', 'text', 'smtp://mail.example.nl:587'),
    input('mailFrom', 'email'),
    input('mailTo', 'text', 'a@example.nl, b@example.nl'),
    h('button', { type: 'submit', class: 'main' }, page.own.save),
  );
  return [form, h(TestMail, { page, view, typed, key: 'test' }), h(SentMail, { page, view, key: 'sent' })];
}
