import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../../../..');
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cookiewacht-test-'));
  await copyFile(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
  // The linter's own plug-ins are found from the folder of its settings.
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
});
afterAll(() => rm(folder, { recursive: true }));

/** What the linter says of a file with only this import. */
async function lint(file: string, imported: string): Promise<string> {
  const path = join(folder, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `import { thing } from '${imported}';\nexport const other = thing;\n`);
  return new Promise((resolveOutput) => {
    execFile(
      process.execPath,
      [join(root, 'node_modules/oxlint/bin/oxlint'), file],
      { cwd: folder },
      (_error, stdout) => resolveOutput(stdout),
    );
  });
}

test.each([
  ['rules/a.ts', '../crawler/b.ts', 'rules/ is the pure core'],
  ['rules/catalogue/a.ts', '../../reports/b.ts', 'rules/ is the pure core'],
  ['rules/a.ts', 'node:fs', 'no Node'],
  ['reports/formats/a.ts', '../../crawler/b.ts', 'reports/ imports only rules/'],
  ['reports/a.ts', 'node:fs', 'reports/ is pure'],
  ['crawler/a.ts', '../reports/b.ts', 'Only the command line'],
  ['crawler/observe/a.ts', '../../test/replica/b.ts', 'Only the demo command'],
  ['crawler/cli.ts', '../test/replica/b.ts', 'Only the demo command'],
  ['crawler/cli/commands/crawl.ts', '../../../test/replica/b.ts', 'Only the demo command'],
  ['extension/a.ts', '../crawler/b.ts', 'extension/ imports only rules/, reports/ and watch/'],
  ['watch/a.ts', '../crawler/b.ts', 'watch/ imports only rules/'],
  ['watch/a.ts', 'node:fs', 'no Node'],
  ['rules/a.ts', '../desk/b.ts', 'rules/ is the pure core'],
  ['reports/a.ts', '../desk/b.ts', 'reports/ imports only rules/'],
  ['crawler/cli/commands/desk.ts', '../../../desk/b.ts', 'loads the desk by its package'],
  ['extension/a.ts', '../desk/b.ts', 'extension/ imports only rules/, reports/ and watch/'],
  ['desk/a.ts', '../crawler/crawl.ts', 'starts a crawl as a process'],
  ['desk/jobs/a.ts', '../../crawler/crawl.ts', 'starts a crawl as a process'],
  ['desk/jobs/a.ts', '../../crawler/capture/recorder.ts', 'starts a crawl as a process'],
  ['desk/cli/a.ts', '../../crawler/cli/program.ts', 'starts a crawl as a process'],
  ['desk/cli/a.ts', '../../crawler/cli/commands/crawl.ts', 'starts a crawl as a process'],
  ['desk/pages/a.ts', '../../watch/b.ts', 'desk/ imports rules/ and reports/'],
  ['desk/model/a.ts', '../store/b.ts', 'desk/model/ is pure'],
  ['desk/model/a.ts', '../../crawler/run/manifest.ts', 'desk/model/ is pure'],
  ['desk/model/a.ts', 'node:fs', 'desk/model/ is pure'],
  ['scripts/a.ts', '../test/replica/b.ts', 'Nothing depends on the tests'],
  ['scripts/generators/promises.ts', '../../test/support/b.ts', 'nothing of the other tests'],
])('%s may not import %s, and the linter says why', async (file, imported, reason) => {
  expect(await lint(file, imported)).toContain(reason);
});

test.each([
  ['rules/catalogue/a.ts', '../evidence.ts'],
  ['reports/formats/a.ts', '../../../../rules/judge/finding.ts'],
  ['crawler/a.ts', '../rules/evidence.ts'],
  ['crawler/a.ts', 'node:fs'],
  ['crawler/cli.ts', '../reports/report.ts'],
  ['crawler/api/index.ts', '../../reports/report.ts'],
  ['crawler/cli/commands/crawl.ts', '../../../reports/report.ts'],
  ['crawler/cli/commands/demo.ts', '../../../test/replica/estate.ts'],
  ['test/a.ts', '../crawler/crawl.ts'],
  ['scripts/generators/promises.ts', '../../test/replica/b.ts'],
  ['extension/a.ts', '../reports/report.ts'],
  ['desk/a.ts', '../crawler/run/manifest.ts'],
  ['desk/cli/a.ts', '../../crawler/cli/command.ts'],
  ['desk/cli/a.ts', '../../crawler/cli/output.ts'],
  ['desk/cli/a.ts', '../../crawler/errors.ts'],
  ['desk/store/a.ts', '../model/states.ts'],
  ['desk/model/a.ts', '../../reports/document/b.ts'],
  ['desk/model/a.ts', './events.ts'],
])('%s may import %s', async (file, imported) => {
  expect(await lint(file, imported)).toContain('Found 0 warnings and 0 errors');
});
