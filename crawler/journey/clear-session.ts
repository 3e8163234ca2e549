/** Makes the next visit of a profile a second one: what ends with the browser is gone, what is kept is kept. */
import type { Profile } from '../profile.ts';

/** Deletes session cookies, and what is kept from tab to tab. */
export async function clearSession({ context, sessionStorage }: Profile): Promise<void> {
  sessionStorage.clear();
  const cookies = await context.cookies();
  await context.deleteCookie(...cookies.filter(({ session }) => session));
}
