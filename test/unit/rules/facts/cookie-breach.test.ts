/** What a cookie holds counts, not only what it is called. */
import { expect, test } from 'vitest';
import type { ValueShape } from '../../../../rules/evidence/common.ts';
import { valueShaper } from '../../../../watch/redact/value-shape.ts';
import {
  cookie,
  identifier,
  judge,
  noStatement,
  site,
  stored,
  thirdPartyCookie,
} from '../../../support/evidence.ts';

const shape = valueShaper((value) => value.slice(0, 8));
const found = (name: string, ...values: ValueShape[]) =>
  judge(site({ none: values.map((value) => cookie(name, { value, lifetime: 86_400 })) }), noStatement)
    .findings.filter(({ subject, rule }) => subject.name === name && rule.startsWith('pre-consent'))
    .map(({ rule, kind }) => `${rule} ${kind}`);

test.each(['', 'null', 'opt_out', '00000000-0000-0000-0000-000000000000', 'null|x'])(
  'a tracker that keeps “%s” is no breach',
  (value) => {
    expect(found('_uetvid', shape(value))).toEqual(['pre-consent-nonessential-cookie suspected']);
    expect(found('_fbp', shape(value))).toEqual(['pre-consent-nonessential-cookie suspected']);
  },
);

test('one that keeps a number is, also if it held nothing first', () => {
  expect(found('_uetvid', identifier('a'))).toEqual(['pre-consent-nonessential-cookie violation']);
  expect(found('_uetvid', shape(''), identifier('a'))).toEqual(['pre-consent-nonessential-cookie violation']);
});

test('a switch of a tracker is a value', () => {
  expect(found('_gat', shape('1'))).toEqual(['pre-consent-nonessential-cookie violation']);
});

test('an unknown cookie or key that holds nothing is no question', () => {
  expect(found('xyz', shape(''))).toEqual([]);
  const evidence = site({
    none: [
      thirdPartyCookie('opt', 'ander.example', { value: shape('deleted') }),
      stored('_uetvid', { value: shape('null') }),
    ],
  });
  const names = judge(evidence, noStatement).findings.map(({ subject }) => subject.name);
  expect(names).not.toContain('opt');
  expect(names).not.toContain('_uetvid');
});
