/** Ends the browser session of a profile, so that its next visit counts as a second one. */
import type { Profile } from '../profile.ts';

/** Deletes session cookies and the session storage that is carried from tab to tab. Persistent data stays. */
export async function clearSession({ context, sessionStorage }: Profile): Promise<void> {
  sessionStorage.clear();
  const cookies = await context.cookies();
  await context.deleteCookie(...cookies.filter(({ session }) => session));
}
