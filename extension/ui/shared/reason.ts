/** Why something failed, as a person may read it. */
import { toDisplay } from '../../../reports/present/sanitise.ts';

export const reasonOf = (error: unknown): string =>
  toDisplay(error instanceof Error ? error.message : String(error), 300);
