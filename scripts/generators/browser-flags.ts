/** docs/browser-flags.md: what every browser of a crawl is started with. */
import { browserFlags, type BrowserFlag } from '../../crawler/browser/flags.ts';

const row = ({ name, feature, why }: BrowserFlag): string =>
  `| \`${feature ? `--disable-features=${name}` : name}\` | ${why} |`;

const table = (flags: readonly BrowserFlag[]): string =>
  ['| Flag | Why |', '|---|---|', ...flags.map(row)].join('\n');

export const generate = async (): Promise<Array<{ path: string; content: string }>> => [
  {
    path: 'docs/browser-flags.md',
    content: `# Browser flags

<!-- Made by scripts/generators/browser-flags.ts from crawler/browser/flags.ts. -->

Cookiewacht starts every browser with puppeteer's own flags, without \`--disable-ipc-flooding-protection\`, and with these. A run adds its user agent, the size of the window, and the mappings of \`--connect-to\`.

## To spend less

A page can notice none of these: \`test/browser/crawler/flags.test.ts\` compares what a page sees with and without them. \`npm run bench -- flags\` measures what each of them saves.

${table(browserFlags.filter(({ saves }) => saves))}

## To be a visitor's browser, and a quiet one

${table(browserFlags.filter(({ saves }) => !saves))}
`,
  },
];
