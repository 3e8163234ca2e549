/**
 * Node's own formats of dates and numbers, each made once. Making one loads the words of its language: some hundred
 * microseconds, and memory outside V8's heap that comes back late: fifty readers of the desk took three gigabytes of it.
 */

/** More locales, time zones and styles than a process meets; what is kept never grows without end. */
const MOST = 500;

function keeping<Options, Format>(
  make: (locale: string, options?: Options) => Format,
): (locale: string, options?: Options) => Format {
  const formats = new Map<string, Format>();
  return (locale, options) => {
    const key = JSON.stringify([locale, options]);
    const format = formats.get(key) ?? make(locale, options);
    if (formats.size < MOST) formats.set(key, format);
    return format;
  };
}

/** @throws RangeError when there is no such locale or time zone */
export const dateFormat = keeping(
  (locale: string, options?: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
);

export const numberFormat = keeping(
  (locale: string, options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
);
