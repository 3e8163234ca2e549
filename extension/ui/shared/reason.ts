/** Why something failed, as a person may read it. */
import { shown } from '../../../reports/present/sanitise.ts';

export const reasonOf = (error: unknown): string => shown(error instanceof Error ? error.message : String(error), 300);
