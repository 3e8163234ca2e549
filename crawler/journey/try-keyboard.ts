/**
 * Once a refusal by mouse is confirmed, a visitor without a mouse refuses too: in a profile of their own, beside the rest of
 * the journey.
 */
import type { LiveBrowser } from '../browser/pool.ts';
import { refuseByKeyboard, type KeyboardResult } from '../consent/by-keyboard.ts';
import { reasonOf } from '../errors.ts';
import { visitAside } from './aside.ts';
import type { Journey } from './journey.ts';
import { BANNER_WAIT_MS } from './site-banner.ts';

/**
 * Gives a function that records how it ended; null where there is nothing to try: a phone has no keyboard. Never throws for
 * what the site does.
 */
export async function tryKeyboard(journey: Journey, live: LiveBrowser): Promise<(() => void) | null> {
  const { choice, choiceStep, crawl, profile, allowedSites } = journey;
  if (choice !== 'reject' || crawl.device === 'phone' || journey.stopped) return null;
  if (choiceStep.outcome !== 'confirmed') return null;
  let result: KeyboardResult = { outcome: 'unclear', keys: 0, reason: 'the page could not be visited' };
  const url = journey.askedOn ?? crawl.entry;
  try {
    await visitAside(journey, live, {
      name: 'keyboard',
      url,
      allowedSites,
      afterwards: 'none',
      act: async (tab, { recorder }) => {
        result = await refuseByKeyboard(tab, {
          choice: 'reject',
          waitForBanner: BANNER_WAIT_MS,
          override: crawl.site.consent,
          allowedSites,
          shape: profile.redact.shape,
          redactUrl: profile.redact.url,
          redactText: profile.redact.text,
          onClick: () => recorder.enter('after-reject'),
        });
      },
    });
  } catch (error) {
    result = { ...result, reason: reasonOf(error).slice(0, 200) };
  }
  const { recorder, redact } = profile;
  return () =>
    recorder.record({ kind: 'keyboard-refusal', ...result }, { ...recorder.now(), page: redact.url(url) });
}
