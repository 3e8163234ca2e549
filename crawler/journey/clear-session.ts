/** Makes the next visit of a profile a second one: what ends with the browser is gone, what is kept is kept. */
import type { JourneyRun } from '../profile.ts';

/** Deletes session cookies, and what is kept from tab to tab. */
export async function endSession({ context, tabStorage }: JourneyRun): Promise<void> {
  tabStorage.clear();
  const cookies = await context.cookies();
  await context.deleteCookie(...cookies.filter(({ session }) => session));
}
