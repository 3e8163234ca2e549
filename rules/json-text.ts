/** JSON for people's eyes too: what reverses, hides or colours text is escaped, which changes no value. */

/** C1 controls and characters that reverse or hide text: JSON allows them unescaped, but they deceive a reader. */
const deceiving = /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

const escaped = (text: string): string =>
  text.replace(deceiving, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** The value in lines, without an end of line. */
export const jsonText = (value: unknown): string => escaped(JSON.stringify(value, null, 2));

/** The same in one line. */
export const jsonLine = (value: unknown): string => escaped(JSON.stringify(value));
