/** A page that says one thing: an error, or that there is nothing. */
import { h } from 'preact';
import { renderPage, type PageContext } from './page.ts';

/** @param text one line what is wrong or so, and what to do */
export const messagePage = (page: PageContext, title: string, text: string): string =>
  renderPage({
    page,
    title,
    part: null,
    children: h(
      'section',
      { class: 'narrow' },
      h('h1', null, title),
      h('p', null, text),
      h('p', null, h('a', { href: '/' }, page.own.error.back)),
    ),
  });
