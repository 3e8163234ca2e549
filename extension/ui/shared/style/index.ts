/** The style of the extension's pages: that of the report, made smaller, with the extension's own parts. */
import { style as report } from '../../../../reports/formats/html/style.ts';
import devtools from './devtools.css?raw';
import findings from './findings.css?raw';
import frame from './frame.css?raw';
import options from './options.css?raw';
import parts from './parts.css?raw';
import sidePanel from './side-panel.css?raw';
import verdict from './verdict.css?raw';
import welcome from './welcome.css?raw';

const style = [report, frame, verdict, findings, parts, sidePanel, devtools, options, welcome].join('\n');

/** Adopts the style sheet: it is there before the first paint, and needs no inline style. */
export function adoptStyle(): void {
  document.adoptedStyleSheets = [sheetOf(style)];
}

/** Follows the theme of DevTools, which may differ from that of the system. */
export function forceScheme(scheme: 'light' | 'dark'): void {
  const asked = '@media (prefers-color-scheme: dark)';
  document.adoptedStyleSheets = [
    sheetOf(style.replaceAll(asked, scheme === 'dark' ? '@media all' : '@media not all')),
    sheetOf(`:root { color-scheme: ${scheme}; }`),
  ];
}

function sheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}
