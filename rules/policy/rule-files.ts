/** `rules: [./my-rule.mjs]` is short for `ownRules: [./my-rule.mjs]`, for a policy that has no settings of rules. */
import type { Path } from './problems/problem.ts';

const isList = (value: unknown): value is { rules: unknown[] } =>
  typeof value === 'object' && value !== null && 'rules' in value && Array.isArray(value.rules);

/** The policy with a list under `rules` where it belongs. */
export function withRuleFiles(value: unknown): unknown {
  if (!isList(value) || 'ownRules' in value) return value;
  const { rules, ...rest } = value;
  return { ...rest, ownRules: rules };
}

/** Where the writer wrote what the policy holds at a path. */
export const writtenAt = (path: Path, value: unknown): Path =>
  path[0] === 'ownRules' && isList(value) && !('ownRules' in value) ? ['rules', ...path.slice(1)] : path;
