/** Whether what earlier loads of a page did is shown too, and what only they did. */
import { h, type ComponentChildren } from 'preact';
import { ask } from '../../messages/client.ts';
import type { LiveState } from '../../messages/live-state.ts';
import { reasonOf } from './reason.ts';
import type { UiMessages } from './start.ts';

interface Props {
  texts: UiMessages;
  state: LiveState;
  say(text: string): void;
}

/** The switch; nothing as long as a page was loaded once. */
export function Loads({ texts: { own }, state, say }: Props): ComponentChildren {
  const { kept, count, earlier } = state.loads;
  if (count < 2 && !kept) return null;
  const keep = (box: HTMLInputElement): void => {
    ask({ type: 'keep-earlier', keep: box.checked }).catch((error: unknown) => {
      box.checked = kept;
      say(own.failed(reasonOf(error)));
    });
  };
  return h(
    'div',
    { class: 'loads' },
    h(
      'label',
      null,
      h('input', {
        type: 'checkbox',
        checked: kept,
        onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) => keep(currentTarget),
      }),
      own.loads.keep,
    ),
    earlier.length > 0 ? h('span', { class: 'quiet' }, own.loads.onlyEarlier(earlier.length)) : null,
  );
}

/** Marks a finding that only earlier loads showed. */
export const EarlierTag = ({
  texts: { own },
  earlier,
}: {
  texts: UiMessages;
  earlier: boolean;
}): ComponentChildren => (earlier ? h('span', { class: 'tag known' }, own.loads.tag) : null);
