import { expect, test } from 'vitest';
import { normaliseText, readableText } from '../../../rules/plain-text.ts';
import { compileWords } from '../../../rules/word-matcher.ts';

test.each([
  ['soft hyphens', 'Daten\u00ADschutz\u00ADerklärung', 'datenschutzerklarung'],
  ['zero-width space, joiner and byte order mark', 'Ac\u200Bcep\u200Dte\uFEFFren', 'accepteren'],
  ['word joiner', 'wei\u2060geren', 'weigeren'],
  ['direction marks and isolates', '\u2067\u200Fقبول\u2069 \u202Bالكل\u202C', 'قبول الكل'],
  ['a no-break space parts words', 'alles\u00A0weigeren', 'alles weigeren'],
  ['a narrow no-break space parts words', 'tout\u202Frefuser', 'tout refuser'],
  ['thin and ideographic spaces, line separators', 'a\u2009b\u3000c\u2028d', 'a b c d'],
  ['ligatures and full-width letters', 'conﬁrm ＡＣＣＥＰＴ', 'confirm accept'],
  ['variation selectors and the combining grapheme joiner', 'o\u034Fk \u2714\uFE0F', 'ok'],
  ['dotted and dotless i', 'TAMAMINI REDDET, İZİN, ayarları', 'tamamini reddet izin ayarlari'],
  ['final sigma', 'ΠΟΛΙΤΙΚΗΣ Πολιτικής', 'πολιτικησ πολιτικησ'],
  ['sharp s and oe', 'SCHLIEẞEN schließen cœur', 'schliessen schliessen coeur'],
  ['Arabic vowel signs and tatweel', 'رَفْض الكـــل', 'رفض الكل'],
  ['signs of scripts without spaces', '接受所有Cookie', '接 受 所 有 cookie'],
])('%s', (_what, raw, compared) => {
  expect(normaliseText(raw)).toBe(compared);
});

test('what a visitor reads keeps its accents, case and punctuation', () => {
  expect(readableText('\u200BPri\u00ADva\u00ADcy\u202Fbeleid:\u00A0één\n')).toBe('Privacy beleid: één ');
});

test('words may be written as their readers write them', () => {
  const words = compileWords(['Zustimmen', 'odmítnout*', 'dar .. suostumus', '接受', '*çerez*']);
  for (const text of ['zustimmen', 'odmitnoutvse', 'dar mums savu suostumus', '全部 接受', 'tumcerezler'])
    expect(normaliseText(text).search(words), text).toBeGreaterThanOrEqual(0);
  expect(normaliseText('zustimmend').search(words)).toBe(-1);
});
