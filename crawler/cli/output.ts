/** Writes results: files into the run directory, and one document to stdout. */
import { readFileSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import type { Format, RenderOptions } from '../../reports/format.ts';
import { formats as known } from '../../reports/formats/index.ts';
import type { Report } from '../../reports/document/schema/run.ts';
import { UsageError, reasonOf } from '../errors.ts';
import type { RunDirectory } from '../run/run-directory.ts';
import { writeWhole } from '../run/write-whole.ts';
import { asCalled, commandPrefix } from './called.ts';
import { printable } from './printable.ts';

/** Formats that every run directory holds. */
const always = ['json', 'html'];

/**
 * The formats of these names.
 * @throws UsageError for an unknown name
 */
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

export type ReportWording = Pick<RenderOptions, 'language' | 'junitInconclusive'>;
/** What is printed may be in another language than the files, and of a report that no file holds. */
type PrintWording = ReportWording & { terminalLanguage: ReportWording['language'] } & Pick<
    RenderOptions,
    'again'
  >;

/** `terminal`: the text goes to stdout, so colours are allowed where stdout is a terminal. */
export function renderOptions(
  directory: RunDirectory,
  language: 'nl' | 'en',
  terminal: boolean,
): RenderOptions {
  const { stdout } = process;
  return {
    language,
    colour: terminal && hasColour(stdout),
    width: stdout.columns ?? 100,
    runDirectory: directory.shown,
    commandPrefix: commandPrefix(),
    asset: (path) => readAsset(directory, path),
  };
}

/**
 * Null for a path outside the run directory: the path comes from evidence, which a page may have influenced.
 */
function readAsset(directory: RunDirectory, path: string): Uint8Array | null {
  const full = resolve(directory.folder, path);
  if (!full.startsWith(directory.folder + sep)) return null;
  try {
    return readFileSync(full);
  } catch {
    return null;
  }
}

/** Writes report.json, report.html and the requested formats into the run directory. */
export async function writeReports(
  directory: RunDirectory,
  report: Report,
  asked: readonly Format[],
  { language, ...more }: ReportWording,
): Promise<void> {
  const wanted = new Set([...formatsNamed(always), ...asked]);
  for (const format of wanted) {
    if (format.name === 'terminal') continue;
    await writeWhole(
      directory.path(format.file),
      format.render(report, { ...renderOptions(directory, language, false), ...more }),
      { shown: join(directory.shown, format.file), replace: true },
    );
  }
}

/** Prints the format if exactly one was requested, so that it can be piped; else the summary for people. */
export async function printResult(
  directory: RunDirectory,
  report: Report,
  asked: readonly Format[],
  { language, terminalLanguage, ...more }: PrintWording,
): Promise<void> {
  const [only] = asked;
  const format = asked.length === 1 && only && only.name !== 'html' ? only : formatsNamed(['terminal'])[0];
  // A format that a tool reads is the same on stdout as in its file.
  const spoken = format?.name === 'terminal' ? terminalLanguage : language;
  if (format) await print(format.render(report, { ...renderOptions(directory, spoken, true), ...more }));
}

/** Whether colours may be used: on a terminal, unless NO_COLOR says otherwise (https://no-color.org). */
export const hasColour = (stream: NodeJS.WriteStream): boolean =>
  stream.isTTY && (process.env['NO_COLOR'] ?? '') === '';

let quiet = false;

/** From now on only results and errors are printed. */
export function beQuiet(): void {
  quiet = true;
}

/** Whether only results and errors are printed. */
export const isQuiet = (): boolean => quiet;

/** Prints a line for the user to stderr. Only results go to stdout. */
export function say(line: string): void {
  if (!quiet) complain(line);
}

/** Prints what went wrong to stderr, however quiet it is otherwise. */
export function complain(line: string): void {
  process.stderr.write(`${printable(asCalled(line))}\n`);
}

/**
 * Prints to stdout, and resolves when the text has been written, so that exiting does not cut a pipe short.
 */
export function print(text: string): Promise<void> {
  return new Promise((resolve) =>
    process.stdout.write(
      printable(text.endsWith('\n') ? text : `${text}\n`, { colours: hasColour(process.stdout) }),
      () => resolve(),
    ),
  );
}

/** Prints a part of a document. */
export const printPart = (text: string): Promise<void> =>
  new Promise((resolve) => process.stdout.write(printable(text), () => resolve()));

/**
 * Writes the file that `--output` names.
 * @throws UsageError when it exists already or cannot be made
 */
export async function writeNew(output: string, text: string): Promise<void> {
  const file = await newFile(output);
  try {
    await file.writeFile(text);
  } finally {
    await file.close();
  }
}

/**
 * Makes the file that `--output` names.
 * @throws UsageError when it exists already or cannot be made
 */
export async function newFile(output: string): Promise<FileHandle> {
  try {
    return await open(output, 'wx');
  } catch (error) {
    throw new UsageError(
      `--output ${output}: cannot be written (${reasonOf(error)})`,
      'name a new file: Cookiewacht overwrites none',
      { cause: error },
    );
  }
}
