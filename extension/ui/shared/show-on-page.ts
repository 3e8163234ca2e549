/** A button that outlines something on the page itself, says what of it can be seen, and removes the outlines. */
import { h, type ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ReportFinding } from '../../../reports/document/schema/finding.ts';
import { ask } from '../../messages/client.ts';
import type { Shown, ShowLabels, ShownKind, ShowTarget } from '../../messages/show.ts';
import { reasonOf } from './reason.ts';
import type { UiMessages } from './start.ts';

interface Props {
  texts: UiMessages;
  tab: number;
  /** Null where there is nothing to show. */
  target: ShowTarget | null;
  label?: string;
  /** How the buttons look. */
  look?: 'copy' | 'link';
}

/** What of a finding stands on the page; null for what no page shows, such as a cookie. */
export function targetOf({ subject }: Pick<ReportFinding, 'subject'>): ShowTarget | null {
  const { type, name, url = '', host = '' } = subject;
  switch (type) {
    case 'banner':
      return { what: 'banner' };
    case 'form':
      return { what: 'form', name, url };
    case 'request':
      return url === '' ? null : { what: 'address', url, host };
    case 'host':
      return { what: 'address', url: '', host: name };
    default:
      return null;
  }
}

/** The words of outlines. */
const labelsIn = ({ words, own }: UiMessages): ShowLabels => {
  const { other: _, ...controls } = words.banner.control;
  return { ...controls, ...own.show.kind };
};

/** The button, and what it did. */
export function ShowOnPage({ texts, tab, target, label, look = 'copy' }: Props): ComponentChildren {
  const { own } = texts;
  const [outcome, tell] = useState<{ text: string; drawn: boolean } | null>(null);
  if (target === null) return null;
  const send = async (wanted: ShowTarget): Promise<void> => {
    try {
      const shown = await ask({ type: 'show', tab, target: wanted, labels: labelsIn(texts) });
      const text = wanted.what === 'nothing' ? own.show.hidden : sentenceOf(shown, texts);
      tell({ text, drawn: shown.shown.length > 0 });
    } catch (error) {
      tell({ text: own.failed(reasonOf(error)), drawn: false });
    }
  };
  return h(
    'div',
    { class: 'show-on-page' },
    h('button', { type: 'button', class: look, onClick: () => void send(target) }, label ?? own.show.button),
    outcome?.drawn
      ? h(
          'button',
          {
            type: 'button',
            class: look,
            onClick: () => void send({ what: 'nothing' }),
          },
          own.show.hide,
        )
      : null,
    h('p', { class: 'quiet', role: 'status' }, outcome?.text ?? ''),
  );
}

/** What was outlined: each kind with its number. */
function sentenceOf({ shown, unseen }: Shown, texts: UiMessages): string {
  const { own } = texts;
  if (shown.length === 0) return unseen > 0 ? own.show.unseen : own.show.nothing;
  const labels = labelsIn(texts);
  const counts = new Map<ShownKind, number>();
  for (const kind of shown) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const parts = [...counts].map(([kind, n]) => (n > 1 ? `${n} × ${labels[kind]}` : labels[kind]));
  return own.show.shown(parts.join(', '));
}
