/** What the parts of a terminal report share. */
import type { Messages } from '../../messages/index.ts';
import type { RenderOptions } from '../../format.ts';
import type { Report } from '../../document/schema/run.ts';
import type { coloursFor } from './colour.ts';

export interface TerminalContext {
  report: Report;
  options: RenderOptions;
  words: Messages;
  colours: ReturnType<typeof coloursFor>;
  width: number;
  /** The command that shows this run in another way. */
  command(rest: string): string;
}
