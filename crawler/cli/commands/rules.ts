/** `cookiewacht rules [ID]`: what is checked, on what ground, and how to fix it. */
import * as z from 'zod';
import { catalogue } from '../../../rules/catalogue/index.ts';
import type { Language } from '../../../rules/judge/finding.ts';
import { UsageError } from '../../errors.ts';
import { defineCommand, textOr } from '../command.ts';
import { languageOf } from '../options.ts';
import { print } from '../output.ts';

export const rules = defineCommand({
  name: 'rules',
  description: 'list the rules, or explain one',
  takes: { '[id]': '' },
  args: z.tuple([z.string().optional()]),
  options: z.object({ lang: textOr('--lang <language>', 'nl or en', 'en') }),
  run: async ([id], { lang }) => {
    const language = languageOf(lang, 'en');
    await print(id === undefined ? allRules(language) : oneRule(id, language));
    return { kind: 'shown' };
  },
});

function allRules(lang: Language): string {
  const width = Math.max(...catalogue.map((rule) => rule.id.length)) + 2;
  return catalogue
    .map(
      (rule) =>
        `${rule.id.padEnd(width)}${rule.severity.padEnd(10)}${rule.kind.padEnd(11)}${rule.title[lang]}`,
    )
    .join('\n');
}

function oneRule(id: string, lang: Language): string {
  const rule = catalogue.find((each) => each.id === id);
  if (!rule) throw new UsageError(`there is no rule \`${id}\``, `cookiewacht rules lists them${near(id)}`);
  const downgraded = lang === 'nl' ? 'Afgezwakt wanneer' : 'Downgraded when';
  return [
    `${rule.id} · ${rule.severity} · ${rule.kind}`,
    rule.title[lang],
    '',
    rule.explanation[lang],
    '',
    `${lang === 'nl' ? 'Oplossing' : 'Fix'}: ${rule.fix[lang]}`,
    '',
    ...(rule.downgradedWhen === undefined ? [] : [`${downgraded}: ${rule.downgradedWhen[lang]}`, '']),
    lang === 'nl' ? 'Grondslag:' : 'Basis:',
    ...rule.basis.map((citation) => `  ${citation.id}: ${citation.text[lang]}`),
    ...(rule.against.length > 0
      ? [
          `  ${lang === 'nl' ? 'wat het beleid zegt over' : 'what the policy says of'}: ${rule.against.join(', ')}`,
        ]
      : []),
    '',
    `${lang === 'nl' ? 'Kijkt naar' : 'Looks at'}: ${rule.needs.join(', ')}${rule.phases.length > 0 ? ` (${rule.phases.join(', ')})` : ''}`,
  ].join('\n');
}

function near(id: string): string {
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
