/** Every language is compared with the translations of a consent manager that its makers did not write for us. */
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import * as z from 'zod';
import { expect, test } from 'vitest';
import { leadsToStatement } from '../../../../rules/knowledge/statement-words.ts';
import { readControlText } from '../../../../watch/banner/control-text.ts';
import { recognise } from '../../../../watch/banner/recognise.ts';
import { topicsOf } from '../../../../watch/banner/topics.ts';
import { consentWords } from '../../../../watch/banner/wording/index.ts';
import { frameOf } from '../../../support/blocks.ts';

const translation = z.object({
  alertBigPrivacy: z.string(),
  allowAll: z.string(),
  acceptAll: z.string(),
  denyAll: z.string(),
  allow: z.string(),
  deny: z.string(),
  personalize: z.string(),
  close: z.string(),
  save: z.string(),
  privacyUrl: z.string(),
});

/** What the package calls a language otherwise, and the languages that it lacks. */
const lacking = new Set(['ga', 'is', 'mt', 'sl']);
/** Words that the package chose and no site would: a typing mistake, a word for something else, a bare noun. */
const odd = new Set(['bg allow', 'hu acceptAll', 'tr personalize', 'zh privacyUrl']);

function translationOf(language: string): z.infer<typeof translation> {
  const file = new URL(
    `../../../../node_modules/tarteaucitronjs/lang/tarteaucitron.${language}.js`,
    import.meta.url,
  );
  const tarteaucitron: { lang?: unknown } = {};
  runInNewContext(readFileSync(file, 'utf8'), { tarteaucitron });
  return translation.parse(tarteaucitron.lang);
}

const kinds = {
  allowAll: 'accept-all',
  acceptAll: 'accept-all',
  denyAll: 'reject-all',
  allow: 'accept-all',
  deny: 'reject-all',
  personalize: 'settings',
  close: 'close',
  save: 'save-selection',
} as const;

const languages = consentWords.map(({ language }) => language).filter((language) => !lacking.has(language));

test.each(languages)('%s: the controls of the translation are understood', (language) => {
  const said = translationOf(language);
  const names = Object.keys(kinds).filter((name): name is keyof typeof kinds => name in kinds);
  const wrong = names.flatMap((name) => {
    const { kind } = readControlText(said[name]);
    return kind === kinds[name] || odd.has(`${language} ${name}`) ? [] : [`${name} "${said[name]}": ${kind}`];
  });
  expect(wrong).toEqual([]);
});

test.each(languages)(
  '%s: the text of the translation is about cookies, and its link about privacy',
  (language) => {
    const { alertBigPrivacy, privacyUrl } = translationOf(language);
    expect(topicsOf(alertBigPrivacy)).toMatchObject({ cookie: true, uses: true });
    if (!odd.has(`${language} privacyUrl`))
      expect(leadsToStatement({ url: 'https://example.eu/1', text: privacyUrl })).toBe(true);
  },
);

test.each(languages)('%s: its banner is recognised', (language) => {
  const { alertBigPrivacy, acceptAll, denyAll, personalize } = translationOf(language);
  const layer = recognise([frameOf({ text: alertBigPrivacy, offers: [acceptAll, denyAll, personalize] })]);
  expect(layer?.language).toBe(language);
});
