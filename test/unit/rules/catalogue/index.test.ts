/**
 * Walks the catalogue: every rule explains itself in both languages, fires on its broken fixtures and not on
 * its clean ones.
 */
import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../../rules/catalogue/index.ts';
import { findingSchema } from '../../../../rules/judge/finding.ts';
import { judge, type Case } from '../../../support/evidence.ts';

const folder = new URL('../../../../rules/catalogue/', import.meta.url);
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.ts') && name !== 'index.ts')
  .map((name) => name.slice(0, -3))
  .toSorted();

it('every file of the folder is a rule of the same name, and the list has them all', () => {
  expect(catalogue.map(({ id }) => id)).toEqual(files);
});

it('rules yield only to rules that exist', () => {
  for (const rule of catalogue)
    for (const other of [...(rule.supersededBy ?? []), ...(rule.goesOnFrom ?? [])])
      expect(files, `${rule.id} yields to ${other}`).toContain(other);
});

describe.each(catalogue.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('says what it is, why, and what to do, in Dutch and in English', () => {
    for (const words of [
      rule.title,
      rule.explanation,
      rule.fix,
      ...(rule.downgradedWhen === undefined ? [] : [rule.downgradedWhen]),
    ]) {
      expect(words.nl.trim()).not.toBe('');
      expect(words.en.trim()).not.toBe('');
      expect(words.nl).not.toBe(words.en);
      expect(`${words.nl} ${words.en}`, 'a template that was not filled in').not.toContain('TODO');
    }
    expect(rule.title.nl.length).toBeLessThan(80);
    expect(rule.basis.length).toBeGreaterThan(0);
    expect(new Set(rule.against).size).toBe(rule.against.length);
  });

  it('has fixtures', () => expect(existsSync(new URL(`fixtures/${id}.ts`, import.meta.url))).toBe(true));

  it('fires on what is broken, with the subjects and the kind that it should have', async () => {
    const { broken } = await fixtures(id);
    expect(broken.length).toBeGreaterThan(0);
    for (const { what, evidence, policy, subjects, kind } of broken) {
      const { findings, rules } = judge(evidence, policy);
      const own = findings.filter((finding) => finding.rule === id);
      expect(rules.find((outcome) => outcome.id === id)?.outcome, what).toBe('fail');
      expect(own.length, what).toBeGreaterThan(0);
      if (subjects)
        expect(own.map(({ subject }) => subject.name).toSorted(), what).toEqual([...subjects].toSorted());
      if (subjects || kind)
        for (const finding of own)
          expect(finding.kind, `${what}: ${finding.message.en}`).toBe(kind ?? rule.kind);
      for (const finding of own) {
        if (finding.kind !== rule.kind)
          expect(rule.downgradedWhen, `${what}: says when it is milder`).toBeDefined();
        expect(() => findingSchema.parse(finding)).not.toThrow();
        expect(finding.message.nl).not.toMatch(/undefined|null|\[object/);
        expect(finding.message.en).not.toMatch(/undefined|null|\[object/);
      }
    }
  });

  it('is silent on what is clean', async () => {
    const { clean } = await fixtures(id);
    expect(clean.length).toBeGreaterThan(0);
    for (const { what, evidence, policy, leftTo, unseen } of clean) {
      const { findings, rules } = judge(evidence, policy);
      expect(
        findings.filter((finding) => finding.rule === id).map(({ message }) => message.en),
        what,
      ).toEqual([]);
      const own = rules.find((outcome) => outcome.id === id);
      if (unseen) expect(own?.outcome, what).toBe('inconclusive');
      else if (leftTo === undefined) expect(['pass', 'not-applicable'], what).toContain(own?.outcome);
      else {
        const leaves = [...(rule.supersededBy ?? []), ...(rule.goesOnFrom ?? [])].includes(leftTo);
        expect(own?.outcome, what).toBe(leaves ? 'told-elsewhere' : 'pass');
        const tellers = leaves
          ? findings.filter(({ fingerprint }) => own?.toldBy?.includes(fingerprint))
          : findings;
        expect(
          tellers.map(({ rule: other }) => other),
          what,
        ).toContain(leftTo);
      }
    }
  });
});

async function fixtures(id: string): Promise<{ broken: Case[]; clean: Case[] }> {
  const module: { broken: Case[]; clean: Case[] } = await import(`./fixtures/${id}.ts`);
  return module;
}
