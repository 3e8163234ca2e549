/** What a file of an organisation's own rules exports (docs/own-rules.md). */
import type { Rule } from '../../rules/judge/rule.ts';

type LeftOut = 'basis' | 'against' | 'extension';

/** A rule; what every rule of the catalogue has and an own one may leave out is optional. */
export type OwnRule = Omit<Rule, LeftOut> & Partial<Pick<Rule, LeftOut>>;
