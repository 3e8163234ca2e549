/**
 * What `import … from 'cookiewacht'` gives (docs/api.md): three functions that do what the commands do, and
 * print nothing.
 */
export { crawl, type CrawlSettings } from './crawl.ts';
export { judge, type JudgeSettings } from './judge.ts';
export { loadPolicy, type LoadedPolicy, type PolicySettings } from './policy.ts';
export { UsageError } from '../errors.ts';
export type { Report } from '../../reports/document/schema/run.ts';
export type { Finding } from '../../rules/judge/finding.ts';
export type { Policy } from '../../rules/policy/schema.ts';
export type { OwnRule } from './own-rule.ts';
