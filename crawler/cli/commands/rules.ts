/** `cookiewacht rules [ID]`: lists the rules, or prints one with its legal basis and its fix. */
import * as z from 'zod';
import { messages } from '../../../reports/messages/index.ts';
import { catalogue } from '../../../rules/catalogue/index.ts';
import type { Language } from '../../../rules/judge/finding.ts';
import type { Rule } from '../../../rules/judge/rule.ts';
import { UsageError } from '../../errors.ts';
import { defineCommand, textOr } from '../command.ts';
import { languageOf } from '../options.ts';
import { print } from '../output.ts';

/** The `rules` command. */
export const rules = defineCommand({
  name: 'rules',
  description: 'list all rules, or explain one',
  examples: {
    rules: 'all of them, a line each',
    'rules pre-consent-nonessential-cookie --lang nl': 'one: why, on what legal basis, how to fix it',
  },
  takes: { '[id]': 'id of the rule to explain (default: list all)' },
  args: z.tuple([z.string().optional()]),
  options: z.object({ lang: textOr('--lang <language>', 'language: nl or en', 'en') }),
  run: async ([id], { lang }) => {
    const language = languageOf(lang, 'en');
    await print(id === undefined ? allRules(language) : oneRule(id, language));
    return { kind: 'shown' };
  },
});

function allRules(lang: Language): string {
  const rows = catalogue.map((rule) => [rule.id, ...gradeOf(rule, lang), rule.title[lang]]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)) + 2);
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('')).join('\n');
}

/** Severity and kind in words. */
function gradeOf({ severity, kind }: Rule, lang: Language): [string, string] {
  const words = messages(lang);
  return [words.severity[severity], words.claim[kind]];
}

function oneRule(id: string, lang: Language): string {
  const rule = catalogue.find((each) => each.id === id);
  if (!rule)
    throw new UsageError(`there is no rule \`${id}\``, `cookiewacht rules lists them${suggestionsFor(id)}`);
  const { phase } = messages(lang);
  const label = labels[lang];
  return [
    [rule.id, ...gradeOf(rule, lang)].join(' · '),
    rule.title[lang],
    '',
    rule.explanation[lang],
    '',
    `${label.fix}: ${rule.fix[lang]}`,
    '',
    ...(rule.downgradedWhen === undefined ? [] : [`${label.downgraded}: ${rule.downgradedWhen[lang]}`, '']),
    `${label.basis}:`,
    ...rule.basis.map((citation) => `  ${citation.id}: ${citation.text[lang]}`),
    ...(rule.against.length > 0 ? [`  ${label.against}: ${rule.against.join(', ')}`] : []),
    '',
    `${label.evidence}: ${rule.needs.join(', ')}`,
    ...(rule.phases.length > 0
      ? [`${label.phases}: ${rule.phases.map((each) => phase[each]).join(', ')}`]
      : []),
  ].join('\n');
}

const labels = {
  nl: {
    fix: 'Oplossing',
    downgraded: 'Afgezwakt wanneer',
    basis: 'Grondslag',
    against: 'wat het beleid zegt over',
    evidence: 'Soorten bewijs',
    phases: 'Fasen',
  },
  en: {
    fix: 'Fix',
    downgraded: 'Downgraded when',
    basis: 'Basis',
    against: 'what the policy says about',
    evidence: 'Kinds of evidence',
    phases: 'Phases',
  },
} satisfies Record<Language, Record<string, string>>;

function suggestionsFor(id: string): string {
  const word = id
    .split('-')
    .find((part) => part.length > 3 && catalogue.some((rule) => rule.id.includes(part)));
  const similar =
    word === undefined
      ? []
      : catalogue
          .filter((rule) => rule.id.includes(word))
          .slice(0, 4)
          .map((rule) => rule.id);
  return similar.length > 0 ? `; did you mean ${similar.join(', ')}?` : '';
}
