/** Links within the page: a card within a closed section opens when a link leads to it. */

/** The element that the address leads to; null if there is none. */
export const linkTarget = (): HTMLElement | null =>
  document.getElementById(decodeURIComponent(location.hash.slice(1)));

function reveal(): void {
  const target = linkTarget();
  if (target === null) return;
  const innermost = target.closest('details');
  for (let fold = innermost; fold; fold = fold.parentElement?.closest('details') ?? null) fold.open = true;
  if (innermost) target.scrollIntoView();
}

/** Opens the sections around the target of the address, now and whenever the address changes. */
export function openLinkedFolds(): void {
  addEventListener('hashchange', reveal);
  if (location.hash) reveal();
}
