/** Reads the report document of an earlier run. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { REPORT_SCHEMA, reportSchema, type Report } from '../../reports/document/schema/run.ts';
import { withLinkedFindings } from '../../reports/document/site/link-findings.ts';
import { UsageError, reasonOf } from '../errors.ts';

/**
 * `path` is a run directory or a report.json.
 * @throws UsageError when there is no report that this version can read
 */
export async function readReport(path: string): Promise<Report> {
  const isFolder = await stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
  const file = isFolder ? join(path, 'report.json') : path;
  let raw: unknown;
  try {
    raw = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new UsageError(
      `${file}: cannot be read (${reasonOf(error)})`,
      'name a run directory, e.g. runs/2026-11-23T020000Z',
      { cause: error },
    );
  }
  const version = /^cookiewacht-report\/(\d+)$/.exec(
    z.object({ schema: z.string() }).safeParse(raw).data?.schema ?? '',
  )?.[1];
  if (version !== undefined && Number(version) > Number(REPORT_SCHEMA.split('/')[1]))
    throw new UsageError(
      `${file}: was written by a newer version of Cookiewacht (${version})`,
      'update Cookiewacht to read it',
    );
  const parsed = reportSchema.safeParse(raw);
  if (!parsed.success) {
    const [first] = parsed.error.issues;
    throw new UsageError(
      `${file}: is not a report of this version (${first?.path.join('.') ?? ''}: ${first?.message ?? 'unknown'})`,
      'somebody changed the file, or it is not a report: crawl again',
    );
  }
  return withLinkedFindings(parsed.data);
}
