/** A run that version 0.1 stored is judged, rendered and compared by today's command line. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reportSchema } from '../../../reports/document/schema/run.ts';
import { runCli, temporaryFolder } from '../../support/command-line.ts';
import { layOutStoredRun, storedRun } from '../../support/stored-run.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
const before = reportSchema.parse(JSON.parse(storedRun['report.json'] ?? ''));

beforeAll(async () => {
  folder = await temporaryFolder();
  await layOutStoredRun(join(folder.path, 'run'));
});
afterAll(() => folder.remove());

test('judging it again gives the findings of then, and comparing the two says that nothing changed', async () => {
  const { code, stderr } = await runCli(['judge', 'run', '--out', 'again'], folder.path);
  expect(code, stderr).toBe(1);
  const compared = await runCli(['compare', 'run', 'again', '--format', 'json'], folder.path);
  const { new: added, fixed, regressed, known } = JSON.parse(compared.stdout);
  expect({ added, fixed, regressed }).toEqual({ added: [], fixed: [], regressed: [] });
  expect(known).toHaveLength(before.findings.length);
});

test.each(['html', 'json', 'sarif', 'junit', 'markdown', 'csv', 'terminal'])(
  'its report renders as %s',
  async (format) => {
    const { code, stdout, stderr } = await runCli(['report', 'run', '--format', format], folder.path);
    expect(code, stderr).toBe(0);
    expect(stdout).toContain('www.casemix.nl');
  },
);
