/** Back to a page with a form on it, as it was typed. */
import { returnAddress } from '../auth/return-address.ts';
import type { DeskContext } from '../env.ts';
import type { Fields } from '../form.ts';
import { typedOf, type Shown } from './shown.ts';

/** Shows the page that the form was on, with what is wrong. */
export function showAgain(
  shown: Shown,
  context: DeskContext,
  fields: Fields,
  problem: string,
  status: 409 | 422,
): Promise<Response> {
  const from = returnAddress(fields.text('from') || fields.text('to'));
  const again = { typed: typedOf(fields), problem, status };
  return from.startsWith('/findings/')
    ? shown.finding(context, from, again)
    : shown.queue(context, from, again);
}
