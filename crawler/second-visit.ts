/** Makes the next visit of a profile a second one: what ends with the browser is gone, what is kept is kept. */
import type { JourneyRun } from './journey-run.ts';

/** Deletes session cookies. Tabs are closed after every visit, and session storage ends with them. */
export async function endSession({ context }: JourneyRun): Promise<void> {
  const cookies = await context.cookies();
  await context.deleteCookie(...cookies.filter(({ session }) => session));
}
