/** Runs in the page: keeps a click from having effects beyond the banner. */

/** Makes the function that guards the next click. */
export function guardTools() {
  /**
   * For 1.5 seconds, clicks follow no link to another page (`links`), and no form with personal fields is
   * submitted.
   */
  function guard(links: boolean): void {
    const stop = new AbortController();
    const within = { signal: stop.signal };
    setTimeout(() => stop.abort(), 1500);
    addEventListener(
      'click',
      (event) => {
        const anchor = event
          .composedPath()
          .find(
            (each): each is HTMLAnchorElement =>
              each instanceof HTMLAnchorElement && each.hasAttribute('href'),
          );
        if (!links || !anchor || event.defaultPrevented) return;
        const raw = anchor.getAttribute('href') ?? '';
        if (!raw.startsWith('#') && !/^javascript:/i.test(raw)) event.preventDefault();
      },
      within,
    );
    addEventListener(
      'submit',
      (event) => {
        const form = event.composedPath()[0];
        if (!(form instanceof HTMLFormElement) || event.defaultPrevented) return;
        const fields = Array.from(HTMLFormElement.prototype.querySelectorAll.call(form, 'input, textarea'));
        if (
          fields.some(
            (field) =>
              field instanceof HTMLTextAreaElement ||
              (field instanceof HTMLInputElement &&
                ['text', 'email', 'password', 'tel', 'date', 'file', 'number', 'search', 'url'].includes(
                  field.type,
                )),
          )
        )
          event.preventDefault();
      },
      within,
    );
  }

  return { guard };
}
