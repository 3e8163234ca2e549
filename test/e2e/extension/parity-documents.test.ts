/**
 * The extension and the crawler say the same of pages that come into a tab without a request of their own. The
 * crawler goes to each page by its address; a visitor comes there by a worker, a prerendering or by going back.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { liveRules } from '../../../extension/background/judge/judge-tab.ts';
import type { Finding } from '../../../rules/judge/finding.ts';
import { reportOf, runCli, temporaryFolder } from '../../support/command-line.ts';
import { ensureBuilt } from './built.ts';
import { chromiumVisitor, type Tab, type Visitor } from './visitor/browsers.ts';
import { sites } from './visitor/pages.ts';
import { serveSites, type Served } from './visitor/sites.ts';
import { until } from './wait.ts';

/** A site of one or two pages, and how a visitor comes to the pages that the crawler visits. */
interface Way {
  host: string;
  visit(tab: Tab): Promise<void>;
  /** What the visitor's browser does and the crawl does not, with the reason. */
  only: Array<{ subject: string; because: string }>;
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
const leave = async ({ page }: Tab, expression: string): Promise<void> => {
  await page.evaluate(`setTimeout(() => { ${expression} }, 20)`);
  await pause(1500);
};

const ways: Way[] = [
  {
    host: 'werker-b.test',
    visit: async (tab) => {
      await tab.page.goto('https://werker-b.test/');
      await tab.page.waitForFunction(
        "document.title === 'ready' && navigator.serviceWorker.controller !== null",
      );
      await tab.page.goto('https://werker-b.test/pagina');
    },
    only: [],
  },
  {
    host: 'vooraf.test',
    visit: async (tab) => {
      await tab.page.goto('https://vooraf.test/');
      await pause(2000);
      await leave(tab, "document.getElementById('go').click()");
    },
    only: [],
  },
  {
    host: 'een.test',
    visit: async (tab) => {
      await tab.page.goto('https://een.test/');
      await pause(1500);
    },
    only: [{ subject: 'een_again', because: 'the crawler does not go back to a page' }],
  },
  {
    host: 'kaders.test',
    visit: async (tab) => void (await tab.page.goto('https://kaders.test/')),
    only: [],
  },
];

let served: Served;
let visitor: Visitor;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let crawled: Finding[];

beforeAll(async () => {
  await ensureBuilt();
  folder = await temporaryFolder();
  served = await serveSites(sites);
  const cacert = join(folder.path, 'ca.pem');
  await writeFile(cacert, served.authority);
  const out = join(folder.path, 'run');
  const network = [
    '--sealed',
    '--cacert',
    cacert,
    ...served.connectTo.flatMap((each) => ['--connect-to', each]),
  ];
  await runCli(
    [
      'crawl',
      ...ways.map(({ host }) => `https://${host}/`),
      '--journey',
      'none',
      '--pages',
      '2',
      '--out',
      out,
      ...network,
    ],
    folder.path,
  );
  crawled = (await reportOf(out)).findings;
  visitor = await chromiumVisitor(served);
}, 300_000);
afterAll(async () => {
  await visitor.close();
  served.close();
  await folder.remove();
});

const live = new Set(liveRules.map(({ id }) => id));
const lineOf = ({ rule, subject, fingerprint }: Finding): string =>
  `${rule} · ${subject.name} · ${fingerprint}`;

test.each(ways)('$host: equal, or the difference has a reason', async ({ host, visit, only }) => {
  const expected = crawled.filter(({ site, rule }) => site === host && live.has(rule)).map(lineOf);
  expect(expected.length).toBeGreaterThan(0);
  const tab = await visitor.open();
  await visit(tab);
  // The crawler leaves each page too; here the visitor comes back, to have the record back.
  await pause(500);
  await leave(tab, "location.href = 'https://twee.test/'");
  await leave(tab, 'history.back()');
  const isNamed = (line: string): boolean => only.some(({ subject }) => line.includes(` · ${subject} · `));
  const state = await until(
    () => visitor.stateOf(tab.id),
    ({ findings }) => expected.every((line) => findings.map(lineOf).includes(line)),
    15_000,
  );
  const found = state.findings.map(lineOf);
  expect(found.filter((line) => !expected.includes(line) && !isNamed(line))).toEqual([]);
  expect(expected.filter((line) => !found.includes(line))).toEqual([]);
  for (const { subject } of only) expect(found.join('\n')).toContain(` · ${subject} · `);
  await tab.page.close();
});
