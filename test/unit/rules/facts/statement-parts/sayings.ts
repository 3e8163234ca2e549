import type { StatementPart } from '../../../../../rules/knowledge/language.ts';

/** For each part, a sentence a line: ways to say it, and what only looks like it. */
export type Sayings = Readonly<Record<StatementPart, { says: string; not: string }>>;
