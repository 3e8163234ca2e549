/** Words that grant or deny, in all languages that banners are read in. */
import { expect, test } from 'vitest';
import { answerOf } from '../../../../watch/consent-records/answer-words.ts';

test.each([
  ['accepted', 'declined'],
  ['akkoord', 'geweigerd'],
  ['Akzeptiert', 'Abgelehnt'],
  ['aceptado', 'rechazado'],
  ['hyväksytty', 'hylätty'],
  ['zaakceptowano', 'odrzucono'],
  ['elfogadva', 'elutasítva'],
  ['прието', 'отхвърлено'],
  ['αποδοχή', 'απόρριψη'],
  ['kabul', 'hayır'],
  ['موافق', 'مرفوض'],
  ['同意', '拒绝'],
])('%s and %s', (yes, no) => {
  expect(answerOf(yes)).toBe(true);
  expect(answerOf(` ${no} `)).toBe(false);
});

test('the code of a language is no answer, and a letter answers beside a name only', () => {
  for (const code of ['da', 'is', 'et', 'el', 'nl']) expect(answerOf(code)).toBeNull();
  expect(answerOf('1')).toBeNull();
  expect(answerOf('1', true)).toBe(true);
});
