/** The frame of every page: head, navigation, notice, content. */
import { h, type ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { messages, type Messages } from '../../reports/messages/index.ts';
import { withoutDirections } from '../../reports/present/sanitise.ts';
import type { Language } from '../../rules/judge/finding.ts';
import { deskMessages, type DeskMessages } from '../messages/index.ts';
import type { Role } from '../model/people.ts';
import { assetAddress } from './assets.ts';

/** What every page is made with. */
export interface PageContext {
  language: Language;
  /** The desk's own texts, and those of the reports. */
  own: DeskMessages;
  words: Messages;
  visitor: { name: string; displayName: string; role: Role } | null;
  /** How many findings wait for a decision; null for someone who did not sign in. */
  toDecide: number | null;
  /** The address of the page, to come back to. */
  here: string;
  /** The day of the reader, `2026-11-23`, and the time zone that it is in. */
  today: string;
  timeZone: string;
  notice: Notice | null;
}

/** What was done just now. */
export interface Notice {
  text: string;
  /** Number of the event that can be undone. */
  undo: number | null;
}

type Part = keyof DeskMessages['nav'];

interface PageProps {
  page: PageContext;
  title: string;
  part: Part | null;
  /** Whether it takes the width of the window. */
  wide?: boolean;
  children?: ComponentChildren;
}

/** The texts of a language. */
export const textsOf = (language: Language): Pick<PageContext, 'language' | 'own' | 'words'> => ({
  language,
  own: deskMessages(language),
  words: messages(language),
});

/** The page as a document. */
export const renderPage = (props: PageProps): string =>
  withoutDirections(`<!doctype html>\n${renderToString(h(Page, props))}\n`);

function Page({ page, title, part, wide = false, children }: PageProps): ComponentChildren {
  const { own, language, visitor } = page;
  return h(
    'html',
    { lang: language },
    h(
      'head',
      null,
      h('meta', { charSet: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      h('title', null, `${title} · ${own.product}`),
      h('link', { rel: 'icon', href: assetAddress('icon.svg') }),
      h('link', { rel: 'stylesheet', href: assetAddress('desk.css') }),
      h('script', { src: assetAddress('desk.js'), defer: true }),
    ),
    h(
      'body',
      { class: wide ? 'desk wide' : 'desk' },
      h('a', { href: '#content', class: 'skip' }, own.skip),
      h(
        'header',
        { class: 'bar' },
        h('a', { class: 'product', href: '/' }, own.product),
        visitor === null ? null : h(Navigation, { page, part }),
        visitor === null ? h(LanguageForm, { page }) : h(Person, { page, visitor }),
      ),
      h(
        'main',
        { id: 'content', tabIndex: -1 },
        page.notice === null ? null : h(NoticeBar, { page, notice: page.notice }),
        children,
      ),
    ),
  );
}

function Navigation({ page, part }: { page: PageContext; part: Part | null }): ComponentChildren {
  const { nav } = page.own;
  const link = (name: Part, href: string, count: number | null = null): ComponentChildren =>
    h(
      'a',
      { href, 'aria-current': part === name ? 'page' : undefined, key: name },
      nav[name],
      count === null ? null : h('span', { class: 'count' }, ` (${count})`),
    );
  return h(
    'nav',
    { 'aria-label': nav.label },
    link('today', '/'),
    link('queue', '/queue', page.toDecide),
    link('sites', '/sites'),
    link('runs', '/runs'),
    link('audit', '/audit'),
    page.visitor?.role === 'admin' ? link('setUp', '/set-up') : null,
  );
}

function Person({
  page,
  visitor,
}: {
  page: PageContext;
  visitor: NonNullable<PageContext['visitor']>;
}): ComponentChildren {
  const { own } = page;
  return h(
    'details',
    { class: 'person' },
    h('summary', null, visitor.displayName),
    h(
      'div',
      { class: 'menu' },
      h('p', { class: 'quiet' }, own.role[visitor.role]),
      h('a', { href: '/account' }, own.nav.account),
      h(LanguageForm, { page }),
      h('form', { method: 'post', action: '/sign-out' }, h('button', { type: 'submit' }, own.nav.signOut)),
    ),
  );
}

const LanguageForm = ({ page }: { page: PageContext }): ComponentChildren =>
  h(
    'form',
    { method: 'post', action: '/language' },
    h('input', { type: 'hidden', name: 'to', value: page.here }),
    h('input', { type: 'hidden', name: 'language', value: page.language === 'nl' ? 'en' : 'nl' }),
    h('button', { type: 'submit', lang: page.language === 'nl' ? 'en' : 'nl' }, page.own.nav.language),
  );

/** What was just done, and for ten seconds the way back. */
function NoticeBar({ page, notice }: { page: PageContext; notice: Notice }): ComponentChildren {
  return h(
    'div',
    { class: 'notice', role: 'status' },
    h('p', null, h('span', { class: 'mark', 'aria-hidden': 'true' }, '✔'), ' ', notice.text),
    notice.undo === null
      ? null
      : h(
          'form',
          { method: 'post', action: '/undo', 'data-seconds': '10' },
          h('input', { type: 'hidden', name: 'event', value: notice.undo }),
          h('input', { type: 'hidden', name: 'to', value: page.here }),
          h('button', { type: 'submit', 'data-key': 'u' }, h('kbd', null, 'u'), ` ${page.own.queue.undo}`),
        ),
  );
}
