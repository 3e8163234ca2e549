/** In the place of npx: the program of this checkout, or one that plays how a night went. */
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const cli = resolve(import.meta.dirname, '../../../crawler/cli.ts');
const head = `#!/usr/bin/env bash\n[ "$1 $2" = '--no-install cookiewacht' ] || exit 99\nshift 2\n`;

async function install(folder: string, npx: string): Promise<string> {
  const bin = join(folder, 'bin');
  await mkdir(bin, { recursive: true });
  await writeFile(join(bin, 'npx'), head + npx);
  await writeFile(join(bin, 'npm'), '#!/usr/bin/env bash\n[ "$1" = ci ] || [ "$1" = audit ]\n');
  for (const name of ['npx', 'npm']) await chmod(join(bin, name), 0o755);
  return bin;
}

const date = '#!/usr/bin/env bash\necho "$NIGHT_DATE"\n';

/** The real program, with these options for every crawl. Gives the folder for the path. */
export const realCommand = (folder: string, options: readonly string[]): Promise<string> =>
  install(
    folder,
    `if [ "$1" = crawl ]; then set -- "$@" ${options.map((each) => `'${each}'`).join(' ')}; fi\nexec '${process.execPath}' '${cli}' "$@"\n`,
  );

/** How a night may go: the exit code of the crawl, and whether it left a report. */
export const nights = {
  green: { code: 0, report: true },
  red: { code: 1, report: true },
  /** A fault in the policy: nothing is written. */
  bad: { code: 2, report: false },
  /** Not everything could be checked. */
  unsure: { code: 3, report: true },
  /** Stopped by Ctrl-C, in good order. */
  interrupted: { code: 130, report: true },
  /** Out of memory, or out of time: evidence, and no report. */
  killed: { code: 137, report: false },
} as const;
export type NightKind = keyof typeof nights;

/**
 * A program that writes the files of a run and ends as \`NIGHT_CODE\` says. It says what it was asked in \`NIGHT_LOG\`,
 * and which run it would compare with. \`verify\` fails for a run that is not whole, as the real one does.
 */
export async function playedCommand(folder: string): Promise<string> {
  const bin = await install(
    folder,
    `echo "$*" >> "$NIGHT_LOG"
command=$1; shift
case $command in
  crawl)
    while [ $# -gt 0 ]; do if [ "$1" = --out ]; then out=$2; fi; shift; done
    if [ "$NIGHT_CODE" = 2 ]; then exit 2; fi
    latest=$(ls -d runs/*/report.json 2>/dev/null | tail -n 1)
    echo "baseline \${latest:-none}" >> "$NIGHT_LOG"
    mkdir -p "$out/sites/main/none"
    echo '{}' > "$out/sites/main/none/evidence.ndjson"
    if [ "$NIGHT_REPORT" = true ]; then
      for file in report.json report.html report.md report.sarif report.xml manifest.json; do echo "$out" > "$out/$file"; done
    fi
    exit "$NIGHT_CODE" ;;
  verify) [ -f "$1/manifest.json" ] && [ -f "$1/sites/main/none/evidence.ndjson" ] ;;
  trend) ls runs ;;
  *) exit 98 ;;
esac
`,
  );
  // Runs are named by the second, and the nights of a week are played in less.
  await writeFile(join(bin, 'date'), date, { mode: 0o755 });
  return bin;
}
