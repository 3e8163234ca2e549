/**
 * Rules of an organisation's own: files beside the policy, which are programs and run only if the user allows it.
 * What they hold and what they give back is checked as everything else that comes from outside.
 */
import { mkdir, copyFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';
import { isPolicyEntry } from '../../rules/policy/entries.ts';
import { phaseSchema } from '../../rules/evidence/common.ts';
import { isKind } from '../../rules/evidence/index.ts';
import {
  citationSchema,
  findingKindSchema,
  localisedTextSchema,
  severitySchema,
  subjectSchema,
} from '../../rules/judge/finding.ts';
import type { Rule } from '../../rules/judge/rule.ts';
import { OWN, isOwnId } from '../../rules/own.ts';
import type { Policy } from '../../rules/policy/schema.ts';
import { UsageError, reasonOf } from '../errors.ts';
import type { RunDirectory } from '../run/run-directory.ts';

const aFunction = <T>() => z.custom<T>((value) => typeof value === 'function', 'expects a function');
const kind = z.custom<Rule['needs'][number]>(isKind, 'expects a kind of evidence, such as `request`');
const phases = z.array(phaseSchema);

const ruleSchema = z.object({
  id: z
    .string()
    .regex(new RegExp(`^${OWN}[a-z0-9]+(?:-[a-z0-9]+)*$`), `expects an id that begins with ${OWN}`),
  title: localisedTextSchema,
  headline: localisedTextSchema.optional(),
  explanation: localisedTextSchema,
  fix: localisedTextSchema,
  severity: severitySchema,
  kind: findingKindSchema,
  basis: z.array(citationSchema).default([]),
  against: z
    .array(
      z.custom<Rule['against'][number]>(isPolicyEntry, 'expects an entry of the policy, such as `consent`'),
    )
    .default([]),
  needs: z.array(kind).min(1),
  phases,
  context: z.object({ kinds: z.array(kind).optional(), phases: phases.optional() }).optional(),
  extension: z.literal('no').default('no'),
  applies: aFunction<NonNullable<Rule['applies']>>().optional(),
  unknown: aFunction<NonNullable<Rule['unknown']>>().optional(),
  check: aFunction<Rule['check']>(),
});

/** What `check` must give back of each finding; the rest the types say. */
const draftsSchema = z.array(
  z.looseObject({
    subject: subjectSchema,
    message: localisedTextSchema,
    evidence: z.looseObject({ journey: z.string(), observation: z.looseObject({ seq: z.int() }) }),
    severity: severitySchema.optional(),
    kind: findingKindSchema.optional(),
  }),
);

/**
 * The rules that the policy in `file` names. `allowCode`: the user lets them run.
 * @throws UsageError when they may not run, cannot be loaded, or are no rules
 */
export async function loadOwnRules(policy: Policy, file: string, allowCode: boolean): Promise<Rule[]> {
  const { ownRules } = policy;
  if (ownRules.length > 0 && !allowCode)
    throw new UsageError(
      `${file}: names rules of its own (${ownRules.join(', ')}), and these are programs`,
      'Read them, and give --allow-code to let them run with your rights. Or take them out of the policy.',
    );
  const rules: Rule[] = [];
  for (const path of ownRules)
    for (const rule of await rulesIn(resolve(dirname(file), path), path)) {
      if (rules.some(({ id }) => id === rule.id))
        throw new UsageError(
          `${path}: the rule ${rule.id} exists already`,
          'give each rule an id of its own',
        );
      rules.push(rule);
    }
  const named = [...Object.keys(policy.rules), ...policy.waivers.map(({ rule }) => rule)].filter(isOwnId);
  const unknown = named.find((id) => !rules.some((rule) => rule.id === id));
  if (unknown !== undefined)
    throw new UsageError(
      `${file}: names the rule ${unknown}, which no file of its own rules has`,
      `its own rules are ${rules.map(({ id }) => id).join(', ') || 'none'}`,
    );
  return rules;
}

async function rulesIn(file: string, shown: string): Promise<Rule[]> {
  let module: unknown;
  try {
    module = await import(pathToFileURL(file).href);
  } catch (error) {
    throw new UsageError(
      `${shown}: the rule cannot be loaded (${reasonOf(error)})`,
      'correct the file: it exports `rule`, as docs/own-rules.md shows',
      { cause: error },
    );
  }
  const exported = z
    .object({ rule: z.unknown(), rules: z.unknown(), default: z.unknown() })
    .partial()
    .parse(module);
  const found = exported.rules ?? exported.rule ?? exported.default;
  return (Array.isArray(found) ? found : [found]).map((each) => ruleOf(each, shown));
}

function ruleOf(value: unknown, shown: string): Rule {
  const parsed = ruleSchema.safeParse(value);
  if (!parsed.success) {
    const [first] = parsed.error.issues;
    throw new UsageError(
      `${shown}: is no rule (${first?.path.join('.') || 'rule'}: ${first?.message ?? 'unknown'})`,
      'docs/own-rules.md shows what a rule holds',
    );
  }
  const { headline, context, applies, unknown, check, ...rest } = parsed.data;
  return {
    ...rest,
    ...(headline ? { headline } : {}),
    ...(context
      ? {
          context: {
            ...(context.kinds ? { kinds: context.kinds } : {}),
            ...(context.phases ? { phases: context.phases } : {}),
          },
        }
      : {}),
    ...(applies ? { applies } : {}),
    ...(unknown ? { unknown } : {}),
    check(site, policy) {
      const drafts = check(site, policy);
      const problem = draftsSchema.safeParse(drafts).error?.issues[0];
      // The judge makes the outcome inconclusive, with this reason.
      if (problem) throw new Error(`${shown}: check gave ${problem.path.join('.')}: ${problem.message}`);
      return drafts;
    },
  };
}

/** Copies the rules into the run directory, beside the policy that names them. */
export async function writeOwnRules(
  directory: RunDirectory,
  { ownRules }: Policy,
  file: string,
): Promise<void> {
  for (const path of ownRules) {
    const target = directory.path(path);
    await mkdir(dirname(target), { recursive: true });
    await copyFile(join(dirname(file), path), target);
  }
}
