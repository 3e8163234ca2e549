/** Which changes of what a site keeps can be the record of a choice. */
import { expect, test } from 'vitest';
import { recordChanges, volatileKeys, type RecordRules } from '../../../../crawler/consent/records.ts';
import type { RecordSnapshot } from '../../../../crawler/consent/types.ts';

const rules: RecordRules = {
  host: 'www.example.nl',
  isTracker: () => false,
  own: [],
  removalCounts: false,
  shape: (value: string) => ({ length: value.length, shape: 'text', entropy: 0, hash: 'x' }),
};
const keeps = (name: string, value: string): RecordSnapshot =>
  new Map([[`cookie www.example.nl ${name}`, { area: 'cookie', host: 'www.example.nl', name, value }]]);

/**
 * Names of what counts, when a cookie had these values: when the banner was found, right before the click,
 * after it.
 */
function counted(name: string, [first, before, after]: [string, string, string]): string[] {
  const [one, two, three] = [keeps(name, first), keeps(name, before), keeps(name, after)];
  return recordChanges(two, three, volatileKeys(one, two), rules).map((change) => change.name);
}

test('a record that is laid out service by service while the banner is read is proof once it answers', () => {
  expect(
    counted('tarteaucitron', ['!mesure=wait', '!mesure=wait!video=wait', '!mesure=true!video=true']),
  ).toEqual(['tarteaucitron']);
  expect(
    counted('tarteaucitron', ['!mesure=wait', '!mesure=wait!video=wait', '!mesure=false!video=false']),
  ).toEqual(['tarteaucitron']);
});

test('a record that goes on being laid out is no proof', () => {
  expect(
    counted('tarteaucitron', [
      '!mesure=wait',
      '!mesure=wait!video=wait',
      '!mesure=wait!video=wait!social=wait',
    ]),
  ).toEqual([]);
});

test('a record with a clock in it is proof only when it grants something else', () => {
  const at = (clock: number, analytics: boolean): string => JSON.stringify({ clock, analytics });
  expect(counted('cookie_consent', [at(1, false), at(2, false), at(3, true)])).toEqual(['cookie_consent']);
  expect(counted('cookie_consent', [at(1, false), at(2, false), at(3, false)])).toEqual([]);
});

test('a record without any answer is proof once it has one', () => {
  expect(counted('cookie_consent', ['{}', '{"version":2}', '{"version":2,"analytics":false}'])).toEqual([
    'cookie_consent',
  ]);
  expect(counted('cookie_consent', ['{}', '{"version":2}', '{"version":3}'])).toEqual([]);
});

test('a counter that changes by itself is no record', () => {
  expect(counted('views', ['1', '2', '3'])).toEqual([]);
});

test('an answer that was taken away for the question to be asked anew may come back as another', () => {
  const gone: RecordSnapshot = new Map();
  const of = (name: string, value: string): string[] =>
    recordChanges(gone, keeps(name, 'x'), volatileKeys(keeps(name, value), gone), rules).map(
      (change) => change.name,
    );
  expect(of('aviso', 'aceptado')).toEqual(['aviso']);
  expect(of('lupa', 'hyväksytty')).toEqual(['lupa']);
  expect(of('mandje', 'a81f')).toEqual([]);
});
