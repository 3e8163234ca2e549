/** Filters the findings by text, severity, kind, status and site. */
import { linkTarget } from './links.ts';

type Field = HTMLInputElement | HTMLSelectElement;
/** What the reader typed or chose, in lower case, by the name of the field. */
type Wanted = ReadonlyMap<string, string>;

const filters = ['severity', 'kind', 'status', 'site'] as const;

const all = <E extends HTMLElement>(selector: string, within: ParentNode = document): E[] => [
  ...within.querySelectorAll<E>(selector),
];
const isField = (element: HTMLElement): element is Field =>
  element instanceof HTMLInputElement || element instanceof HTMLSelectElement;
const hasFinding = (part: HTMLElement): boolean => part.querySelector('.finding:not([hidden])') !== null;

/** Shows the filter, which is hidden in a page without a script. */
export function addFilter(): void {
  const bar = document.getElementById('filter');
  const output = bar?.querySelector('output');
  if (!bar || !output) return;
  const fields = all('[data-filter]', bar).filter(isField);
  const cards = all('.finding');
  const sites = all('section.site');
  const groups = all('.cards');
  const fits = matcher();

  const apply = (): void => {
    const wanted: Wanted = new Map(
      fields.map((field) => [field.dataset['filter'] ?? '', field.value.trim().toLowerCase()]),
    );
    const active = [...wanted.values()].some(Boolean);
    let count = 0;
    for (const card of cards) {
      card.hidden = !fits(card, wanted);
      if (!card.hidden) count += 1;
    }
    document.body.classList.toggle('filtered', active);
    for (const group of groups) showGroup(group, active);
    for (const site of sites) site.hidden = active && !hasFinding(site);
    output.textContent = countText(bar, count, cards.length);
  };
  const clear = (): void => {
    for (const field of fields) field.value = '';
    apply();
  };
  let waiting = 0;
  bar.addEventListener('input', () => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(apply);
  });
  bar.querySelector('button')?.addEventListener('click', clear);
  // A link to a card that the filter hides clears the filter: a link must lead somewhere.
  addEventListener('hashchange', () => {
    const target = linkTarget();
    if (!target?.closest('[hidden]')) return;
    clear();
    target.scrollIntoView();
  });
  bar.hidden = false;
  apply();
}

/** Compares cards with the filter. It reads the text of a card once, as pages can hold thousands. */
function matcher(): (card: HTMLElement, wanted: Wanted) => boolean {
  const texts = new Map<HTMLElement, string>();
  const textOf = (card: HTMLElement): string => {
    const text = texts.get(card) ?? card.textContent.toLowerCase();
    texts.set(card, text);
    return text;
  };
  return (card, wanted) =>
    filters.every((name) => {
      const value = wanted.get(name) ?? '';
      return value === '' || card.dataset[name]?.toLowerCase() === value;
    }) &&
    (wanted.get('text') ?? '')
      .split(/\s+/)
      .filter(Boolean)
      .every((word) => textOf(card).includes(word));
}

/** Hides a group without matching cards, and opens the section around one with matching cards. */
function showGroup(group: HTMLElement, active: boolean): void {
  const some = hasFinding(group);
  group.hidden = active && !some;
  const fold = group.closest('details');
  if (!fold) return;
  fold.hidden = active && !some;
  if (active && some) fold.open = true;
}

function countText({ dataset }: HTMLElement, count: number, total: number): string {
  if (count === 0) return dataset['nothing'] ?? '';
  return (dataset['shown'] ?? '').replace('{n}', String(count)).replace('{all}', String(total));
}
