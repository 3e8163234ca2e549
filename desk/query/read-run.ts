/** Reads the report of a run from the evidence store. The last few stay in memory: a page asks for them again and again. */
import { buffer } from 'node:stream/consumers';
import { reportSchema, type Report } from '../../reports/document/schema/run.ts';
import { withLinkedFindings } from '../../reports/document/site/link-findings.ts';
import { manifestFile, manifestSchema, type Manifest } from '../../crawler/run/manifest.ts';
import type { EvidenceStore } from '../evidence/store.ts';

/** Runs that stay in memory, each of some tens of megabytes: the last one, and one that somebody compares it with. */
const KEPT = 2;

/** A longer document is not shown as a whole, in bytes. */
const LONGEST = 200 * 2 ** 20;

/** By store, since tests have several; and by run. */
const reports = new WeakMap<EvidenceStore, Map<string, Promise<Report | null>>>();

/** Null when it is not there any more. */
export function readReport(manifest: string, store: EvidenceStore): Promise<Report | null> {
  const kept = reports.get(store) ?? new Map<string, Promise<Report | null>>();
  reports.set(store, kept);
  const known = kept.get(manifest) ?? parseReport(manifest, store);
  kept.delete(manifest);
  kept.set(manifest, known);
  for (const oldest of [...kept.keys()].slice(0, -KEPT)) kept.delete(oldest);
  known.then(
    (report) => (report === null ? kept.delete(manifest) : undefined),
    () => kept.delete(manifest),
  );
  return known;
}

async function parseReport(manifest: string, store: EvidenceStore): Promise<Report | null> {
  const text = await readText(manifest, 'report.json', store);
  return text === null ? null : withLinkedFindings(reportSchema.parse(JSON.parse(text)));
}

/** What the run's manifest lists; null when it is not there any more. */
export async function readManifest(manifest: string, store: EvidenceStore): Promise<Manifest | null> {
  const text = await readText(manifest, manifestFile, store);
  return text === null ? null : manifestSchema.parse(JSON.parse(text));
}

async function readText(manifest: string, path: string, store: EvidenceStore): Promise<string | null> {
  const file = await store.open(manifest, path);
  if (file === null) return null;
  if (file.bytes > LONGEST) {
    file.stream.destroy();
    return null;
  }
  return (await buffer(file.stream)).toString('utf8');
}
