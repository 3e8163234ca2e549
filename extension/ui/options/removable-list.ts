/** A section with what the user stored, and a button to remove each. */
import { h, type ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { UiMessages } from '../shared/start.ts';
import { failure, OutcomeBox, type Outcome } from './outcome.ts';

/** One entry. */
interface Row {
  key: string;
  shown: ComponentChildren;
  /** What the button says to a screen reader. */
  removeThis: string;
  remove(): Promise<unknown>;
}

interface Props {
  texts: UiMessages;
  /** Names the section in its page. */
  id: string;
  title: string;
  intro: string;
  /** Stands in the place of an empty list. */
  none: string;
  rows: readonly Row[];
  /** Reads the entries again. */
  reread(): void;
}

/** The section. */
export function RemovableList({ texts, id, title, intro, none, rows, reread }: Props): ComponentChildren {
  const { own } = texts;
  const [outcome, tell] = useState<Outcome>(null);
  const end = async ({ remove }: Row): Promise<void> => {
    try {
      await remove();
      tell({ said: own.options.removed });
      reread();
    } catch (error) {
      tell(failure(texts, error));
    }
  };
  return h(
    'section',
    { 'aria-labelledby': id },
    h('h2', { id }, title),
    h('p', null, intro),
    rows.length === 0
      ? h('p', { class: 'quiet' }, none)
      : h(
          'ul',
          { class: 'rows' },
          rows.map((row) =>
            h(
              'li',
              { key: row.key },
              h('span', null, row.shown),
              h(
                'button',
                { type: 'button', 'aria-label': row.removeThis, onClick: () => void end(row) },
                own.options.remove,
              ),
            ),
          ),
        ),
    h(OutcomeBox, { outcome }),
  );
}
