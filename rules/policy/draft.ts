/**
 * Drafts a policy from a crawl: what is known is filled in, what a person must decide is a comment. It does
 * not say what is allowed: someone has to compare it with the site's own statement.
 */
import { siteOf } from '../address.ts';
import { cookies } from '../facts/cookies.ts';
import { statementOf } from '../facts/statement.ts';
import type { SiteEvidence } from '../evidence/index.ts';
import { policySchema, POLICY_SCHEMA } from './schema.ts';
import type { PolicySite } from './schema/site.ts';
import { siteView } from '../judge/site-view.ts';
import { coreLines } from './draft/core.ts';
import { optInLines } from './draft/opt-in.ts';
import { recipientLines } from './draft/recipients.ts';
import { promiseLines } from './draft/promises.ts';
import { text } from './draft/text.ts';

export interface Crawled {
  site: PolicySite;
  evidence: SiteEvidence;
}

/** The draft as YAML, with comments. Names from pages are quoted, so that they stay names. */
export function draftPolicy(crawled: readonly Crawled[], today: string): string {
  const policy = policySchema.parse({
    schema: POLICY_SCHEMA,
    name: 'draft',
    statement: { title: 'draft' },
    sites: crawled.map(({ site }) => site),
    unknown: 'knowledge',
  });
  const views = crawled.map(({ site, evidence }) => siteView(site, evidence));
  const facts = views.flatMap((view) => cookies(view, policy).filter(({ refused }) => !refused));
  const statement = views.map(statementOf).find((found) => found !== null)?.pages[0]?.observation;
  return [
    `# Draft of a policy, from what a crawl of ${today} saw. Read every line beside the statement of the sites:`,
    '# what is listed here is allowed from now on, and what the statement promises more than this has to be added.',
    '# docs/policy.md explains every part; schema/policy.schema.json lets an editor complete and check this file.',
    `schema: ${POLICY_SCHEMA}`,
    `name: ${text(crawled[0] ? siteOf(crawled[0].site.url) : 'policy')}`,
    'language: nl # of the reports: nl or en',
    'statement:',
    `  title: ${text(statement?.title || 'Privacyverklaring')}`,
    statement
      ? `  url: ${text(statement.url)}`
      : '  # url: https://www.example.nl/privacy   (no statement was found by its address or title)',
    '  # reference: |   the approved text; then a change on any of the sites is noticed',
    '',
    'sites:',
    ...crawled.map(({ site }) => `  - { id: ${text(site.id)}, url: ${text(site.url)} }`),
    '',
    ...coreLines(facts),
    '',
    ...optInLines(views, facts),
    '',
    ...recipientLines(views, policy),
    '',
    ...promiseLines(facts),
    '',
    '# deny: what this file does not list is a finding before opt-in. knowledge: only what is generally known is.',
    'unknown: deny',
    '',
  ].join('\n');
}
