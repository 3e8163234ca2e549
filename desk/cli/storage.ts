/** Where a desk keeps what it has, as every command of it is told. */
import { createEvidence } from '../evidence/create.ts';
import { text, textOr } from '../../crawler/cli/command.ts';
import type { DeskOptions } from '../open.ts';

/** The options of every command of the desk. */
export const storageOptions = {
  data: textOr('--data <dir>', 'folder of the desk', 'desk-data'),
  database: text(
    '--database <url>',
    'PostgreSQL, e.g. postgresql://desk@localhost/desk (default: DATABASE_URL, else embedded)',
  ),
  evidence: text(
    '--evidence <place>',
    'folder, or s3://BUCKET, for the evidence of runs (default: in the folder of the desk)',
  ),
};

interface Given {
  data: string;
  database?: string | undefined;
  evidence?: string | undefined;
}

/** @throws UsageError for a place that is none */
export function deskOptions({ data, database, evidence }: Given): DeskOptions {
  const url = database ?? process.env['DATABASE_URL'];
  return {
    data,
    database: url === '' ? undefined : url,
    evidence: evidence === undefined ? undefined : createEvidence(evidence, process.env),
  };
}
