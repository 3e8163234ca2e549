/** docs/truth.md: the table of the truth meter as of one run, and that of its run under load. */
import type { Item } from './items.ts';
import { known } from './known.ts';
import { line, rowsOf } from './table.ts';
import { loadTable, type Round } from './under-load.ts';

export function documentOf(items: readonly Item[]): string {
  const [head = [], ...rows] = rowsOf(items);
  const gaps = Object.entries(known).map(([id, why]) =>
    line([`\`${id}\``, typeof why === 'string' ? why : `${why.races} (in some runs)`]),
  );
  return `# What the evidence does not see

<!-- Made by \`npm run truth -- --write\` (test/browser/truth/run.ts). Do not edit. -->

The crawler runs with Chromium's own net log switched on. Every request that the browser started, every cookie that one of its stores took in, and what a page declares to keep beside these, is looked for in the evidence of the same run.

- **captured**: an observation names it, and says of it what the page declares: who sent it, who wrote it, for how long, on which page.
- **said**: the evidence has a failure of that kind, so rules that need it are inconclusive.
- **silent**: neither. A report that says *pass* may be wrong.
- **false**: the evidence says something of it that is not so, e.g. that a cookie was stored which no browser stores.
- **not done**: the page declares it, the browser did not do it, and the evidence does not say so. What a visitor's browser does later, or in answer to a message, is lost when the crawl ends its page too early.

The pages of \`test/browser/truth/mechanisms/\` use one mechanism each; a row is a file there. \`replica\`, \`late\` and \`hostile\` are the sites and pages of the other tests. \`npm run truth -- --only NAME\` measures a part; \`test/browser/truth/truth.test.ts\` measures a share on every change.

${line(head)}
${line(head.map((_cell, column) => (column === 0 ? '---' : '---:')))}
${rows.map(line).join('\n')}

## Known to fall short

\`test/browser/truth/known.ts\` lists these pages. The test fails for another one, and for one of these that falls short no longer.

| Page | Why |
| --- | --- |
${gaps.join('\n')}
`;
}

const heading = '\n## Under load\n';

/** The document with its other part as it was. */
export function withPart(document: string, part: { whole: string } | { underLoad: string }): string {
  const at = document.indexOf(heading);
  const [whole, underLoad] = at < 0 ? [document, ''] : [document.slice(0, at), document.slice(at)];
  return 'whole' in part ? part.whole + underLoad : whole + part.underLoad;
}

/** The part about the run under load. */
export const underLoadOf = (rounds: readonly Round[], load: number): string => `${heading}
<!-- Made by \`npm run truth -- --load ${load} --times ${rounds.length} --write\`. -->

Three crawls at once, ${rounds.length} times, while busy threads hold the machine at about ${load} tasks that want to run. Each crawl has the page with four frames of other sites (\`frames-four\`), and a sample of the other pages. A machine that is so busy may see less, if it says so. The load is what was measured. *not done* is what a page declares and the browser did not do, so that there was nothing to see.

${loadTable(rounds)}
`;
