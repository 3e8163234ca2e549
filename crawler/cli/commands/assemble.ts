/**
 * `cookiewacht assemble RUN…`: puts runs of different sites together as one, e.g. those of several machines. The parts stay
 * as they are. A site at a time is in memory.
 */
import { copyFile, link, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import type { Report } from '../../../reports/document/schema/run.ts';
import { runIdOf } from '../../../rules/evidence/run-id.ts';
import { deviceSchema, journeyChoiceSchema } from '../../../rules/evidence/common.ts';
import { languageSchema } from '../../../rules/judge/finding.ts';
import { UsageError, reasonOf } from '../../errors.ts';
import { filesOf } from '../../run/manifest.ts';
import { productName } from '../../run/product.ts';
import { RunDirectory } from '../../run/run-directory.ts';
import { siteFailure } from '../../site-failure.ts';
import { defineCommand, list, text } from '../command.ts';
import { judgeSite } from '../judge-site.ts';
import { openParts, reportOfPart, type Part } from '../large/parts.ts';
import { openSliced } from '../large/sliced-report.ts';
import { writeLargeReport, type JudgedPart } from '../large/write-report.ts';
import { loadPolicy, type LoadedPolicy } from '../load-policy.ts';
import { listOf } from '../options.ts';
import { formatsNamed, say } from '../output.ts';
import { sealOf, writePolicy, writeRunManifest } from '../run-files.ts';
import { writeStoredFormats } from '../large/formats.ts';

/** What the parts do not tell: a program writes it that had them made. */
const aboutSchema = z.object({
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime(),
  policySource: z.string(),
  /** Text of the policy, and what was asked for: all that there is where no site could be crawled. */
  policy: z.string(),
  journeys: z.array(z.string()),
  devices: z.array(deviceSchema),
  language: languageSchema,
  /** Why a site could not be crawled, by its id. */
  failed: z.record(z.string(), z.string()),
});
type About = z.output<typeof aboutSchema>;

const options = z.object({
  out: text('--out <dir>', 'run directory to make (default: runs/ and the time)'),
  format: list('--format <names...>', 'formats to write besides json and html: sarif, csv'),
  baseline: text('--baseline <run>', 'earlier run to compare with'),
  about: text('--about <file>', 'JSON: when the run began and ended, and which sites could not be crawled'),
});

/** The `assemble` command. */
export const assemble = defineCommand({
  name: 'assemble',
  description: 'put runs of different sites together as one run',
  examples: {
    'assemble runs/shop runs/blog --out runs/all': 'what two machines crawled by one policy',
    'assemble parts --out runs/all --format csv': 'all runs in a folder',
  },
  takes: { '<runs...>': 'run directories, or a folder that holds them' },
  args: z.array(z.string()),
  options,
  run: async (runs, given) => {
    const directory = await assembleRun(runs, given);
    say(`Written: ${directory.shown}`);
    return { kind: 'shown' };
  },
});

async function assembleRun(
  runs: readonly string[],
  { out, format, baseline: earlier, about: aboutFile }: z.output<typeof options>,
): Promise<RunDirectory> {
  const formats = formatsNamed(listOf(format));
  const about = aboutFile === undefined ? null : await readAbout(aboutFile);
  const parts = await openParts(runs, about !== null);
  const [first] = parts;
  const loaded = await policyOf(first, about);
  const baseline = earlier === undefined ? null : await openSliced(earlier);
  const head = headOf(parts, about, loaded);
  const directory = await RunDirectory.create(out, new Date(head.startedAt));
  try {
    await writePolicy(directory, loaded);
    for (const part of parts) await copyEvidence(part, directory);
    await writeFailed(directory, about?.failed ?? {});
    const seal = await sealOf(directory);
    const report = await writeLargeReport(directory, {
      run: { ...head, seal },
      rules: rulesOf(first, loaded),
      policy: loaded.policy,
      baseline,
      parts: inPolicyOrder({ parts, loaded, directory, head, failed: about?.failed ?? {} }),
    });
    await writeStoredFormats(directory, formats, head.language);
    const { startedAt, endedAt } = head;
    await writeRunManifest(directory, { report, loaded, startedAt, endedAt });
  } finally {
    await baseline?.close();
  }
  return directory;
}

async function readAbout(file: string): Promise<About> {
  try {
    return aboutSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    throw new UsageError(
      `--about ${file}: cannot be read (${reasonOf(error)})`,
      'name a file such as the fleet writes: docs/scale.md',
      { cause: error },
    );
  }
}

/** The policy that the parts were judged by. Its own rules have judged already, and are not run again. */
async function policyOf(first: Part | undefined, about: About | null): Promise<LoadedPolicy> {
  const source = about?.policySource ?? first?.run.policy.source ?? 'policy.yaml';
  if (first !== undefined) {
    const loaded = await loadPolicy(join(first.folder, 'policy.yaml'), [], { judges: false });
    return { ...loaded, source };
  }
  const folder = await mkdtemp(join(tmpdir(), 'cookiewacht-policy-'));
  try {
    const file = join(folder, 'policy.yaml');
    await writeFile(file, about?.policy ?? '');
    return { ...(await loadPolicy(file, [], { judges: false })), source, file: null };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The catalogue's, and the texts of those of the policy's own. */
const rulesOf = (first: Part | undefined, loaded: LoadedPolicy) => [
  ...loaded.rules,
  ...Object.entries(first?.rules ?? {})
    .filter(([id]) => !loaded.rules.some((rule) => rule.id === id))
    .map(([id, texts]) => ({ id, ...texts })),
];

function headOf(
  parts: readonly Part[],
  about: About | null,
  loaded: LoadedPolicy,
): Omit<Report['run'], 'baseline'> {
  const runs = parts.map(({ run }) => run);
  const unique = (values: readonly string[]): string[] => [...new Set(values)].toSorted();
  const startedAt = about?.startedAt ?? unique(runs.map((run) => run.startedAt))[0] ?? '';
  const flows = unique(runs.flatMap((run) => run.flows ?? []));
  const onlyPages = unique(runs.flatMap((run) => run.onlyPages ?? []));
  return {
    ...asAsked(runs[0], about),
    id: runIdOf(startedAt),
    browser: unique(runs.map(({ browser }) => browser)).join(', ') || 'unknown',
    startedAt,
    endedAt: about?.endedAt ?? unique(runs.map((run) => run.endedAt)).at(-1) ?? startedAt,
    ...(flows.length > 0 ? { flows } : {}),
    ...(onlyPages.length > 0 ? { onlyPages } : {}),
    interrupted: runs.some(({ interrupted }) => interrupted),
    policy: { name: loaded.policy.name, source: loaded.source, hash: loaded.hash },
  };
}

/** What is the same in all parts. */
function asAsked(
  first: Report['run'] | undefined,
  about: About | null,
): Pick<Report['run'], 'tool' | 'engine' | 'journeys' | 'devices' | 'language' | 'mapped' | 'signal'> {
  const { journeys = [], devices = [], language = 'en' } = first ?? about ?? {};
  const { tool = productName, engine = null, mapped, signal } = first ?? {};
  return {
    tool,
    engine,
    journeys,
    devices,
    language,
    ...(mapped ? { mapped } : {}),
    ...(signal ? { signal } : {}),
  };
}

/** Links cost no room; another disk needs a copy. */
async function copyEvidence({ folder }: Part, directory: RunDirectory): Promise<void> {
  for (const { path, link: isLink } of await filesOf(folder)) {
    if (isLink || !/^(?:sites|set-aside)\//.test(path)) continue;
    const target = directory.path(path);
    await mkdir(dirname(target), { recursive: true });
    await link(join(folder, path), target).catch(() => copyFile(join(folder, path), target));
  }
}

/** Evidence that says why there is none. */
async function writeFailed(directory: RunDirectory, failed: About['failed']): Promise<void> {
  for (const [site, reason] of Object.entries(failed)) {
    await mkdir(directory.siteFolder(site), { recursive: true });
    await writeFile(directory.probeFile(site), `${JSON.stringify(siteFailure('fleet', reason))}\n`, {
      flag: 'wx',
    });
  }
}

interface Ordered {
  parts: readonly Part[];
  loaded: LoadedPolicy;
  directory: RunDirectory;
  head: Omit<Report['run'], 'baseline'>;
  failed: About['failed'];
}

async function* inPolicyOrder(ordered: Ordered): AsyncGenerator<JudgedPart> {
  const { parts, loaded, failed } = ordered;
  const partOf = new Map(parts.flatMap((part) => part.sites.map((site) => [site, part] as const)));
  for (const site of loaded.policy.sites) {
    const part = partOf.get(site.id);
    if (part === undefined) {
      if (failed[site.id] !== undefined) yield judgeFailed(site.id, ordered);
      continue;
    }
    const report = await reportOfPart(part);
    const { sites, findings } = await report.slice(site.id);
    await report.close();
    const [own] = sites;
    if (own !== undefined) yield { report: own, findings };
  }
}

/** Without evidence every rule that needs some is inconclusive. */
function judgeFailed(id: string, { loaded, head, failed }: Ordered): JudgedPart {
  const site = loaded.policy.sites.find((each) => each.id === id);
  if (site === undefined) throw new Error(`the policy has no site ${id}`);
  const evidence = { site: id, probe: [siteFailure('fleet', failed[id] ?? '')], journeys: [] };
  const requestedJourneys = head.journeys.flatMap((name) => journeyChoiceSchema.safeParse(name).data ?? []);
  const { devices, startedAt } = head;
  return judgeSite(
    loaded,
    { site, evidence, seconds: 0 },
    { requestedJourneys, devices, now: new Date(startedAt) },
  );
}
