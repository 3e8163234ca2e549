/** A number with the word for one or for many. */
export const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
