/**
 * `npm run new:service` and `npm run new:manager`, in a copy of the checkout: what they write is known at
 * once.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyCheckout, type CopiedCheckout } from '../../support/copied-checkout.ts';

let checkout: CopiedCheckout;
beforeAll(async () => {
  checkout = await copyCheckout();
});
afterAll(() => checkout.remove());

/** Runs a line of code in the copy, with all that it exports. */
const ask = (module: string, question: string) =>
  checkout.run('--input-type=module', '-e', `import * as all from './${module}'; console.log(${question});`);

const kinds = [
  {
    command: 'new:service',
    script: 'scripts/new-service.ts',
    folder: 'rules/knowledge/services',
    examples: 'test/unit/rules/knowledge/services/cases',
    existing: 'matomo',
    module: 'rules/facts/recognise.ts',
    question: "all.serviceOf('https://cdn.acme-metrics.example/a.js').id",
    answer: 'acme-metrics',
  },
  {
    command: 'new:manager',
    script: 'scripts/new-manager.ts',
    folder: 'rules/knowledge/consent-managers',
    examples: 'test/unit/watch/consent-records/managers',
    existing: 'evidon',
    module: 'watch/consent-records/decode.ts',
    question:
      "JSON.stringify(all.decodeRecord({ area: 'cookie', name: 'acme-metrics-consent', value: 'statistics:true' }))",
    answer: '"cmp":"TODO: acme-metrics","positive":true',
  },
];

describe.each(kinds)(
  '$command',
  ({ command, script, folder, examples, existing, module, question, answer }) => {
    test('writes what is known at once, and says what is left to do', async () => {
      const made = checkout.run(script, 'acme-metrics');
      expect(made.code, made.said).toBe(0);
      expect(made.said).toContain('TODO');
      expect(await checkout.read(`${folder}/index.ts`)).toContain('./acme-metrics.ts');
      expect(await checkout.read(`${examples}/acme-metrics.ts`)).toContain('TODO');
      const types = checkout.run('node_modules/typescript/bin/tsc', '-p', 'rules');
      expect(types.code, types.said).toBe(0);
      const asked = ask(module, question);
      expect(asked.said).toContain(answer);
    });

    test('overwrites nothing, and leaves nothing half done', async () => {
      const before = await checkout.read(`${folder}/${existing}.ts`);
      const again = checkout.run(script, existing);
      expect(again.code).toBe(2);
      expect(again.said).toContain(`${folder}/${existing}.ts exists already`);
      expect(await checkout.read(`${folder}/${existing}.ts`)).toBe(before);
      await expect(checkout.read(`${examples}/${existing}.ts`)).rejects.toThrow('ENOENT');
    });

    test.each([[''], ['Hotjar'], ['../evil'], ['a b'], ['hotjar-'], ['one', 'two'], ['--help']])(
      'refuses %j, and says what a name looks like',
      (...words) => {
        const refused = checkout.run(script, ...words);
        expect(refused.code).toBe(2);
        expect(refused.said).toContain(`npm run ${command}`);
        expect(refused.said).not.toContain('Written');
      },
    );
  },
);
