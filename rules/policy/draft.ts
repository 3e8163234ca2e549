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
    `# This draft of a policy lists what a crawl saw on ${today}. Compare every line with the statement of the sites:`,
    '# the policy allows everything that it lists. Add what else the statement promises.',
    '# docs/policy.md explains every part; schema/policy.schema.json lets an editor complete and check this file.',
    `schema: ${POLICY_SCHEMA}`,
    `name: ${text(crawled[0] ? siteOf(crawled[0].site.url) : 'policy')}`,
    'language: nl # of the reports: nl or en',
    'statement:',
    `  title: ${text(statement?.title || 'Privacyverklaring')}`,
    statement
      ? `  url: ${text(statement.url)}`
      : '  # url: https://www.example.nl/privacy   (the crawl found no statement by its address or title)',
    '  # reference: |   the approved text; the report then shows every change on a site',
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
    '# deny: before opt-in, every cookie outside this file is a finding. knowledge: only known cookies are findings.',
    'unknown: deny',
    '',
  ].join('\n');
}
