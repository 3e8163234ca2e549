/** Which personal data a form field asks for, judged by its type, name, label and autocomplete. */
import type { Form } from '../evidence/index.ts';

export type PersonalField = NonNullable<Form['fields'][number]['personal']>;

/** Whether any field of the form asks for personal data. */
export const asksPersonalData = ({ fields }: Pick<Form, 'fields'>): boolean =>
  fields.some(({ personal }) => personal !== null);

/** The first match wins, so more specific words come first. */
const words: ReadonlyArray<[PersonalField, RegExp]> = [
  ['national-id', /\bbsn\b|burgerservice|sofi.?nummer|national.?id|ssn/],
  ['birth-date', /geboorte|birth|\bbday|geb.?datum|geburt|naissance/],
  ['gender', /geslacht|gender|\bsex\b|aanhef|geschlecht|civilit/],
  ['email', /e-?mail|courriel/],
  ['phone', /telefoon|phone|\btel\b|mobiel|mobile|t[ée]l[ée]phone|handy/],
  [
    'address',
    /adres|address|straat|street|postcode|zip|plaats|woonplaats|\bcity\b|huisnummer|strasse|\bplz\b|rue\b/,
  ],
  [
    'name',
    /naam|\bname\b|firstname|lastname|surname|voorletter|\bnom\b|vorname|pr[ée]nom|given-name|family-name/,
  ],
  ['password', /wachtwoord|password|passwort|mot de passe/],
];

/** The personal data that the field asks for; null for none. */
export function personalField(field: {
  name: string;
  type: string;
  label: string;
  autocomplete: string;
}): PersonalField | null {
  if (field.type === 'email') return 'email';
  if (field.type === 'tel') return 'phone';
  if (field.type === 'password') return 'password';
  if (field.type === 'file') return 'file';
  if (['hidden', 'checkbox', 'radio', 'range', 'color', 'search'].includes(field.type)) {
    // A choice between words can still be personal ("de heer / mevrouw"); hidden and search fields ask a
    // person nothing.
    return field.type === 'radio' &&
      /geslacht|gender|aanhef/.test(`${field.name} ${field.label}`.toLowerCase())
      ? 'gender'
      : null;
  }
  const text = `${field.autocomplete} ${field.name.replace(/[_[\]-]+/g, ' ')} ${field.label}`.toLowerCase();
  for (const [kind, pattern] of words) if (pattern.test(text)) return kind;
  return field.type === 'textarea' ? 'free-text' : null;
}
