/** Keeps the chosen line of a list in sight, and forms that choose at once. */

/** Scrolls lists, not the page. */
export function showChosen(): void {
  for (const chosen of document.querySelectorAll<HTMLElement>(
    '.list [aria-current], .moments [aria-current]',
  )) {
    const list = chosen.closest<HTMLElement>('.list, .moments');
    if (list === null) continue;
    const top = chosen.getBoundingClientRect().top - list.getBoundingClientRect().top + list.scrollTop;
    if (top < list.scrollTop || top + chosen.offsetHeight > list.scrollTop + list.clientHeight)
      list.scrollTop = top - list.clientHeight / 3;
  }
}

/** A menu closes when something else is clicked. */
export function closeMenus(): void {
  document.addEventListener('click', (event) => {
    for (const menu of document.querySelectorAll<HTMLDetailsElement>('details.person[open]'))
      if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
  });
}
