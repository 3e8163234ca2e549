/** Where the policy of a run comes from: a file, the addresses on the command line, or the one in the box. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { PolicyError, parsePolicy, type ParsedPolicy } from '../../rules/policy/parse.ts';
import { defaultPolicy } from '../../rules/policy/defaults.ts';
import type { Policy, PolicySite } from '../../rules/policy/schema.ts';
import { UsageError, reasonOf } from '../errors.ts';

export interface LoadedPolicy {
  policy: Policy;
  /** The file as the user named it, or in words where there is none. */
  source: string;
  /** SHA-256 of the text that was judged by. */
  hash: string;
  /** The text itself, for the run directory. */
  text: string;
  /** Line of a part of the policy in that text, from 1; null where it is not in it. */
  lineOf: ParsedPolicy['lineOf'];
}

const MAX_BYTES = 2_000_000;
/** The statement that comes with the product, also by name: `--policy cqt`. */
const bundled = fileURLToPath(new URL('../../rules/policy/cqt.yaml', import.meta.url));

export async function loadPolicy(
  file: string | undefined,
  addresses: readonly string[],
): Promise<LoadedPolicy> {
  if (file !== undefined && addresses.length > 0)
    throw new UsageError(
      '--policy and addresses cannot be used together',
      'the policy names its sites: choose some with --site ID, or leave --policy out',
    );
  if (addresses.length > 0) {
    const policy = defaultPolicy([...addresses]);
    const text = `${JSON.stringify(policy, null, 2)}\n`;
    return {
      policy,
      source: 'built-in default policy',
      hash: sha256(text),
      text,
      lineOf: parsePolicy(text, 'built-in default policy').lineOf,
    };
  }
  if (file === undefined || (file === 'cqt' && !(await stat(file).catch(() => null))))
    return read(bundled, 'cqt (bundled)');
  return read(file, file);
}

async function read(path: string, shown: string): Promise<LoadedPolicy> {
  let text: string;
  try {
    if ((await stat(path)).size > MAX_BYTES)
      throw new UsageError(
        `${shown}: is larger than ${MAX_BYTES / 1_000_000} MB`,
        'name a policy file: a policy is a short text',
      );
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(
      `${shown}: the policy cannot be read (${reasonOf(error)})`,
      'name a policy file with --policy FILE, or give addresses: cookiewacht crawl https://www.example.nl',
      { cause: error },
    );
  }
  try {
    return { ...parsePolicy(text, shown), source: shown, hash: sha256(text), text };
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    throw new UsageError(
      error.problems.join('\n'),
      'fix the policy; schema/policy.schema.json lists its keys and values',
      { cause: error },
    );
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The sites that were asked for, in the order of the policy. */
export function chooseSites(policy: Policy, wanted: readonly string[]): PolicySite[] {
  if (wanted.length === 0) return policy.sites;
  const unknown = wanted.filter((id) => !policy.sites.some((site) => site.id === id));
  if (unknown.length > 0)
    throw new UsageError(
      `--site: the policy has no site \`${unknown.join('`, `')}\``,
      `choose from ${policy.sites
        .map(({ id }) => id)
        .slice(0, 30)
        .join(', ')}`,
    );
  return policy.sites.filter(({ id }) => wanted.includes(id));
}
