/** What is known of consent managers has the shape that it says, and no two of them claim the same. */
import { expect, test } from 'vitest';
import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import * as z from 'zod';
import { consentManagerSchema } from '../../../../../rules/knowledge/consent-manager.ts';
import { consentManagers } from '../../../../../rules/knowledge/consent-managers/index.ts';
import { consentRecords } from '../../../../../rules/knowledge/consent-records.ts';

const repeated = (values: readonly string[]): string[] =>
  values.filter((value, at) => values.indexOf(value) !== at);

test('every manager has the shape that it says, and the name of its file', async () => {
  z.array(consentManagerSchema).parse(consentManagers);
  const files = await readdir(
    resolve(import.meta.dirname, '../../../../../rules/knowledge/consent-managers'),
  );
  const ids = files.filter((file) => file !== 'index.ts').map((file) => file.replace(/\.ts$/, ''));
  expect(consentManagers.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
});

test('no record, domain or rule of autoconsent belongs to two managers', () => {
  expect(repeated(consentRecords.map(({ name, area }) => `${area} ${name}`))).toEqual([]);
  expect(repeated(consentManagers.flatMap(({ domains }) => domains))).toEqual([]);
  expect(repeated(consentManagers.flatMap(({ autoconsentCode = [] }) => autoconsentCode))).toEqual([]);
});

test('a manager can be recognised by something', () => {
  const bare = consentManagers.filter(
    ({ domains, marks, records }) => domains.length + marks.length + records.length === 0,
  );
  expect(bare.map(({ id }) => id)).toEqual([]);
});
