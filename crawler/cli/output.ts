/** Where results go: files in the run directory, and one document on stdout. */
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import type { Format, RenderOptions } from '../../reports/format.ts';
import { formats as known } from '../../reports/formats/index.ts';
import type { Report } from '../../reports/document/report.ts';
import { UsageError, reasonOf } from '../errors.ts';
import type { RunDirectory } from '../run/run-directory.ts';

/** Always written, whatever else is asked for. */
const always = ['json', 'html'];

export function formatsNamed(names: readonly string[]): Format[] {
  return names.map((name) => {
    const format = known.find((each) => each.name === name);
    if (!format)
      throw new UsageError(
        `--format: there is no format \`${name}\``,
        `choose from ${known.map((each) => each.name).join(', ')}`,
      );
    return format;
  });
}

type ReportWording = Pick<RenderOptions, 'language' | 'junitInconclusive'>;

export function renderOptions(
  directory: RunDirectory,
  language: 'nl' | 'en',
  terminal: boolean,
): RenderOptions {
  const { stdout, env } = process;
  return {
    language,
    colour: terminal && stdout.isTTY && env['NO_COLOR'] === undefined,
    width: stdout.columns ?? 100,
    runDirectory: directory.shown,
    commandPrefix: env['npm_lifecycle_event'] ? 'npm run -s cookiewacht --' : 'cookiewacht',
    asset: (path) => readAsset(directory, path),
  };
}

/** Only files within the run directory: the path comes from evidence. */
function readAsset(directory: RunDirectory, path: string): Uint8Array | null {
  const full = resolve(directory.folder, path);
  if (!full.startsWith(directory.folder + sep)) return null;
  try {
    return readFileSync(full);
  } catch {
    return null;
  }
}

export async function writeReports(
  directory: RunDirectory,
  report: Report,
  asked: readonly Format[],
  { language, ...more }: ReportWording,
): Promise<void> {
  const wanted = new Set([...formatsNamed(always), ...asked]);
  for (const format of wanted) {
    if (format.name === 'terminal') continue;
    await writeFile(
      directory.path(format.file),
      format.render(report, { ...renderOptions(directory, language, false), ...more }),
    );
  }
}

/** One named format is printed as it is, for pipes; otherwise the summary for people. */
export async function printResult(
  directory: RunDirectory,
  report: Report,
  asked: readonly Format[],
  { language, ...more }: ReportWording,
): Promise<void> {
  const [only] = asked;
  const format = asked.length === 1 && only && only.name !== 'html' ? only : formatsNamed(['terminal'])[0];
  if (format) await print(format.render(report, { ...renderOptions(directory, language, true), ...more }));
}

/** A line for the person who waits, on stderr: results alone go to stdout. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Resolves when the text has been taken, so that leaving does not cut a pipe short. */
export function print(text: string): Promise<void> {
  return new Promise((resolve) =>
    process.stdout.write(text.endsWith('\n') ? text : `${text}\n`, () => resolve()),
  );
}

/** Writes what `--output` names. Throws UsageError where that exists already or cannot be made. */
export async function writeNew(output: string, text: string): Promise<void> {
  try {
    await writeFile(output, text, { flag: 'wx' });
  } catch (error) {
    throw new UsageError(
      `--output ${output}: cannot be written (${reasonOf(error)})`,
      'name a new file: Cookiewacht overwrites none',
      { cause: error },
    );
  }
}
