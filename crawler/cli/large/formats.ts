/** Renders a run with thousands of sites, a site at a time. */
import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { lightFinding, lightSite } from '../../../reports/document/light.ts';
import type { Report } from '../../../reports/document/schema/run.ts';
import type { Format, RenderOptions } from '../../../reports/format.ts';
import { indexRow, renderIndex, type IndexRow } from '../../../reports/formats/html/index-page.ts';
import { UsageError } from '../../errors.ts';
import type { RunDirectory } from '../../run/run-directory.ts';
import { writeWhole } from '../../run/write-whole.ts';
import { complain, formatsNamed, renderOptions, writeReports, type ReportWording } from '../output.ts';
import { readReport } from '../read-report.ts';
import { isLarge, openSliced, type SlicedReport } from './sliced-report.ts';

type Write = (text: string) => Promise<unknown>;
type Render = (report: SlicedReport, format: Format, options: RenderOptions, write: Write) => Promise<void>;

/**
 * Writes `report.html` and these formats of a run whose `report.json` is there. `from`: bytes from which on it is read site
 * by site.
 */
export async function writeStoredFormats(
  directory: RunDirectory,
  asked: readonly Format[],
  wording: ReportWording,
  from?: number,
): Promise<void> {
  const { language } = wording;
  const json = directory.path('report.json');
  if (!(await isLarge(json, from))) {
    const rest = asked.filter(({ name }) => name !== 'json');
    await writeReports(directory, await readReport(json), rest, wording);
    return;
  }
  const report = await openSliced(json);
  try {
    await writePages(report, directory, language);
    for (const format of asked) {
      if (format.name === 'html' || format.name === 'json') continue;
      if (!(format.name in renderers)) {
        // The run is there, and is worth more than this file.
        complain(`${format.file} is not written: ${format.name} cannot show ${report.sites.length} sites.`);
        continue;
      }
      const file = await open(directory.path(format.file), 'wx');
      try {
        await renderLarge(report, format, renderOptions(directory, language, false), (text) =>
          file.write(text),
        );
      } finally {
        await file.close();
      }
    }
  } finally {
    await report.close();
  }
}

/** @throws UsageError for a format that has no parts */
export async function renderLarge(
  report: SlicedReport,
  format: Format,
  options: RenderOptions,
  write: Write,
): Promise<void> {
  const render = renderers[format.name];
  if (render === undefined)
    throw new UsageError(
      `--format ${format.name}: cannot show ${report.sites.length} sites`,
      'choose csv or sarif for all of them; report.html leads to a page for each',
    );
  await render(report, format, options, write);
}

const renderers: Readonly<Record<string, Render>> = {
  async csv(report, format, options, write) {
    const rows = (part: Report): string => format.render(part, options);
    const whole = rows(onlyCommon(report));
    const header = whole.slice(0, whole.indexOf('\r\n') + 2);
    await write(header);
    for (const id of report.sites) await write(rows(await report.slice(id)).slice(header.length));
    await write(whole.slice(header.length));
  },

  async sarif(report, format, options, write) {
    const rules = new Map<string, { index: number; rule: unknown }>();
    const notes: unknown[] = [];
    const sarifOf = (part: Report) => sarifSchema.parse(JSON.parse(format.render(part, options)));
    const common = sarifOf(onlyCommon(report));
    const [run] = common.runs;
    await write(`{"$schema":${JSON.stringify(common.$schema)},"version":"2.1.0","runs":[{"results":[`);
    let first = true;
    for (const id of report.sites) {
      const [part] = sarifOf(await report.slice(id)).runs;
      for (const rule of part.tool.driver.rules)
        if (!rules.has(rule.id)) rules.set(rule.id, { index: rules.size, rule });
      for (const result of part.results) {
        const ruleIndex = rules.get(result.ruleId)?.index ?? -1;
        await write(`${first ? '' : ','}\n${JSON.stringify({ ...result, ruleIndex })}`);
        first = false;
      }
      notes.push(...part.invocations.flatMap((each) => each.toolExecutionNotifications));
    }
    const { results: _, tool, invocations, ...rest } = run;
    const [invocation] = invocations;
    const told = [...notes, ...(invocation?.toolExecutionNotifications ?? [])];
    const end = {
      ...rest,
      tool: { driver: { ...tool.driver, rules: [...rules.values()].map(({ rule }) => rule) } },
      invocations: [{ ...invocation, toolExecutionNotifications: told }],
    };
    await write(`\n],${JSON.stringify(end).slice(1)}]}\n`);
  },

  async html(report, _, { language }, write) {
    await write(await indexOf(report, language, (id) => pageOf(id)));
  },
};

/** Waivers that are about all sites; each other part is in the slice of its site. */
const onlyCommon = ({ head, sites }: SlicedReport): Report => ({
  ...head,
  waivers: head.waivers.filter(({ site }) => !sites.includes(site)),
});

const runSchema = z.looseObject({
  tool: z.looseObject({ driver: z.looseObject({ rules: z.array(z.looseObject({ id: z.string() })) }) }),
  invocations: z.array(z.looseObject({ toolExecutionNotifications: z.array(z.unknown()) })),
  results: z.array(z.looseObject({ ruleId: z.string() })),
});
const sarifSchema = z.looseObject({ $schema: z.string(), runs: z.tuple([runSchema]) });

/** Site ids come from a file. */
const pageOf = (site: string): string => `report/${site.replace(/[^\w.-]/g, '_')}.html`;

async function writePages(
  report: SlicedReport,
  directory: RunDirectory,
  language: 'nl' | 'en',
): Promise<void> {
  const [html] = formatsNamed(['html']);
  if (html === undefined) return;
  await mkdir(directory.path('report'), { recursive: true });
  const options = renderOptions(directory, language, false);
  const index = await indexOf(report, language, pageOf, async (slice, page) => {
    const shown = join(directory.shown, page);
    await writeWhole(directory.path(page), html.render(slice, options), { shown, replace: true });
  });
  const shown = join(directory.shown, html.file);
  await writeWhole(directory.path(html.file), index, { shown, replace: true });
}

/** `each` gets the report of every site. */
async function indexOf(
  report: SlicedReport,
  language: 'nl' | 'en',
  page: (site: string) => string,
  each: (slice: Report, page: string) => Promise<void> = () => Promise.resolve(),
): Promise<string> {
  const rows: IndexRow[] = [];
  const light: Report = { ...report.head, sites: [], findings: [] };
  for (const id of report.sites) {
    const slice = await report.slice(id);
    await each(slice, page(id));
    const row = indexRow(slice, page(id));
    if (row !== null) rows.push(row);
    light.sites.push(...slice.sites.map(lightSite));
    light.findings.push(...slice.findings.map(lightFinding));
  }
  return renderIndex(light, rows, language);
}
