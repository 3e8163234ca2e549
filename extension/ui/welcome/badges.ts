/** What the button can say, as the browser draws it. */
import { h, type ComponentChildren } from 'preact';
import type { Badge } from '../../messages/badge.ts';
import type { UiMessages } from '../shared/start.ts';

/** The number on the button; nothing if it has none. */
export const BadgeMark = ({ badge: { text, colour } }: { badge: Badge }): ComponentChildren =>
  h(
    'span',
    { class: 'button-of-browser', 'aria-hidden': 'true' },
    h('img', { src: '/icons/icon-32.png', alt: '', width: 24, height: 24 }),
    text === '' ? null : h('span', { class: 'badge', style: { backgroundColor: colour } }, text),
  );

/** Each kind of badge with its meaning. */
export function Badges({ texts }: { texts: UiMessages }): ComponentChildren {
  const own = texts.own.welcome.badge;
  const row = (badge: Badge, name: string, meaning: string): ComponentChildren =>
    h('div', { key: name }, h('dt', null, h(BadgeMark, { badge }), name), h('dd', null, meaning));
  return h(
    'dl',
    { class: 'badges' },
    row({ text: '3', colour: '#7a0b1f' }, own.number, own.numberMeans),
    row({ text: '', colour: '' }, own.nothing, own.nothingMeans),
    row({ text: '?', colour: '#6b6b6b' }, own.grey, own.greyMeans),
  );
}
