/** Building blocks of a page's own text. All text in the estate is its own, so blocks take markup. */
import type { Moment } from '../model.ts';

export const head = (title: string, lead: string): string =>
  `<div class="head"><div class="wrap"><h1>${title}</h1><p>${lead}</p></div></div>`;

export const hero = (
  kicker: string,
  title: string,
  lead: string,
  buttons: ReadonlyArray<readonly [string, string]>,
  drawing: string,
): string =>
  `<div class="hero"><div class="wrap"><div><p class="kicker">${kicker}</p><h1>${title}</h1><p>${lead}</p><p>${buttons.map(([text, to], index) => `<a class="button${index > 0 ? ' quiet' : ''}" href="${to}">${text}</a>`).join('\n')}</p></div><div>${drawing}</div></div></div>`;

export const section = (content: string, tinted = false): string =>
  `<section${tinted ? ' class="tinted"' : ''}><div class="wrap">${content}</div></section>`;

export const cards = (items: ReadonlyArray<readonly [string, string]>): string =>
  `<div class="cards">${items.map(([title, text]) => `<div class="card"><h3>${title}</h3><p>${text}</p></div>`).join('')}</div>`;

export const numbers = (items: ReadonlyArray<readonly [string, string]>): string =>
  `<div class="numbers">${items.map(([number, text]) => `<div><b>${number}</b>${text}</div>`).join('')}</div>`;

export const quote = (text: string, who: string): string =>
  `<blockquote>${text}<footer>${who}</footer></blockquote>`;

export const columns = (left: string, right: string, even = false): string =>
  `<div class="columns${even ? ' even' : ''}"><div>${left}</div><div>${right}</div></div>`;

export const article = (date: string, title: string, ...paragraphs: readonly string[]): string =>
  `<article class="article"><time>${date}</time><h2>${title}</h2>${paragraphs.map((text) => (text.startsWith('<') ? text : `<p>${text}</p>`)).join('')}</article>`;

export const panel = (content: string, tinted = false): string =>
  `<div class="panel${tinted ? ' tinted' : ''}">${content}</div>`;

export interface Field {
  name: string;
  label: string;
  type?: 'text' | 'email' | 'tel' | 'date' | 'password' | 'file' | 'textarea' | 'select' | 'checkbox';
  optional?: boolean;
  /** A box that is ticked beforehand. */
  checked?: boolean;
  autocomplete?: string;
  choices?: readonly string[];
}

function field({
  name,
  label,
  type = 'text',
  optional = false,
  checked = false,
  autocomplete,
  choices = [],
}: Field): string {
  if (type === 'checkbox')
    return `<label class="box"><input type="checkbox" name="${name}"${checked ? ' checked' : ''}> ${label}</label>`;
  const common = `name="${name}"${optional ? '' : ' required'}${autocomplete === undefined ? '' : ` autocomplete="${autocomplete}"`}`;
  const control =
    type === 'textarea'
      ? `<textarea ${common}></textarea>`
      : type === 'select'
        ? `<select ${common}>${choices.map((choice) => `<option>${choice}</option>`).join('')}</select>`
        : `<input type="${type}" ${common}${type === 'file' ? ' accept=".pdf,.docx"' : ''}>`;
  return `<label>${label}${optional ? ' (niet verplicht)' : ''}${control}</label>`;
}

/** A form with the notice that the statement asks for, unless it is empty. `name` is its accessible name. */
export function form(options: {
  name: string;
  action: string;
  fields: readonly Field[];
  submit: string;
  notice: string;
  upload?: boolean;
  /** Markup of fields that no visitor sees. */
  hidden?: string;
}): string {
  const id = options.name.toLowerCase().replace(/[^a-z]+/g, '-');
  return `<form id="${id}" aria-label="${options.name}" method="post" action="${options.action}"${options.upload === true ? ' enctype="multipart/form-data"' : ''}>${options.hidden ?? ''}${options.fields.map(field).join('')}${options.notice === '' ? '' : `<p class="note">${options.notice} Lees meer in onze <a href="/privacyverklaring">privacyverklaring</a>.</p>`}<button class="button" type="submit">${options.submit}</button></form>`;
}

/**
 * Content of another party: a placeholder until its moment has come, or the content itself when it does not
 * wait.
 */
export function embed(
  content: string,
  when: Exclude<Moment, 'statistics'>,
  party: string,
  what: string,
): string {
  if (when === 'at-once') return `<div class="embed">${content}</div>`;
  return `<div class="embed" data-embed="${when}"><template>${content}</template><div class="embed-wait"><b>${what} van ${party}</b><p>Wij tonen dit onderdeel pas als u cookies voor extra functionaliteiten toestaat.</p><button type="button" class="link-button" data-cookie-settings>Wijzig uw cookievoorkeuren</button></div></div>`;
}
