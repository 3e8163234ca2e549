import { toAndFro } from './redirects-there.ts';

export const page = toAndFro('redirects-there');
