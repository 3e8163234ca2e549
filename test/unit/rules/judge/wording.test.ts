import { expect, it } from 'vitest';
import { formWithName } from '../../../../rules/judge/wording.ts';

it('names a form, or says that it has no name', () => {
  expect(formWithName('contact')).toEqual({ nl: 'Formulier "contact"', en: 'Form "contact"' });
  for (const name of ['', ' '])
    expect(formWithName(name)).toEqual({ nl: 'Een formulier zonder naam', en: 'A form without a name' });
});

it('cuts a long name short', () => {
  expect(formWithName('x'.repeat(500)).en.length).toBeLessThan(70);
});
