/** Names of months and of units of time in a language. Source: Unicode CLDR, by `Intl`. */
const units = ['minute', 'hour', 'day', 'week', 'month', 'year'] as const;
/** Numbers that take different forms of a unit in the languages of Europe: one, two, few, many. */
const counts = [1, 2, 3, 5, 6, 11, 12, 13, 24, 30, 100];

/** Full and short names of the months, also as they stand beside a day. */
export function monthsOf(language: string): string[] {
  const forms = (['long', 'short'] as const).flatMap((month) => [
    new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' }),
    new Intl.DateTimeFormat(language, { month, day: 'numeric', timeZone: 'UTC' }),
  ]);
  const days = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 14)));
  const names = forms.flatMap((form) =>
    days.flatMap((day) =>
      form.formatToParts(day).flatMap(({ type, value }) => (type === 'month' ? value : [])),
    ),
  );
  return [...new Set(names)].filter((name) => /\p{L}/u.test(name));
}

/** Units of time, in the forms that numbers take: `kuukausi`, `kuukautta`. */
export function timeUnitsOf(language: string): string[] {
  const names = units.flatMap((unit) => {
    const form = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' });
    return counts.flatMap((count) =>
      form.formatToParts(count).flatMap(({ type, value }) => (type === 'unit' ? value : [])),
    );
  });
  return [...new Set(names)].filter((name) => /\p{L}/u.test(name));
}
