/** What changed between the versions of a policy: its file is among those of each run. */
import type { Queries } from '../desk.ts';
import type { PolicyVersion } from '../model/views.ts';
import type { PolicyChange } from '../pages/parts/policies.ts';
import { text } from 'node:stream/consumers';

const policyFile = 'policy.yaml';
/** A longer file is not compared, in bytes. */
const longest = 2_000_000;
/** Versions that are compared. */
const most = 20;

/** @param versions newest first */
export async function policyChanges(
  queries: Pick<Queries, 'runFile'>,
  versions: readonly PolicyVersion[],
): Promise<PolicyChange[]> {
  const changes: PolicyChange[] = [];
  for (const [index, version] of versions.slice(0, most).entries()) {
    const before = versions.slice(index + 1).find(({ name }) => name === version.name);
    if (before === undefined) continue;
    const [now, then] = [await linesOf(queries, version), await linesOf(queries, before)];
    if (now !== null && then !== null) changes.push({ hash: version.hash, lines: differences(then, now) });
  }
  return changes;
}

async function linesOf(
  queries: Pick<Queries, 'runFile'>,
  { firstUsed }: PolicyVersion,
): Promise<string[] | null> {
  const file = await queries.runFile(firstUsed.manifest, policyFile);
  if (file === null) return null;
  if (file.bytes > longest) {
    file.stream.destroy();
    return null;
  }
  return (await text(file.stream)).split('\n').map((line) => line.trimEnd());
}

/** Lines that went, then lines that came, each in the order of its file; a line that only moved is none. */
function differences(before: readonly string[], after: readonly string[]): PolicyChange['lines'] {
  const only = (lines: readonly string[], others: readonly string[]): string[] => {
    const left = new Map<string, number>();
    for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
    return lines.filter((line) => {
      const count = left.get(line) ?? 0;
      left.set(line, count - 1);
      return count <= 0 && line !== '';
    });
  };
  return [
    ...only(before, after).map((text) => ({ text, came: false })),
    ...only(after, before).map((text) => ({ text, came: true })),
  ];
}
