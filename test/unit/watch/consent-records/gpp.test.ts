/** What a GPP string grants is what its sections grant that ask for consent. */
import { GppModel } from '@iabgpp/cmpapi';
import { expect, test } from 'vitest';
import { decodeRecord } from '../../../../watch/consent-records/decode.ts';
import { decodeGppString } from '../../../../watch/consent-records/gpp.ts';
import { recordsOfInterfaces } from '../../../../watch/consent-records/interfaces.ts';

function european(...purposes: number[]): string {
  const model = new GppModel();
  const granted = Array.from({ length: 24 }, (_, index) => purposes.includes(index + 1));
  model.setFieldValue('tcfeuv2', 'CmpId', 10);
  model.setFieldValue('tcfeuv2', 'PurposeConsents', granted);
  return model.encode();
}

test('the European section is read as a TC string', () => {
  expect(decodeGppString(european(1, 3))).toMatchObject({ granted: ['purpose 1', 'purpose 3'] });
  expect(decodeGppString(european())).toMatchObject({ granted: [] });
});

test('objections of American states are no consent', () => {
  const model = new GppModel();
  model.setFieldValue('usnat', 'SaleOptOut', 2);
  expect(decodeGppString(model.encode())).toBeNull();
});

test('the Canadian section', () => {
  const model = new GppModel();
  model.setFieldValue('tcfcav1', 'PurposesExpressConsent', [false, true]);
  expect(decodeGppString(model.encode())?.granted).toEqual(['purpose 2']);
});

test.each(['', 'DB', 'DBABMA', 'DBABMA~', 'DBABMA~!', 'CAAA', 'DBzzzz~AAAA~BBBB', 'hello~there'])(
  '“%s” says nothing',
  (text) => {
    expect(decodeGppString(text)).toBeNull();
  },
);

test('it counts in a cookie, and from the interface once the visitor has decided', () => {
  const value = european(1);
  expect(decodeRecord({ area: 'cookie', name: 'gpp', value })).toMatchObject({
    positive: true,
    cmp: 'IAB GPP',
  });
  const told = (status: string) =>
    recordsOfInterfaces({ tcf: null, gpp: { status, gppString: value }, mode: null }, 'www.cqt.nl')[0];
  expect(told('hidden')).toMatchObject({ area: 'gpp', positive: true, decoded: { decided: true } });
  expect(told('visible')).toMatchObject({ decoded: { decided: false } });
});
