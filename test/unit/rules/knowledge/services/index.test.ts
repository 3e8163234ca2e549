/** Services are recognised by what they are known by, and not by what only looks like it. */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { classifyCookie } from '../../../../../rules/facts/classify.ts';
import { services } from '../../../../../rules/knowledge/services/index.ts';
import { serviceOf } from '../../../../../rules/facts/recognise.ts';
import { cqt } from '../../../../support/evidence.ts';
import type { ServiceCase } from './service-case.ts';

const named = z.record(z.string(), z.string());
const list = z.array(z.string());
const caseSchema: z.ZodType<ServiceCase> = z.strictObject({
  urls: named,
  cookies: named,
  otherUrls: list,
  otherCookies: list,
});
const moduleSchema = z.object({ examples: caseSchema });
const folder = new URL('cases/', import.meta.url);
const ids = readdirSync(folder).map((file) => file.replace(/\.ts$/, ''));
const host = 'www.cqt.nl';
const cookie = (name: string) => classifyCookie({ name, domain: host }, host, cqt);

describe.each(ids)('%s', async (id) => {
  const { examples } = moduleSchema.parse(await import(new URL(`${id}.ts`, folder).href));

  test('is known, and nothing of the template is left', () => {
    const known = services.find((service) => service.id === id);
    expect(JSON.stringify(known)).not.toContain('TODO');
    expect(Object.keys({ ...examples.urls, ...examples.cookies })).not.toEqual([]);
  });

  test('has its addresses and cookies', () => {
    for (const [url, kind] of Object.entries(examples.urls))
      expect(serviceOf(url), url).toMatchObject({ id, kind });
    for (const [name, category] of Object.entries(examples.cookies)) {
      expect(cookie(name), name).toMatchObject({ serviceId: id, category });
    }
  });

  test('leaves alone what only looks like it', () => {
    for (const url of examples.otherUrls) expect(serviceOf(url)?.id, url).not.toBe(id);
    for (const name of examples.otherCookies) expect(cookie(name).serviceId, name).not.toBe(id);
  });
});
