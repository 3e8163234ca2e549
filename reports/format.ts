/** A format: one pure function from the report document to text. */
import type { Language } from '../rules/judge/finding.ts';
import type { Report } from './document/schema/run.ts';

export interface RenderOptions {
  language: Language;
  /** Whether a terminal shows colours; they never carry meaning alone. */
  colour: boolean;
  /** Width of the terminal in columns. */
  width?: number;
  /** How the reader calls the program, e.g. `npx cookiewacht`; `cookiewacht` by default. */
  commandPrefix?: string;
  /** The run directory as the reader would type it, for paths to open. */
  runDirectory?: string;
  /** The command that shows this report again, if no file of the run directory holds it. */
  again?: string;
  /** What JUnit reports for an inconclusive rule; `skipped` by default. */
  junitInconclusive?: 'skipped' | 'error';
  /** Whether to show what is otherwise cut and counted. */
  all?: boolean;
  /** Reads a file of the run directory, to embed a picture; null if there is none. */
  asset?(path: string): Uint8Array | null;
}

export interface Format {
  /** Its name in `--format`; equal to the file's name. */
  name: string;
  /** Name of the file that it writes in the run directory. */
  file: string;
  render(report: Report, options: RenderOptions): string;
}

/** Returns the format as it is; gives format files their type without annotations. */
export function defineFormat(format: Format): Format {
  return format;
}
