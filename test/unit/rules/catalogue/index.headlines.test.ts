/** Every finding of every rule has a headline that stands alone: a sentence about this finding, in both languages. */
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../../rules/catalogue/index.ts';
import type { Finding, Language } from '../../../../rules/judge/finding.ts';
import { judge, type Case } from '../../../support/evidence.ts';

const languages: readonly Language[] = ['nl', 'en'];

/** Rules about a moment say it: the whole point is that it was too early, or after a refusal. */
const moments: Array<[RegExp, Record<Language, RegExp>]> = [
  [
    /^(?:pre-consent-|consent-mode-)/,
    {
      nl: /(?:voordat de bezoeker kiest|nadat de bezoeker weigert)$/,
      en: /(?:before the visitor chooses|after the visitor refuses)$/,
    },
  ],
  [/^reject-(?:ignored|positive)/, { nl: /nadat de bezoeker weigert$/, en: /after the visitor refuses$/ }],
  [
    /^withdrawal-ineffective$/,
    { nl: /nadat de bezoeker de toestemming intrekt$/, en: /after the visitor withdraws consent$/ },
  ],
];

/** Verbs in the present tense, so that a title without a subject is seen. */
const verb: Record<Language, RegExp> = {
  nl: /\b(?:beroept|heeft|bewaart|plaatst|wil|zet|stuurt|krijgt|laadt|laat|benadert|blijft|haalt|meldt|legt|noemt|vindt|herkent|kost|valt|vraagt|vergeet|wijkt|gebruikt|vertrouwen|verloopt|toont|sluit|zegt|is|kan|kunnen|lopen|leest|koppelt|schermt|weigeren|accepteert|beschermt|onthoudt|opent|leidt|publiceert|verstuurt|staat|probeert|verplicht)\b/,
  en: /\b(?:relies|has|keeps|sets|tries|puts|sends|receives|loads|leaves|contacts|fetches|tells|records|calls|names|finds|recognise|recognises|takes|stands|asks|forgets|differs|uses|trust|expires|shows|blocks|says|is|can|cannot|may|go|reads|links|mask|refuse|refuses|accepts|protect|remembers|open|opens|leads|publishes|lacks|requires|requests|does|steers)\b/,
};

async function findingsOf(id: string): Promise<Finding[]> {
  const module: { broken: Case[] } = await import(`./fixtures/${id}.ts`);
  return module.broken.flatMap(({ evidence, policy }) =>
    judge(evidence, policy).findings.filter(({ rule }) => rule === id),
  );
}

describe.each(catalogue.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('tells each of its findings in one sentence', async () => {
    const findings = await findingsOf(id);
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings)
      for (const language of languages) {
        const text = finding.headline?.[language] ?? '';
        expect(text, 'is a sentence').toMatch(verb[language]);
        expect(text, 'has no open place').not.toMatch(/[{}]|undefined|null|\[object|TODO| {2}| ,|^ | $/);
        expect(text, 'is a headline, without a full stop').not.toMatch(/[.!?;:]$/);
        expect(text.length, text).toBeLessThanOrEqual(150);
        expect(text, 'says more than the name of the rule').not.toBe(rule.title[language]);
      }
    for (const finding of findings) expect(finding.headline?.nl).not.toBe(finding.headline?.en);
  });

  it('names its subject, and its moment where that is what matters', async () => {
    for (const { headline, subject, service } of await findingsOf(id))
      for (const language of languages) {
        const text = headline?.[language] ?? '';
        if (['cookie', 'storage'].includes(subject.type)) expect(text).toContain(subject.name);
        if (subject.type === 'host') expect(text).toMatch(new RegExp(`${subject.name}|${service}`));
        if (subject.type === 'request' && /\{(?:who|service)\}/.test(rule.headline?.[language] ?? ''))
          expect(
            [service, subject.name].some((name) => name !== null && text.includes(name)),
            text,
          ).toBe(true);
        for (const [rules, words] of moments) if (rules.test(id)) expect(text).toMatch(words[language]);
      }
  });
});
