/** The language of a page: as chosen, else as the browser asks. */
import { getCookie } from 'hono/cookie';
import { languageSchema, type Language } from '../../rules/judge/finding.ts';
import type { DeskContext } from './env.ts';
import { languageCookie } from './handlers/sign-in.ts';

/** @param own of the person, where known */
export function languageOf(context: DeskContext, own: Language | undefined): Language {
  const chosen = languageSchema.safeParse(getCookie(context, languageCookie));
  if (chosen.success) return chosen.data;
  if (own !== undefined) return own;
  const asked = (context.req.header('accept-language') ?? '').slice(0, 200).toLowerCase();
  const [first = ''] = asked
    .split(',')
    .map((each) => each.trim().slice(0, 2))
    .filter((each) => each === 'nl' || each === 'en');
  return first === 'en' ? 'en' : 'nl';
}
