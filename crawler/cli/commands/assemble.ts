/**
 * `cookiewacht assemble RUN…`: puts runs of different sites together as one, e.g. those of several machines. The parts stay
 * as they are. A site at a time is in memory.
 */
import { copyFile, link, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import type { Report } from '../../../reports/document/schema/run.ts';
import { readAbout, type AboutParts } from '../../run/about-parts.ts';
import { filesOf } from '../../run/manifest.ts';
import { withFlatMemory } from '../../run/flat-memory.ts';
import { readSigningKey } from '../../run/keys.ts';
import { RunDirectory } from '../../run/run-directory.ts';
import { defineCommand, list, text } from '../command.ts';
import { judgeFailedSite, writeFailedSites } from '../large/failed-site.ts';
import { headOf, type HeadOfParts } from '../large/head-of-parts.ts';
import { openParts, reportOfPart, type Part } from '../large/parts.ts';
import { openSliced } from '../large/sliced-report.ts';
import type { JudgedPart } from '../large/report-sum.ts';
import { writeLargeReport } from '../large/write-report.ts';
import { loadPolicy, type LoadedPolicy } from '../load-policy.ts';
import { listOf } from '../options.ts';
import { formatsNamed, say } from '../output.ts';
import { sealOf, writePolicy, writeRunManifest } from '../run-files.ts';
import { writeStoredFormats } from '../large/formats.ts';

const options = z.object({
  out: text('--out <dir>', 'run directory to make (default: runs/ and the time)'),
  format: list('--format <names...>', 'formats to write besides json and html: sarif, csv'),
  baseline: text('--baseline <run>', 'earlier run to compare with'),
  signKey: text('--sign-key <file>', 'private key (PEM, Ed25519) that signs the manifest'),
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
    const directory = await withFlatMemory(() => assembleRun(runs, given));
    say(`Written: ${directory.shown}`);
    return { kind: 'shown' };
  },
});

async function assembleRun(
  runs: readonly string[],
  { out, format, baseline: earlier, about: aboutFile, signKey }: z.output<typeof options>,
): Promise<RunDirectory> {
  const about = aboutFile === undefined ? null : await readAbout(aboutFile);
  const formats = formatsNamed([...listOf(format), ...(about?.formats ?? [])]);
  const { parts, rules } = await openParts(runs, about !== null);
  const [first] = parts;
  const loaded = await policyOf(first, about);
  const baseline = earlier === undefined ? null : await openSliced(earlier);
  const signWith = signKey === undefined ? undefined : await readSigningKey(signKey);
  const head = headOf(parts, about, loaded);
  const directory = await RunDirectory.create(out, new Date(head.startedAt));
  try {
    await writePolicy(directory, loaded);
    for (const part of parts) await copyEvidence(part, directory);
    await writeFailedSites(directory, about?.failed ?? {});
    const seal = await sealOf(directory, signWith);
    const report = await writeLargeReport(directory, {
      run: { ...head, seal },
      rules: rulesOf(rules, loaded),
      policy: loaded.policy,
      baseline,
      firstNight: about?.firstNight,
      parts: inPolicyOrder({ parts, loaded, directory, head, failed: about?.failed ?? {} }),
    });
    const { junitInconclusive = 'skipped' } = about ?? {};
    await writeStoredFormats(directory, formats, { language: head.language, junitInconclusive });
    const { startedAt, endedAt } = head;
    await writeRunManifest(directory, { report, loaded, startedAt, endedAt, signWith });
  } finally {
    await baseline?.close();
  }
  return directory;
}

/** The policy that the parts were judged by. Its own rules have judged already, and are not run again. */
async function policyOf(first: Part | undefined, about: AboutParts | null): Promise<LoadedPolicy> {
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
const rulesOf = (texts: Report['rules'], loaded: LoadedPolicy) => [
  ...loaded.rules,
  ...Object.entries(texts)
    .filter(([id]) => !loaded.rules.some((rule) => rule.id === id))
    .map(([id, texts]) => ({ id, ...texts })),
];

/** Links cost no room; another disk needs a copy. */
async function copyEvidence({ folder }: Part, directory: RunDirectory): Promise<void> {
  for (const { path, link: isLink } of await filesOf(folder)) {
    if (isLink || !/^(?:sites|set-aside)\//.test(path)) continue;
    const target = directory.path(path);
    await mkdir(dirname(target), { recursive: true });
    await link(join(folder, path), target).catch(() => copyFile(join(folder, path), target));
  }
}

interface Ordered {
  parts: readonly Part[];
  loaded: LoadedPolicy;
  directory: RunDirectory;
  head: HeadOfParts;
  failed: AboutParts['failed'];
}

async function* inPolicyOrder(ordered: Ordered): AsyncGenerator<JudgedPart> {
  const { parts, loaded, failed } = ordered;
  const partOf = new Map(parts.flatMap((part) => part.sites.map((site) => [site, part] as const)));
  for (const site of loaded.policy.sites) {
    const part = partOf.get(site.id);
    if (part === undefined) {
      const reason = failed[site.id];
      if (reason !== undefined) yield judgeFailedSite(site.id, reason, ordered);
      continue;
    }
    const report = await reportOfPart(part);
    const { sites, findings } = await report.slice(site.id);
    await report.close();
    const [own] = sites;
    if (own !== undefined) yield { report: own, findings };
  }
}
