/**
 * Says that something changed since the page was made, with a link that shows it: it never changes the page by itself. Only how
 * far crawls are is kept up to date.
 */

/** Listens to the desk (server-sent events) on a page that has a place for it. */
export function listenToDesk(): void {
  const place = document.querySelector<HTMLElement>('[data-live]');
  const crawls = document.querySelector('[data-crawls]');
  if (!place && !crawls) return;
  const source = new EventSource('/events');
  const changed = (): void => {
    if (place) place.hidden = false;
    if (!crawls) source.close();
  };
  source.addEventListener('changed', changed);
  source.addEventListener('crawl', ({ data }: MessageEvent<string>) => {
    if (!showCrawl(data)) changed();
  });
  // A page that is kept for going back must not hold a connection.
  addEventListener('pagehide', () => source.close());
}

/** Whether the crawl is on the page and still goes on. */
function showCrawl(data: string): boolean {
  const told: unknown = JSON.parse(data);
  if (typeof told !== 'object' || told === null) return true;
  const field = (name: string): unknown => new Map<string, unknown>(Object.entries(told)).get(name);
  const id = String(field('id'));
  const line = [...document.querySelectorAll<HTMLElement>('[data-crawl]')].find(
    (each) => each.dataset['crawl'] === id,
  );
  if (!line) return false;
  const text = line.querySelector('[role="status"]');
  if (text) text.textContent = String(field('text'));
  const bar = line.querySelector('progress');
  const [max, value] = [field('max'), field('value')];
  if (bar && typeof max === 'number' && typeof value === 'number') {
    bar.max = max;
    bar.value = value;
  }
  return field('state') === 'running' || field('state') === 'waiting';
}
