/**
 * The order of test files. Vitest begins with those that took longest the last time. In a fresh clone it knows of
 * none and goes by the size of a file: a test of 40 lines that crawls for two minutes would be left to run alone
 * at the end, beside an idle processor.
 */
import { readFile } from 'node:fs/promises';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The longest time in milliseconds that the text of a test asks for, as in `60_000`; 0 for the usual one. */
export function longestLimit(text: string): number {
  const limits = text.match(/\b\d{2,3}_000\b/g) ?? [];
  return Math.max(0, ...limits.map((limit) => Number(limit.replace('_', ''))));
}

/** Files of which vitest knows no duration come first in their project, those that may take longest before others. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- vitest's own method
    const sorted = await super.sort(files);
    const known = (file: TestSpecification): boolean =>
      Boolean(this.ctx.cache.getTestSpecificationResult(file));
    const limits = new Map(
      await Promise.all(
        sorted
          .filter((file) => !known(file))
          .map(async (file) => [file, longestLimit(await readFile(file.moduleId, 'utf8'))] as const),
      ),
    );
    const projects = [...new Set(sorted.map(({ project }) => project.name))];
    const place = (file: TestSpecification): number => projects.indexOf(file.project.name);
    // Known ones stay in vitest's order, behind the others: sorting is stable.
    return sorted.toSorted(
      (one, other) => place(one) - place(other) || (limits.get(other) ?? -1) - (limits.get(one) ?? -1),
    );
  }
}
