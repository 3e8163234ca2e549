/**
 * The one place where a text of a page is brought into the form in which it is compared. Both functions refer to nothing
 * outside themselves, since they are also sent into pages.
 */

/**
 * A text as a visitor reads it: without characters that have no ink (soft hyphens, zero-width and direction marks), in
 * compatibility form (`ﬁ` becomes `fi`, full-width letters become plain ones), with one plain space for any white space, at
 * its ends too.
 * Source of what is ignored: Unicode, Default_Ignorable_Code_Point.
 */
export function readableText(raw: string): string {
  return raw
    .replace(/\p{Default_Ignorable_Code_Point}+/gu, '')
    .normalize('NFKC')
    .replace(/\s+/gu, ' ');
}

/**
 * The same in lower case, without accents and punctuation. Words are parted by one space, and so are the signs of scripts
 * that part no words (Han, kana), so that a word of them is found in a sentence.
 */
export function normaliseText(raw: string): string {
  // Most texts are plain ASCII, and are read often.
  if (/^[\0-\x7f]*$/.test(raw))
    return raw
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  const text = raw
    .replace(/\p{Default_Ignorable_Code_Point}+/gu, '')
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]+/gu, '')
    .toLowerCase()
    .replace(/\u0131/g, 'i')
    .replace(/ß/g, 'ss')
    .replace(/œ/g, 'oe')
    .replace(/ς/g, 'σ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
  return (
    /[\u3005-\u30ff\u3400-\u9fff]/.test(text)
      ? text.replace(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu, ' $& ').replace(/ +/g, ' ')
      : text
  ).trim();
}
