/** Loads the policy of a run: from a file, from addresses on the command line, or the bundled one. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { PolicyError, parsePolicy, type ParsedPolicy } from '../../rules/policy/parse.ts';
import { defaultPolicy } from '../../rules/policy/defaults.ts';
import type { Decisions } from '../../rules/policy/schema/decisions.ts';
import type { Policy } from '../../rules/policy/schema.ts';
import { catalogue } from '../../rules/catalogue/index.ts';
import type { Rule } from '../../rules/judge/rule.ts';
import { shownSite } from '../capture/shown-site.ts';
import { UsageError, reasonOf } from '../errors.ts';
import { loadOwnRules } from './own-rules.ts';

/** A policy with the text that it was read from. */
export interface LoadedPolicy {
  policy: Policy;
  /** The file as the user named it, or a description where there is no file. */
  source: string;
  /** SHA-256 of the text, in hexadecimal. */
  hash: string;
  /** The text itself, for the run directory. */
  text: string;
  /** The rules that judge by it: those of the catalogue, and its own. */
  rules: readonly Rule[];
  /** Path of the file; null where there is none. */
  file: string | null;
  /** What was decided on the review desk about its findings. */
  decisions?: Decisions;
  /** Line of an entry of the policy in the text, counted from 1; null where the text has no such entry. */
  lineOf: ParsedPolicy['lineOf'];
}

/** How its own rules are treated. */
interface LoadOptions {
  /** They may run. */
  allowCode?: boolean | undefined;
  /** Whether something is judged by the policy: without that they are not loaded. */
  judges?: boolean;
}

const MAX_BYTES = 2_000_000;
/** The policy that comes with the product; `--policy cqt` names it too. */
const bundled = fileURLToPath(new URL('../../rules/policy/cqt.yaml', import.meta.url));

/**
 * The policy in `file`, else the default policy for `addresses`, else the bundled policy.
 * @throws UsageError when the file cannot be read or is no valid policy, or names rules that may not run or are none
 */
export async function loadPolicy(
  file: string | undefined,
  addresses: readonly string[],
  { allowCode = false, judges = true }: LoadOptions = {},
): Promise<LoadedPolicy> {
  if (file === undefined && addresses.length > 0) {
    const policy = defaultPolicy([...addresses]);
    const shown = { ...policy, sites: policy.sites.map(shownSite) };
    const text = `${JSON.stringify(shown, null, 2)}\n`;
    return {
      policy,
      source: 'built-in default policy',
      hash: sha256(text),
      text,
      rules: catalogue,
      file: null,
      lineOf: parsePolicy(text, 'built-in default policy').lineOf,
    };
  }
  if (file === undefined || (file === 'cqt' && !(await stat(file).catch(() => null))))
    return read(bundled, 'cqt (bundled)', { allowCode, judges });
  return read(file, file, { allowCode, judges });
}

/** The policy, with what was decided about its findings on the review desk. */
export const decidedBy = (loaded: LoadedPolicy, decisions: Decisions): LoadedPolicy => ({
  ...loaded,
  policy: { ...loaded.policy, decided: decisions.waivers },
  decisions,
});

async function read(
  path: string,
  shown: string,
  { allowCode = false, judges = true }: LoadOptions,
): Promise<LoadedPolicy> {
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
  const { policy, lineOf } = parsed(text, shown);
  const own = judges ? await loadOwnRules(policy, path, allowCode) : [];
  const rules = [...catalogue, ...own];
  return { policy, lineOf, rules, file: path, source: shown, hash: sha256(text), text };
}

function parsed(text: string, shown: string): ParsedPolicy {
  try {
    return parsePolicy(text, shown);
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
