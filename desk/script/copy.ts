/** Buttons that copy a text of the page. */
import { copyText } from '../../reports/formats/html/copy-text.ts';

/** Milliseconds for which a button says that it copied. */
const SHOWN_FOR_MS = 2000;

/** Shows the buttons, which are hidden in a page without a script. */
export function addCopyButtons(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-copy-from]')) {
    button.hidden = false;
    button.addEventListener('click', async () => {
      const source = document.getElementById(button.dataset['copyFrom'] ?? '');
      const label = button.textContent;
      if (source && (await copyText(source.textContent)))
        button.textContent = button.dataset['copied'] ?? label;
      setTimeout(() => {
        button.textContent = label;
      }, SHOWN_FOR_MS);
    });
  }
}
