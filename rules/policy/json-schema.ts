/** The policy's shape as JSON Schema, with which editors complete and check a policy file. */
import * as z from 'zod';
import { policySchema } from './schema.ts';

/** JSON Schema 2020-12 of what a person writes: fields with a default are optional. */
export function policyJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(policySchema, { io: 'input' }), title: 'Cookiewacht policy' };
}
