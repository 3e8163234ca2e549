/** The policy's shape as JSON Schema, with which editors complete and check a policy file. */
import * as z from 'zod';
import { policySchema } from './schema.ts';

/** JSON Schema 2020-12 of what a person writes: fields with a default are optional. */
export function policyJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(policySchema, { io: 'input' });
  const { rules, ownRules, ...properties } = schema.properties ?? {};
  // A list under `rules` names files, as `ownRules` does (own-rules.ts).
  const both = rules && ownRules ? { rules: { anyOf: [rules, ownRules] }, ownRules } : {};
  return { ...schema, properties: { ...properties, ...both }, title: 'Cookiewacht policy' };
}
