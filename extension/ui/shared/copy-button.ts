/** A button that copies a text, and says whether it succeeded. */
import { h, type ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { copyText } from '../../../reports/formats/html/copy-text.ts';
import type { UiMessages } from './start.ts';

interface Props {
  texts: UiMessages;
  label: string;
  text(): string;
}

/** The button. */
export function CopyButton({ texts, label, text }: Props): ComponentChildren {
  const [said, say] = useState<string | null>(null);
  useEffect(() => {
    if (said === null) return undefined;
    const timer = setTimeout(() => say(null), 2500);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = async (): Promise<void> =>
    say((await copyText(text())) ? texts.own.finding.copied : texts.own.finding.notCopied);
  return [
    h('button', { type: 'button', class: 'copy', onClick: () => void copy(), key: 'button' }, said ?? label),
    h('span', { class: 'unseen', role: 'status', key: 'said' }, said ?? ''),
  ];
}
