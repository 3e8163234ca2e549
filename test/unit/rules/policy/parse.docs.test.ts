/** The worked example of the documentation is a policy that works. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parsePolicy } from '../../../../rules/policy/parse.ts';

it('docs/policy.md shows a policy that can be read', () => {
  const page = readFileSync(new URL('../../../../docs/policy.md', import.meta.url), 'utf8');
  const [, example = ''] = /```yaml\n([\s\S]*?)```/.exec(page) ?? [];
  const { policy } = parsePolicy(example, 'docs/policy.md');
  expect(policy.sites.map(({ id }) => id)).toEqual(['site', 'shop']);
  expect(Object.keys(policy.rules)).toEqual(['hsts-missing', 'cookie-not-secure']);
});
