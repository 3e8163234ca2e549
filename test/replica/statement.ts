/** The privacy statement as a page: its text stands in `statement.txt`, the same on all seven sites. */
import { readFileSync } from 'node:fs';
import { escapeHtml } from './answer.ts';
import { head } from './look/parts.ts';
import type { Page } from './model.ts';

const blocks = readFileSync(new URL('./statement.txt', import.meta.url), 'utf8')
  .split('\n')
  .map((line) => line.trim())
  .filter((line) => line !== '');

const inline = (line: string): string =>
  escapeHtml(line).replace(/[\w.]+@[\w.]+\w/g, '<a href="mailto:$&">$&</a>');

/** A line that is short and does not end as a sentence is a heading. */
const isHeading = (line: string): boolean => line.length < 70 && !/[.:;,]$/.test(line);

function render(lines: readonly string[]): string {
  let listed = false;
  const parts = lines.slice(1).map((line) => {
    const item = /^- (.*)$/.exec(line)?.[1];
    const bold = item === undefined ? undefined : /^\*\*(.+)\*\*$/.exec(item)?.[1];
    const isItem = item !== undefined && bold === undefined;
    const edge = isItem === listed ? '' : isItem ? '<ul>' : '</ul>';
    listed = isItem;
    if (bold !== undefined) return `${edge}<h3>${inline(bold)}</h3>`;
    if (isItem) return `${edge}<li>${inline(item ?? '')}</li>`;
    return `${edge}${isHeading(line) ? `<h2>${inline(line)}</h2>` : `<p>${inline(line)}</p>`}`;
  });
  return parts.join('\n') + (listed ? '</ul>' : '');
}

const pageOf = (lines: readonly string[]): string =>
  `${head(lines[0] ?? '', 'Hoe de bedrijven van CQT Groep met uw persoonsgegevens omgaan.')}<section><div class="wrap statement">${render(lines)}</div></section>`;

export const statementPage: Page = {
  path: '/privacyverklaring',
  title: 'Privacyverklaring',
  main: () => pageOf(blocks),
};

/**
 * The statement of a site that changed a sentence of its own accord, in the violating edition. A text of its
 * own is judged for itself.
 */
export const changedStatementPage = (from: string, to: string): Page => ({
  ...statementPage,
  main: (edition) => pageOf(edition === 'violating' ? blocks.map((line) => line.replace(from, to)) : blocks),
  expected: [
    { rule: 'statement-changed', subject: '/privacyverklaring' },
    { rule: 'privacy-statement-incomplete', subject: '/privacyverklaring' },
    { rule: 'cookie-durations-not-stated', subject: '/privacyverklaring' },
  ],
});
