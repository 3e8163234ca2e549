/** Buttons that copy a finding as a ticket, or the waiver for it. */
import { copyText } from '../copy-text.ts';

/** Milliseconds for which a button says whether it copied. */
const SHOWN_FOR_MS = 2000;

const clean = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

function valueOf(value: Element | null): string {
  const parts = [...(value?.querySelectorAll('p, li') ?? [])].slice(0, 12).map(clean);
  return parts.length === 0 ? clean(value) : parts.join(value?.querySelector('ol') ? ' > ' : '; ');
}

function ticketOf(card: Element): string {
  const text = (selector: string): string => clean(card.querySelector(selector));
  const fields = [...card.querySelectorAll('.fields > div')].map(
    (pair) => `${clean(pair.querySelector('dt'))}: ${valueOf(pair.querySelector('dd'))}`,
  );
  return [
    `${text('h4')} · ${clean(card.closest('.site')?.querySelector('h2') ?? null)}`,
    `${text('.severity')} · ${text('.facts')}`,
    '',
    text('.message'),
    '',
    ...fields,
    '',
    `${clean(document.querySelector('.brand'))} · ${card.id}`,
  ].join('\n');
}

async function copyFrom(button: HTMLElement): Promise<void> {
  const card = button.closest('.finding');
  if (card === null) return;
  const waiver = card.querySelector('pre')?.textContent ?? '';
  const done = await copyText(button.dataset['copy'] === 'ticket' ? ticketOf(card) : `${waiver}\n`);
  const label = button.textContent;
  button.textContent = document.body.dataset[done ? 'copied' : 'copyFailed'] ?? label;
  setTimeout(() => {
    button.textContent = label;
  }, SHOWN_FOR_MS);
}

/** Shows the buttons, which are hidden in a page without a script. */
export function addCopyButtons(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-copy]')) button.hidden = false;
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-copy]') : null;
    if (button) void copyFrom(button);
  });
}
