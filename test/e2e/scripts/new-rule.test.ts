/** `npm run new:rule`, in a copy of the checkout: whoever contributes a rule begins with what it writes. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyCheckout, type CopiedCheckout } from '../../support/copied-checkout.ts';

let checkout: CopiedCheckout;
beforeAll(async () => {
  checkout = await copyCheckout();
});
afterAll(() => checkout.remove());

const newRule = (...words: string[]) => checkout.run('scripts/new-rule.ts', ...words);

describe('a new rule', () => {
  test('is in the catalogue at once, and says what is left to do', async () => {
    const made = newRule('cookie-too-large');
    expect(made.code, made.said).toBe(0);
    expect(made.said).toContain('TODO');
    expect(await checkout.read('docs/rules.md')).toContain('cookie-too-large');
    const types = checkout.run('node_modules/typescript/bin/tsc', '-p', 'rules');
    expect(types.code, types.said).toBe(0);
    const listed = checkout.run('crawler/cli.ts', 'rules', 'cookie-too-large');
    expect(listed.code, listed.said).toBe(0);
    expect(listed.said).toContain('TODO: title');
  });

  test('never overwrites one that is there', async () => {
    const before = await checkout.read('rules/catalogue/pre-consent-storage.ts');
    const again = newRule('pre-consent-storage');
    expect(again.code).toBe(2);
    expect(again.said).toContain('exists already');
    expect(await checkout.read('rules/catalogue/pre-consent-storage.ts')).toBe(before);
  });

  test.each(['', 'Cookie', 'cookie', '../evil-rule', 'cookie too large'])(
    'refuses %j as a name, and says what one looks like',
    (id) => {
      const refused = newRule(id);
      expect(refused.code).toBe(2);
      expect(refused.said).toContain('npm run new:rule');
    },
  );
});
