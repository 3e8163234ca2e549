/** Undoing is offered for so many seconds. */

/** Takes the offer away when its time is over. */
export function endNotices(): void {
  for (const form of document.querySelectorAll<HTMLElement>('[data-seconds]'))
    setTimeout(() => form.remove(), Number(form.dataset['seconds']) * 1000);
}
