/** The style of the extension's pages: that of the report, made smaller, with the extension's own parts. */
import { style as report } from '../../../../reports/formats/html/style/index.ts';
import { frame } from './frame.ts';
import { options } from './options.ts';
import { rows } from './rows.ts';

/** Adopts the style sheet: it is there before the first paint, and needs no inline style. */
export function adoptStyle(): void {
  document.adoptedStyleSheets = [sheetOf(report + frame + rows + options)];
}

/** Follows the theme of DevTools, which may differ from that of the system. */
export function forceScheme(scheme: 'light' | 'dark'): void {
  const asked = '@media (prefers-color-scheme: dark)';
  document.adoptedStyleSheets = [
    sheetOf(
      (report + frame + rows + options).replaceAll(
        asked,
        scheme === 'dark' ? '@media all' : '@media not all',
      ),
    ),
    sheetOf(`:root { color-scheme: ${scheme}; }`),
  ];
}

function sheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}
