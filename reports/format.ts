/** What a format is: one pure function from the report document to text. */
import type { Language } from '../rules/judge/finding.ts';
import type { Report } from './document/report.ts';

export interface RenderOptions {
  language: Language;
  /** Colours for a terminal; they never carry meaning alone. */
  colour: boolean;
  /** Columns of the terminal. */
  width?: number;
  /** How the reader calls the program, e.g. `npx cookiewacht`; `cookiewacht` by default. */
  commandPrefix?: string;
  /** The run directory as the reader would type it, for paths that can be opened. */
  runDirectory?: string;
  /** How JUnit names what could not be judged; `skipped` by default. */
  junitInconclusive?: 'skipped' | 'error';
  /** Shows what is otherwise cut with a count. */
  all?: boolean;
  /** Reads a file of the run directory, for pictures that are embedded; null where there is none. */
  asset?(path: string): Uint8Array | null;
}

export interface Format {
  /** As `--format` names it; equal to the file's name. */
  name: string;
  /** Name of the file in the run directory. */
  file: string;
  render(report: Report, options: RenderOptions): string;
}

/** Identity with a type: keeps format files free of annotations. */
export function defineFormat(format: Format): Format {
  return format;
}
