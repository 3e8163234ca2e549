/** Reduces a value to its shape: length, form, entropy and a keyed hash. */
import type { ValueShape } from '../../rules/evidence/common.ts';

/** Characters that decide the form and the entropy; the hash covers the whole value. */
const MAX_READ_LENGTH = 4096;

const shapes: ReadonlyArray<[ValueShape['shape'], RegExp]> = [
  ['empty', /^$/],
  ['boolean', /^(?:true|false|yes|no|ja|nee|on|off|0|1)$/i],
  ['timestamp', /^(?:1[0-9]{9}(?:[0-9]{3})?|\d{4}-\d{2}-\d{2}T[\d:.Z+-]*)$/],
  ['number', /^-?\d+(?:\.\d+)?$/],
  ['uuid', /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i],
  ['hex', /^(?=.*\d)[0-9a-f]{8,}$/i],
  ['word', /^[a-z][a-z_-]{0,23}$/i],
  ['url', /^https?:/i],
  ['json', /^(?:[[{"]|%7B|%5B|%22)/i],
  ['token', /^[\w.+/=%~:-]+$/],
];

/** Words that stand for no value, whole or between separators. */
const noValue = new RegExp(
  `^(?:${[
    'null|undefined|none|nil|nan|void|empty|unset|unknown|placeholder|n/?a|false|no|off|nee|-1',
    'den(?:y|ied)|deleted?|removed|reject(?:ed)?|declined?|refused?|revoked|disabled|expired|anonymous',
    'opt[_-]?out|opted[_-]?out|not[ _-]?(?:set|available|consented|allowed)|no[ _-]?consent|0+|x{2,}|[-*#.]+',
  ].join('|')})$`,
  'i',
);
const MAX_PLACEHOLDER_LENGTH = 60;

/** Whether a value says that there is none. Single letters beside such a word say nothing more. */
function isPlaceholder(value: string): boolean {
  if (value === '' || value.length > MAX_PLACEHOLDER_LENGTH) return false;
  const text = value
    .replace(/%7C/gi, '|')
    .replace(/%20/g, ' ')
    .replace(/["'()[\]{}<>]|%22/g, '')
    .trim();
  if (text === '' || noValue.test(text)) return true;
  const parts = text.split(/[|.:;,_\s~/-]+/).filter(Boolean);
  return (
    parts.some((part) => noValue.test(part)) &&
    parts.every((part) => noValue.test(part) || /^[a-z]$/i.test(part))
  );
}

/**
 * A function that gives the shape of a value. `hash` uses a key that is never stored, so that hashes mean
 * nothing after the run.
 */
export function valueShaper(hash: (value: string) => string): (value: string) => ValueShape {
  return (value) => {
    const head = value.slice(0, MAX_READ_LENGTH);
    return {
      length: value.length,
      shape: shapes.find(([, pattern]) => pattern.test(head))?.[0] ?? 'text',
      entropy: Math.round(entropyBits(head) * 10) / 10,
      hash: hash(value),
      ...(isPlaceholder(value) ? { placeholder: true } : {}),
    };
  };
}

/** Shannon entropy per character times the number of characters, in bits. */
function entropyBits(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let perCharacter = 0;
  for (const count of counts.values()) perCharacter -= (count / text.length) * Math.log2(count / text.length);
  return perCharacter * text.length;
}
