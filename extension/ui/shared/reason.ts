/** Why something failed, in a form that is safe to show. */
import { toDisplay } from '../../../reports/present/sanitise.ts';

/** The message of an error, made safe to show. */
export const reasonOf = (error: unknown): string =>
  toDisplay(error instanceof Error ? error.message : String(error), 300);
