/** A button that asks for a file and reads it as text. */
import { h, type ComponentChildren } from 'preact';

interface Props {
  label: string;
  /** The `accept` attribute. */
  accept: string;
  /** In bytes; a larger file is not read. */
  largest: number;
  read(name: string, text: string): void;
  tooLarge(name: string): void;
}

/** The button. */
export function FileButton({ label, accept, largest, read, tooLarge }: Props): ComponentChildren {
  const chosen = async (input: HTMLInputElement): Promise<void> => {
    const file = input.files?.[0];
    if (!file) return;
    const { name } = file;
    const text = file.size > largest ? null : await file.text();
    // So that the same file can be chosen again after a fix.
    input.value = '';
    if (text === null) tooLarge(name);
    else read(name, text);
  };
  return h(
    'label',
    { class: 'file' },
    h('input', {
      type: 'file',
      accept,
      onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) => void chosen(currentTarget),
    }),
    h('span', null, label),
  );
}
