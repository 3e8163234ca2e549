/**
 * The published JSON Schema of the report document, from the definition that the code itself reads it with.
 */
import * as z from 'zod';
import { REPORT_SCHEMA, reportSchema } from './schema/run.ts';

/**
 * JSON Schema 2020-12 as a reader may rely on it (`io: 'input'`): keys that later versions added are
 * optional, and unknown keys are no error.
 */
export function reportJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(reportSchema, { io: 'input', target: 'draft-2020-12' });
  return {
    $schema,
    title: 'Cookiewacht report',
    description: `Report document of a Cookiewacht run, ${REPORT_SCHEMA}.`,
    ...schema,
  };
}
