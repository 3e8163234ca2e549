/** Says that something changed since the page was made, with a link that shows it. It never changes the page by itself. */

/** Listens to the desk (server-sent events) on a page that has a place for it. */
export function listenToDesk(): void {
  const place = document.querySelector<HTMLElement>('[data-live]');
  if (!place) return;
  const source = new EventSource('/events');
  source.addEventListener('changed', () => {
    place.hidden = false;
    source.close();
  });
  // A page that is kept for going back must not hold a connection.
  addEventListener('pagehide', () => source.close());
}
