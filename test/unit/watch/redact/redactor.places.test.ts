/** Every kind of personal data in every place from which a text is kept. */
import { describe, expect, test } from 'vitest';
import { redactorWith } from '../../../../watch/redact/redactor.ts';

const redact = redactorWith(() => '0'.repeat(16));

const kinds: ReadonlyArray<[kind: string, data: string]> = [
  ['an e-mail address', 'jan.jansen@example.nl'],
  ['a citizen service number', '123456782'],
  ['a mobile telephone', '0612345678'],
  ['a telephone abroad', '+31612345678'],
  ['a telephone with signs', '06-12345678'],
  ['a telephone with spaces', '06 12 34 56 78'],
  ['a telephone with brackets', '+31 (0)6-12345678'],
  ['a bank card with spaces', '4111 1111 1111 1111'],
  ['a bank account', 'NL91ABNA0417164300'],
  ['a bank card', '4111111111111111'],
  ['a token', 'eyJhbGciOi1iIsInR5cCI6IkpXVCJ9'],
  ['a UUID', '123e4567-e89b-12d3-a456-426614174000'],
];
const places: ReadonlyArray<[place: string, keep: (data: string) => string]> = [
  ['the path', (data) => redact.url(`https://a.example/dossier/${data}/pagina`)],
  ['the path, encoded', (data) => redact.url(`https://a.example/dossier/${encodeURIComponent(data)}`)],
  ['the query', (data) => redact.url(`https://a.example/?id=${encodeURIComponent(data)}`)],
  ['the name of a parameter', (data) => redact.url(`https://a.example/?${encodeURIComponent(data)}`)],
  ['the fragment', (data) => redact.url(`https://a.example/#${data}`)],
  ['the user of an address', (data) => redact.url(`https://${encodeURIComponent(data)}@a.example/`)],
  ['an address to write to', (data) => redact.url(`mailto:info@a.example?subject=x&body=${data}`)],
  ['whom a link writes to', (data) => redact.url(`mailto:${data}`)],
  ['whom a link calls', (data) => redact.url(`tel:${data}`)],
  ['a script address', (data) => redact.url(`javascript:go('${data}')`)],
  ['a blob', (data) => redact.url(`blob:https://a.example/${data}`)],
  ['parameters', (data) => JSON.stringify(redact.query(`https://a.example/?a=${encodeURIComponent(data)}`))],
  [
    'names of parameters',
    (data) => JSON.stringify(redact.query(`https://a.example/?${encodeURIComponent(data)}=1`)),
  ],
  ['a body', (data) => JSON.stringify(redact.body(`a=${encodeURIComponent(data)}`))],
  ['a body of JSON', (data) => JSON.stringify(redact.body(JSON.stringify({ a: data })))],
  ['a value', (data) => JSON.stringify(redact.shape(data))],
];

describe.each(kinds)('%s', (_kind, data) => {
  test.each(places)('in %s', (_place, keep) => {
    const kept = keep(data);
    expect(kept).not.toContain(data);
    expect(kept).not.toContain(encodeURIComponent(data));
  });
});

test.each(kinds.filter(([kind]) => kind !== 'a token'))('%s in a name or a text', (_kind, data) => {
  expect(redact.name(`dossier ${data}`)).not.toContain(data);
  expect(redact.name(data)).not.toContain(data);
  expect(redact.text(`Dossier van ${data}.`)).not.toContain(data);
});

test('what is nobody’s stays', () => {
  for (const url of [
    'https://a.example/nieuws/20261130-open-dag',
    'https://a.example/artikel/1234567/',
    'about:blank',
  ])
    expect(redact.url(url)).toBe(url);
  for (const name of ['_gat_gtag_UA_123456782_1', '_hjSession_123456782', '_pk_id.12.1fff', '_ga_X1Y2Z3'])
    expect(redact.name(name)).toBe(name);
});

test('a token in a text', () => {
  expect(redact.text('Uw code is a8f3c2e19b7d4f60a1b2c3d4e5f60718.')).toBe('Uw code is [token].');
});

test.each(['01-12-2025 14:30', '01-12-2025 14', 'van 2024 tot 2026', '20261130', 'kamer 12, 3e verdieping'])(
  '%s is no number of a person',
  (text) => {
    expect(redact.text(text).replace('[number]', '20261130')).toBe(text);
  },
);
