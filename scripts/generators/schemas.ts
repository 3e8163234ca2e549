/** The published JSON Schemas, from the definitions that the code itself reads with. */
import { reportJsonSchema } from '../../reports/document/json-schema.ts';
import { policyJsonSchema } from '../../rules/policy/json-schema.ts';

/** Writes schema/. */
export async function generate(): Promise<Array<{ path: string; content: string }>> {
  const asFile = (schema: unknown): string => `${JSON.stringify(schema, null, 2)}\n`;
  return [
    { path: 'schema/policy.schema.json', content: asFile(policyJsonSchema()) },
    { path: 'schema/report.schema.json', content: asFile(reportJsonSchema()) },
  ];
}
