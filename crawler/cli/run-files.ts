/** Writes the files of a run beside its evidence and reports: the policy and the manifest. */
import type { KeyObject } from 'node:crypto';
import { join } from 'node:path';
import type { Report } from '../../reports/document/schema/run.ts';
import { writeManifest } from '../run/manifest.ts';
import { fingerprintOf, sealRun } from '../run/seal.ts';
import type { RunDirectory } from '../run/run-directory.ts';
import { writeWhole } from '../run/write-whole.ts';
import { decisionsFile } from './review/decisions.ts';
import type { LoadedPolicy } from './load-policy.ts';
import { writeOwnRules } from './own-rules.ts';

/** Writes the text of the policy as policy.yaml, and beside it its own rules, and what was decided. Fails when the file exists. */
export async function writePolicy(
  directory: RunDirectory,
  { text, policy, file, decisions }: LoadedPolicy,
): Promise<void> {
  await writeWhole(directory.path('policy.yaml'), text, { shown: join(directory.shown, 'policy.yaml') });
  if (decisions !== undefined)
    await writeWhole(directory.path(decisionsFile), `${JSON.stringify(decisions, null, 2)}\n`, {
      shown: join(directory.shown, decisionsFile),
    });
  if (file !== null) await writeOwnRules(directory, policy, file);
}

/** The seal that the report states. Call it when all evidence is written, and no report yet. */
export async function sealOf(
  { folder }: RunDirectory,
  signWith?: KeyObject,
): Promise<NonNullable<Report['run']['seal']>> {
  return { ...(await sealRun(folder)), signer: signWith === undefined ? null : fingerprintOf(signWith) };
}

interface Written {
  report: Report;
  loaded: LoadedPolicy;
  startedAt: string;
  endedAt: string;
  signWith?: KeyObject | undefined;
}

/**
 * Writes manifest.json, and its signature where a key is given. Call it last: it lists every file of the run.
 */
export async function writeRunManifest(directory: RunDirectory, written: Written): Promise<void> {
  const { report, loaded, startedAt, endedAt, signWith } = written;
  const about = {
    run: report.run.id,
    tool: report.run.tool,
    node: process.version,
    browser: report.run.browser,
    engine: report.run.engine,
    ...(report.run.mapped ? { mapped: report.run.mapped } : {}),
    platform: `${process.platform} ${process.arch}`,
    policy: { source: loaded.source, sha256: loaded.hash },
    ...(loaded.decisions ? { decisions: { at: loaded.decisions.at, head: loaded.decisions.head } } : {}),
    startedAt,
    endedAt,
  };
  await writeManifest(directory.folder, about, signWith);
}
