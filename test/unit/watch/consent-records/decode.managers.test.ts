/** A yes and a no are read in the record of every consent manager of which there is an example. */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { consentManagers } from '../../../../rules/knowledge/consent-managers/index.ts';
import { decodeRecord } from '../../../../watch/consent-records/decode.ts';

const moduleSchema = z.object({
  cases: z.array(
    z.strictObject({
      record: z.string(),
      area: z.enum(['cookie', 'localStorage']).default('cookie'),
      accepted: z.string(),
      refused: z.string(),
    }),
  ),
});
const folder = new URL('managers/', import.meta.url);
const ids = readdirSync(folder).map((file) => file.replace(/\.ts$/, ''));

describe.each(ids)('%s', async (id) => {
  const { cases } = moduleSchema.parse(await import(new URL(`${id}.ts`, folder).href));
  const known = consentManagers.find((manager) => manager.id === id);
  const names = [known?.name, ...(known?.records ?? []).map(({ edition }) => edition)];

  test('is known, and nothing of the template is left', () => {
    expect(known?.name).toBeDefined();
    expect(JSON.stringify(known)).not.toContain('TODO');
  });

  test.each(cases)('$record', ({ record: name, area, accepted, refused }) => {
    const yes = decodeRecord({ area, name, value: accepted });
    expect(yes).toMatchObject({ positive: true, decoded: { decided: true } });
    expect(names).toContain(yes?.cmp);
    expect(decodeRecord({ area, name, value: refused })).toMatchObject({
      positive: false,
      decoded: { decided: true },
    });
  });
});
