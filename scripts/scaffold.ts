/**
 * What `npm run new:…` commands share: a name from the command line, files from templates, then the generated
 * lists.
 */
import { spawnSync } from 'node:child_process';
import { access, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

export interface Scaffold {
  /** The command, e.g. `new:rule`. */
  command: string;
  /** The form of a name: as a pattern, an example and in words. */
  pattern: RegExp;
  example: string;
  rule: string;
  /** Content of each file by path. */
  files: (id: string) => Readonly<Record<string, string>>;
  /** The tests that belong to the files, for vitest. */
  next: string;
}

/** Writes all files or none: existing files are never overwritten. Sets exit code 2 for wrong use. */
export async function scaffold({ command, pattern, example, rule, files, next }: Scaffold): Promise<void> {
  const [id = '', ...more] = process.argv.slice(2);
  if (!pattern.test(id) || more.length > 0) {
    return wrong(`Usage: npm run ${command} <id>, e.g. npm run ${command} ${example} (${rule}).`);
  }
  const contents = Object.entries(files(id));
  for (const [path] of contents) {
    if (
      await access(join(root, path)).then(
        () => true,
        () => false,
      )
    ) {
      return wrong(`${path} exists already; nothing was changed.`);
    }
  }
  for (const [path, content] of contents) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content, { flag: 'wx' });
    console.log(`Written: ${path}`);
  }
  const formatter = join(root, 'node_modules/oxfmt/bin/oxfmt');
  spawnSync(process.execPath, [formatter, ...contents.map(([path]) => path)], { cwd: root, stdio: 'ignore' });
  const generator = join(root, 'scripts/generate.ts');
  const { status } = spawnSync(process.execPath, [generator], { cwd: root, stdio: 'inherit' });
  if (status === 0) {
    console.log(
      `Fill in each TODO, then: npm run generate && npm run format && npm run test:unit -- ${next}`,
    );
  }
  process.exitCode = status ?? 1;
}

function wrong(message: string): void {
  console.error(message);
  process.exitCode = 2;
}
