/** Answers that have the browser empty its cookie store. Source: Clear Site Data, "Clear-Site-Data". */
import { headersOf, type HeaderList } from './headers.ts';

const MAX_HEADER = 2000;

/** Whether the cookies of the answer's site are thrown away. */
export const clearsCookies = (headers: HeaderList): boolean =>
  headersOf(headers, 'clear-site-data').some((value) => /"(?:cookies|\*)"/.test(value.slice(0, MAX_HEADER)));
