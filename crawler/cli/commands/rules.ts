/** `cookiewacht rules [ID]`: what is checked, on what ground, and how to mend it. */
import { catalogue } from '../../../rules/catalogue/index.ts';
import { UsageError } from '../../errors.ts';
import { print } from '../output.ts';

export async function rulesCommand(id: string | undefined, options: { lang: string }): Promise<void> {
  const { lang } = options;
  if (lang !== 'nl' && lang !== 'en') throw new UsageError(`--lang expects nl or en; found \`${lang}\``, 'for example --lang nl');
  if (id === undefined) {
    const width = Math.max(...catalogue.map((rule) => rule.id.length)) + 2;
    await print(catalogue.map((rule) => `${rule.id.padEnd(width)}${rule.severity.padEnd(10)}${rule.kind.padEnd(11)}${rule.title[lang]}`).join('\n'));
    return;
  }
  const rule = catalogue.find((each) => each.id === id);
  if (!rule) throw new UsageError(`there is no rule \`${id}\``, `cookiewacht rules lists them${near(id)}`);
  await print([
    `${rule.id} · ${rule.severity} · ${rule.kind}`, rule.title[lang], '', rule.explanation[lang], '',
    `${lang === 'nl' ? 'Oplossing' : 'Fix'}: ${rule.fix[lang]}`, '',
    ...(rule.milder === undefined ? [] : [`${lang === 'nl' ? 'Afgezwakt wanneer' : 'Downgraded when'}: ${rule.milder[lang]}`, '']),
    lang === 'nl' ? 'Grondslag:' : 'Basis:', ...rule.basis.map((citation) => `  ${citation.id}: ${citation.text[lang]}`),
    ...(rule.against.length > 0 ? [`  ${lang === 'nl' ? 'wat het beleid zegt over' : 'what the policy says of'}: ${rule.against.join(', ')}`] : []), '',
    `${lang === 'nl' ? 'Kijkt naar' : 'Looks at'}: ${rule.needs.join(', ')}${rule.phases.length > 0 ? ` (${rule.phases.join(', ')})` : ''}`,
  ].join('\n'));
}

function near(id: string): string {
  const word = id.split('-').find((part) => part.length > 3 && catalogue.some((rule) => rule.id.includes(part)));
  const similar = word === undefined ? [] : catalogue.filter((rule) => rule.id.includes(word)).slice(0, 4).map((rule) => rule.id);
  return similar.length > 0 ? `; did you mean ${similar.join(', ')}?` : '';
}
