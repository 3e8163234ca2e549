/** `--decisions`: what people decided on the review desk, from the desk itself or from a file. */
import { readFile, stat } from 'node:fs/promises';
import { decisionsSchema, type Decisions } from '../../../rules/policy/schema/decisions.ts';
import { reasonOf, UsageError } from '../../errors.ts';
import { askDesk, deskAt } from './address.ts';

/** Name of the file in a run directory that holds the decisions by which it was judged. */
export const decisionsFile = 'decisions.json';

const longest = 64 * 2 ** 20;

/** @param given address of a desk, or a file @throws UsageError where there are none: a gate without them would be wrong */
export async function readDecisions(given: string): Promise<Decisions> {
  if (/^https?:/i.test(given)) {
    const answer = await askDesk(deskAt('--decisions', given), '/api/v1/decisions');
    if ('failed' in answer)
      throw new UsageError(
        `--decisions: ${answer.failed}`,
        `${answer.advice}; or name a file with decisions instead`,
      );
    return decisionsIn(answer.body, given);
  }
  return decisionsIn(await jsonIn(given), given);
}

/** The decisions by which a stored run was judged; null for none. */
export async function storedDecisions(file: string): Promise<Decisions | null> {
  const there = await stat(file).catch(() => null);
  return there === null ? null : decisionsIn(await jsonIn(file), file);
}

async function jsonIn(file: string): Promise<unknown> {
  try {
    if ((await stat(file)).size > longest) throw new Error('it is too long');
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new UsageError(
      `--decisions: ${file} cannot be read (${reasonOf(error)})`,
      'name the address of a desk, or a file with what it answers at /api/v1/decisions',
      { cause: error },
    );
  }
}

function decisionsIn(value: unknown, shown: string): Decisions {
  const read = decisionsSchema.safeParse(value);
  if (read.success) return read.data;
  const [first] = read.error.issues;
  throw new UsageError(
    `--decisions: ${shown} holds no decisions of this version (${first?.path.join('.') ?? ''}: ${first?.message ?? ''})`,
    'use the same version of Cookiewacht for the crawl and the desk',
  );
}
