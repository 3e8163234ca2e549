/** `npm run new:rule <id>`: a rule and its fixtures from a template, then the generated lists. */
import { scaffold } from './scaffold.ts';

const rule = (
  id: string,
): string => `/** One or two sentences: what breaks this rule, and what it leaves alone. */
import { tw1 } from '../knowledge/legal-basis/telecom.ts';
import { cookieDrafts } from '../judge/drafts.ts';
import { cookies } from '../facts/cookies.ts';
import { defineRule } from '../judge/rule.ts';

export const rule = defineRule({
  id: '${id}',
  title: { nl: 'TODO: titel', en: 'TODO: title' },
  headline: { nl: '{who} TODO', en: '{who} TODO' },
  explanation: { nl: 'TODO: wat er is gezien en waarom dat ertoe doet.', en: 'TODO: what was seen and why it matters.' },
  fix: { nl: 'TODO: wat de ontwikkelaar verandert.', en: 'TODO: what the developer changes.' },
  severity: 'medium',
  kind: 'violation',
  basis: [tw1],
  // The entries of a policy that it goes against (docs/policy.md): the sentences that they cite are quoted.
  against: ['service', 'consent'],
  // Without this evidence in these phases the outcome is inconclusive.
  needs: ['cookie-write'],
  phases: ['before-choice'],
  // Whether the extension judges it too: 'live', 'partial' (some of it), or 'no' (it needs journeys).
  extension: 'live',
  check: (site, policy) =>
    cookies(site, policy, ['before-choice'])
      .filter(({ name }) => name === 'TODO')
      // A report prints name, service, lifetime and party beside the message.
      .flatMap((fact) => cookieDrafts(fact, { message: { nl: 'Deze cookie TODO.', en: 'This cookie TODO.' } })),
});
`;

const fixture = `import { cookie, sessionCookie, site, type Case } from '../../../../support/evidence.ts';

/** The rule must fire on each of these, with these subjects … */
export const broken: Case[] = [{ what: 'TODO', evidence: site({ none: [cookie('TODO')] }), subjects: ['TODO'] }];

/** … and be silent on each of these. */
export const clean: Case[] = [{ what: 'TODO', evidence: site({ none: [sessionCookie()] }) }];

/** Sentences of the policy of CQT Groep (keys of \`promises\` in rules/policy/cqt.yaml) that its findings quote. */
export const quotes = 'P22';
`;

await scaffold({
  command: 'new:rule',
  pattern: /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/,
  example: 'cookie-samesite-weak',
  rule: 'words in lower case with dashes',
  files: (id) => ({
    [`rules/catalogue/${id}.ts`]: rule(id),
    [`test/unit/rules/catalogue/fixtures/${id}.ts`]: fixture,
  }),
  next: 'test/unit/rules',
});
