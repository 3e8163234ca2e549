/** A drawing of the example page in a browser: the banner is there, and the number stands on the button. */
import { h, type ComponentChildren } from 'preact';
import type { Badge } from '../../messages/badge.ts';
import type { UiMessages } from '../shared/start.ts';
import { BadgeMark } from './badges.ts';

interface Props {
  texts: UiMessages;
  badge: Badge;
  fixed: boolean;
}

/** The drawing, with a description for who does not see it. */
export function ExamplePage({ texts, badge, fixed }: Props): ComponentChildren {
  const own = texts.own.welcome.example;
  return h(
    'figure',
    { class: 'example-page' },
    h(
      'div',
      { role: 'img', 'aria-label': own.picture(badge.text) },
      h(
        'div',
        { class: 'bar', 'aria-hidden': 'true' },
        h('span', { class: 'address' }, 'www.voorbeeld.nl'),
        h(BadgeMark, { badge }),
      ),
      h(
        'div',
        { class: 'page', 'aria-hidden': 'true' },
        h('p', { class: 'heading' }, own.heading),
        h('p', null, own.text),
        h(
          'div',
          { class: 'banner' },
          h('p', null, own.banner),
          h('span', { class: 'choice' }, own.accept),
          h('span', { class: 'choice' }, own.refuse),
        ),
      ),
    ),
    h('figcaption', { class: 'quiet' }, fixed ? own.after : own.before),
  );
}
