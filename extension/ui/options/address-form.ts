/** An address from which something is fetched, once, when the button is pressed. */
import { h, type ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { webAddress } from '../shared/source-link.ts';
import type { UiMessages } from '../shared/start.ts';
import { failure, type Outcome } from './outcome.ts';

interface Props {
  texts: UiMessages;
  /** Names the form in its page. */
  id: string;
  label: string;
  hint: string;
  /** Fetches, and tells the outcome. */
  get(address: string): Promise<void>;
  tell(outcome: Outcome): void;
}

/** The form. */
export function AddressForm({ texts, id, label, hint, get, tell }: Props): ComponentChildren {
  const { own } = texts;
  const [url, change] = useState('');
  const [busy, setBusy] = useState(false);
  const fetchIt = async (address: string): Promise<void> => {
    setBusy(true);
    tell({ said: own.options.fetching });
    try {
      await get(address);
    } catch (error) {
      tell(failure(texts, error));
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    const address = webAddress(url.trim());
    if (address === null) tell({ title: own.options.notAnAddress, problems: [] });
    else void fetchIt(address);
  };
  return [
    h(
      'form',
      { onSubmit: submit, noValidate: true, key: 'form' },
      h(
        'label',
        null,
        label,
        h('input', {
          type: 'url',
          value: url,
          placeholder: 'https://',
          maxLength: 2000,
          'aria-describedby': `${id}-hint`,
          onInput: ({ currentTarget }: { currentTarget: HTMLInputElement }) => change(currentTarget.value),
        }),
      ),
      h('button', { type: 'submit', disabled: busy }, own.options.fetchButton),
    ),
    h('p', { class: 'quiet', id: `${id}-hint`, key: 'hint' }, h('small', null, hint)),
  ];
}
