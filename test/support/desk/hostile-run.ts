/** A run in which every text that the schemas leave open is one that a site wrote to do harm. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeRun } from '../../../bench/desk/make-run.ts';
import { writeManifest } from '../../../crawler/run/manifest.ts';
import { reportSchema, type Report } from '../../../reports/document/schema/run.ts';
import { nightlyReport } from '../report.ts';

/** What every text becomes: markup, ends of attributes and of scripts, and a mark to find it by. */
export const payload =
  '</title></script><x-evil a="1" onload=evil()>\'" data-evil="1" javascript:evil() {{evil}} \u202e\u0007';

/** By what other parts know something, what names a file, and times, without which no run is taken in. */
const known = new Set([
  'id',
  'site',
  'fingerprint',
  'evidence',
  'rule',
  'journey',
  'journeys',
  'choice',
  'schema',
  'hash',
  'startedAt',
  'endedAt',
]);

type Step = string | number;

/** The paths of all texts in a value. */
function* textsIn(value: unknown, at: readonly Step[] = []): Generator<readonly Step[]> {
  if (typeof value === 'string') yield at;
  else if (Array.isArray(value))
    for (const [index, each] of value.entries()) yield* textsIn(each, [...at, index]);
  else if (typeof value === 'object' && value !== null)
    for (const [key, each] of Object.entries(value)) if (!known.has(key)) yield* textsIn(each, [...at, key]);
}

/** Adds the payload to the text at a path, and answers with what takes it away again. */
function harm(value: unknown, path: readonly Step[]): () => void {
  const holder: unknown = path
    .slice(0, -1)
    .reduce<unknown>((at, step) => Reflect.get(Object(at), step), value);
  const last = path.at(-1) ?? '';
  const before: unknown = Reflect.get(Object(holder), last);
  Reflect.set(Object(holder), last, `${String(before)}${payload}`);
  return () => void Reflect.set(Object(holder), last, before);
}

/** Each kind of place is tried once; where the schema takes the text, all such places get it. */
function hostileReport(report: Report): Report {
  const takes = new Map<string, boolean>();
  const copy: unknown = JSON.parse(JSON.stringify(report));
  const paths = Array.from(textsIn(copy));
  for (const path of paths) {
    const kind = path.map((step) => (typeof step === 'number' ? '*' : step)).join('.');
    if (takes.get(kind) === false) continue;
    const mend = harm(copy, path);
    if (!takes.has(kind)) takes.set(kind, reportSchema.safeParse(copy).success);
    if (takes.get(kind) === false) mend();
  }
  return reportSchema.parse(copy);
}

async function seal(folder: string, report: Report): Promise<void> {
  await rm(join(folder, 'manifest.json'), { force: true });
  await writeFile(join(folder, 'report.json'), JSON.stringify(report));
  const { id, startedAt, endedAt } = report.run;
  await writeManifest(folder, {
    run: id,
    tool: `Cookiewacht${payload}`,
    node: 'v24',
    browser: `Chromium${payload}`,
    engine: 'chromium',
    platform: `linux${payload}`,
    policy: { source: `policy.yaml${payload}`, sha256: report.run.policy.hash },
    startedAt,
    endedAt,
  });
}

/** A night whose findings lead to a moment in the evidence. */
export async function hostileNight(folder: string, startedAt: string): Promise<void> {
  const findings = ['_ga', 'other', 'third'].map((name) => ({ name: `${name}${payload}`, service: payload }));
  const report = await makeRun(folder, { startedAt, sites: [{ id: 'one', findings }] });
  const policy = `name: "x"\n# ${payload}\n`;
  await writeFile(join(folder, 'policy.yaml'), policy);
  await seal(folder, hostileReport(report));
}

/** A night of seven sites, with all that a report can hold. */
export async function hostileEstate(folder: string): Promise<void> {
  const report = nightlyReport();
  for (const { evidence } of report.sites.flatMap(({ journeys }) => journeys)) {
    await mkdir(dirname(join(folder, evidence)), { recursive: true });
    await writeFile(join(folder, evidence), `{"kind":"${'x'.repeat(20)}"}\n`);
  }
  await mkdir(folder, { recursive: true });
  await seal(folder, hostileReport(report));
}

/** The report as it was handed in. */
export const reportText = (folder: string): Promise<string> => readFile(join(folder, 'report.json'), 'utf8');
