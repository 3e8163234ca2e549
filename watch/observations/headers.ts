/**
 * Names and values of headers, in whatever form the browser gives them. Names are compared without regard to
 * case.
 */
export type HeaderList = ReadonlyArray<readonly [name: string, value: string]>;

/** The first header of this name (in lower case). */
export function headerOf(headers: HeaderList, name: string): string | undefined {
  return headers.find(([each]) => each.toLowerCase() === name)?.[1];
}

/** All headers of this name (in lower case). */
export function headersOf(headers: HeaderList, name: string): string[] {
  return headers.flatMap(([each, value]) => (each.toLowerCase() === name ? [value] : []));
}
