/**
 * The one script of the page: filters the findings and copies them. It reads what is on the page and writes
 * text only, never markup, so that a hostile name stays a name. The page's policy names it by its hash: no
 * other can run.
 */
import { copyText } from './copy-text.ts';

export const script = `
(() => {
  'use strict';
  const bar = document.getElementById('filter');
  const cards = [...document.querySelectorAll('.finding')];
  const texts = new Map();
  const textOf = (card) => {
    if (!texts.has(card)) texts.set(card, card.textContent.toLowerCase());
    return texts.get(card);
  };

  if (bar) {
    const fields = [...bar.querySelectorAll('[data-filter]')].filter((field) => field.tagName !== 'BUTTON');
    const said = bar.querySelector('output');
    const sites = [...document.querySelectorAll('section.site')];
    const groups = [...document.querySelectorAll('.cards')];
    const apply = () => {
      const wanted = Object.fromEntries(fields.map((field) => [field.dataset.filter, field.value.trim().toLowerCase()]));
      const words = wanted.text.split(/\\s+/).filter(Boolean);
      const active = Object.values(wanted).some(Boolean);
      let count = 0;
      for (const card of cards) {
        const fits = ['severity', 'kind', 'status', 'site'].every((name) => !wanted[name] || card.dataset[name].toLowerCase() === wanted[name]) && words.every((word) => textOf(card).includes(word));
        card.hidden = !fits;
        if (fits) count += 1;
      }
      document.body.classList.toggle('filtered', active);
      const holds = (part) => part.querySelector('.finding:not([hidden])') !== null;
      for (const group of groups) {
        const some = holds(group);
        group.hidden = active && !some;
        const fold = group.closest('details');
        if (!fold) continue;
        fold.hidden = active && !some;
        if (active && some) fold.open = true;
      }
      for (const site of sites) site.hidden = active && !holds(site);
      said.textContent = count === 0 ? bar.dataset.nothing : bar.dataset.shown.replace('{n}', String(count)).replace('{all}', String(cards.length));
    };
    let waiting = 0;
    const soon = () => {
      cancelAnimationFrame(waiting);
      waiting = requestAnimationFrame(apply);
    };
    bar.addEventListener('input', soon);
    bar.querySelector('button').addEventListener('click', () => {
      for (const field of fields) field.value = '';
      apply();
    });
    // A link to a card that the filter hides shows all again: a link must lead somewhere.
    addEventListener('hashchange', () => {
      const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (!target || !target.closest('[hidden]')) return;
      for (const field of fields) field.value = '';
      apply();
      target.scrollIntoView();
    });
    bar.hidden = false;
    apply();
  }

  // A card within a closed fold opens when it is linked to.
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let fold = target && target.closest('details'); fold; fold = fold.parentElement && fold.parentElement.closest('details')) fold.open = true;
    if (target && target.closest('details')) target.scrollIntoView();
  };
  addEventListener('hashchange', reveal);
  if (location.hash) reveal();

  const clean = (text) => text.replace(/\\s+/g, ' ').trim();
  const valueOf = (value) => {
    const parts = [...value.querySelectorAll('p, li')].slice(0, 12).map((part) => clean(part.textContent));
    return parts.length === 0 ? clean(value.textContent) : parts.join(value.querySelector('ol') ? ' > ' : '; ');
  };
  const ticketOf = (card) => {
    const text = (selector) => clean(card.querySelector(selector).textContent);
    const fields = [...card.querySelectorAll('.fields > div')].map((pair) => clean(pair.querySelector('dt').textContent) + ': ' + valueOf(pair.querySelector('dd')));
    const site = card.closest('.site').querySelector('h2').textContent;
    return [text('h4') + ' · ' + clean(site), text('.severity') + ' · ' + text('.facts'), '', text('.message'), '', ...fields, '', clean(document.querySelector('.brand').textContent) + ' · ' + card.id].join('\\n');
  };
  const copy = ${copyText.toString()};
  for (const button of document.querySelectorAll('[data-copy]')) button.hidden = false;
  document.addEventListener('click', async (event) => {
    const button = event.target.closest('[data-copy]');
    if (!button) return;
    const card = button.closest('.finding');
    const text = button.dataset.copy === 'ticket' ? ticketOf(card) : card.querySelector('pre').textContent + '\\n';
    const label = button.textContent;
    button.textContent = (await copy(text)) ? document.body.dataset.copied : document.body.dataset.copyFailed;
    setTimeout(() => { button.textContent = label; }, 2000);
  });
})();
`;
