/** What a control does, by what is read, what is heard, and its role. */
import { expect, test } from 'vitest';
import { classifyControl } from '../../../../watch/banner/control-kind.ts';

const control = { text: '', name: '', role: 'button', expands: false };

test('the accessible name tells where the visible text does not', () => {
  expect(classifyControl({ ...control, text: '', name: 'Cookies weigeren' }).kind).toBe('reject-all');
  expect(
    classifyControl({ ...control, text: 'OK', name: 'Alleen noodzakelijke cookies accepteren' }).kind,
  ).toBe('necessary-only');
  expect(classifyControl({ ...control, text: '×', name: 'Doorgaan zonder te accepteren' }).kind).toBe(
    'reject-all',
  );
});

test('what a visitor sees goes before what the name says', () => {
  expect(classifyControl({ ...control, text: 'Weigeren', name: 'Sluit de cookiemelding' }).kind).toBe(
    'reject-all',
  );
  expect(classifyControl({ ...control, text: 'Alles accepteren', name: 'Weigeren' }).kind).toBe('accept-all');
});

test('"Got it" is an answer, also where a screen reader hears that it dismisses the message', () => {
  expect(classifyControl({ ...control, text: 'Begrepen!', name: 'dismiss cookie message' }).kind).toBe(
    'accept-all',
  );
  expect(classifyControl({ ...control, text: '×', name: 'dismiss cookie message' }).kind).toBe('close');
});

test('of two buttons that stay pressed, on and off are the answers; on a switch they are its state', () => {
  expect(classifyControl({ ...control, text: 'Uit', role: 'togglebutton' })).toMatchObject({
    kind: 'category',
    says: 'reject-all',
  });
  expect(classifyControl({ ...control, text: 'On', role: 'radio' })).toMatchObject({
    kind: 'category',
    says: 'accept-all',
  });
  expect(classifyControl({ ...control, text: 'Off', role: 'switch' }).says).toBe('other');
});

test('a box is a category, and says what it would mean as a button', () => {
  expect(
    classifyControl({ ...control, text: 'Alleen noodzakelijke cookies', name: '', role: 'radio' }),
  ).toMatchObject({ kind: 'category', says: 'necessary-only' });
});

test('the heading of a fold-out section is not a choice', () => {
  expect(
    classifyControl({
      ...control,
      text: 'Noodzakelijke cookies',
      name: 'Noodzakelijke cookies',
      expands: true,
    }).kind,
  ).toBe('other');
});
