/** Keys: each works what carries its name in `data-key`; the page says which there are. */

const typing = 'input, textarea, select, [contenteditable]';

/** What the key works on this page; null for nothing. */
const targetOf = (key: string): HTMLElement | null =>
  [...document.querySelectorAll<HTMLElement>('[data-key]')].find((each) => each.dataset['key'] === key) ??
  null;

function pressed(event: KeyboardEvent): void {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.defaultPrevented) return;
  const at = event.target instanceof Element ? event.target : document.body;
  if (at.closest(typing)) {
    if (event.key === 'Escape' && at instanceof HTMLElement) at.blur();
    return;
  }
  // Enter and the arrows are already something on a link, a button, and in a part that scrolls.
  if (event.key === 'Enter' && at.closest('a, button, summary')) return;
  if (event.key === '?') {
    const dialog = document.querySelector('dialog');
    if (dialog?.open) dialog.close();
    else dialog?.showModal();
    event.preventDefault();
    return;
  }
  const target = document.querySelector('dialog[open]') ? null : targetOf(event.key);
  if (!target) return;
  event.preventDefault();
  target.click();
}

/** Listens to keys. */
export function listenToKeys(): void {
  // Browsers move the focus when they first draw a page: a key that is pressed before that would go elsewhere.
  document.querySelector<HTMLElement>('[autofocus]')?.focus();
  document.addEventListener('keydown', pressed);
  for (const help of document.querySelectorAll<HTMLElement>('[data-help]')) {
    help.hidden = false;
    help.addEventListener('click', () => document.querySelector('dialog')?.showModal());
  }
}
