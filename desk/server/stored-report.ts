/** The report document of a run, read once and kept for a while: pages show the same run again and again. */
import type { Readable } from 'node:stream';
import { reportSchema, type Report } from '../../reports/document/schema/run.ts';
import type { Queries } from '../desk.ts';

/** A longer document is not shown as a whole, in bytes. */
const longest = 100_000_000;
/** Reports that are kept. */
const most = 3;

const kept = new Map<string, Report>();

/** Null where there is none, or its evidence was removed. */
export async function reportOf(queries: Pick<Queries, 'runFile'>, manifest: string): Promise<Report | null> {
  const known = kept.get(manifest);
  if (known !== undefined) return known;
  const file = await queries.runFile(manifest, 'report.json');
  if (file === null || file.bytes > longest) {
    file?.stream.destroy();
    return null;
  }
  const report = reportSchema.safeParse(JSON.parse(await textOf(file.stream)));
  if (!report.success) return null;
  kept.set(manifest, report.data);
  for (const oldest of kept.keys()) {
    if (kept.size <= most) break;
    kept.delete(oldest);
  }
  return report.data;
}

/** All of a stream as text. */
export async function textOf(stream: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}
