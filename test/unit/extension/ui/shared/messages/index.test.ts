/**
 * The words of the surfaces: in both languages, for both browsers' stores, and for what the background really
 * says.
 */
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { clock, shortDay } from '../../../../../../extension/ui/shared/dates.ts';
import { sentences } from '../../../../../../extension/messages/sentences.ts';
import { ownMessages } from '../../../../../../extension/ui/shared/messages/index.ts';

const root = resolve(import.meta.dirname, '../../../../../../extension');
const localeSchema = z.record(
  z.string().regex(/^\w+$/),
  z.object({ message: z.string().min(1), description: z.string().min(1) }),
);
const locale = (language: string) =>
  localeSchema.parse(JSON.parse(readFileSync(join(root, '_locales', language, 'messages.json'), 'utf8')));

describe('the words of the manifest', () => {
  it('are the same in both languages, and short enough for the stores', () => {
    expect(Object.keys(locale('nl'))).toEqual(Object.keys(locale('en')));
    for (const language of ['nl', 'en'])
      expect(locale(language)['extensionDescription']?.message.length).toBeLessThanOrEqual(132);
  });

  it('are all there that the manifest names', () => {
    const named = [...readFileSync(join(root, 'manifest.ts'), 'utf8').matchAll(/__MSG_(\w+)__/g)].map(
      ([, key = '']) => key,
    );
    expect(named.length).toBeGreaterThan(0);
    for (const key of named) expect(locale('en')).toHaveProperty(key);
  });
});

it('has every sentence of the background in both languages, and the background says each of them', () => {
  const source = globSync('background/**/*.ts', { cwd: root })
    .map((path) => readFileSync(join(root, path), 'utf8'))
    .join('\n');
  expect(Object.keys(ownMessages('nl').said)).toEqual(Object.values(sentences));
  for (const [key, sentence] of Object.entries(sentences)) {
    expect(source).toContain(`sentences.${key}`);
    expect(ownMessages('en').said[sentence]).toBe(sentence);
    expect(ownMessages('nl').said[sentence]).not.toBe(sentence);
  }
});

describe('moments', () => {
  it('are short, and read a run’s id', () => {
    expect(shortDay('2026-11-23T120000Z', 'nl-NL')).toBe('23 nov');
    expect(shortDay('2026-11-23T12:00:00.000Z', 'en-GB')).toBe('23 Nov');
    expect(clock('2026-11-23T12:00:00.000Z', 'nl-NL')).toMatch(/^\d\d:00$/);
  });

  it('stay what they are where they are none', () => {
    expect(shortDay('night 3', 'nl-NL')).toBe('night 3');
    expect(clock('', 'nl-NL')).toBe('–');
  });
});
