/**
 * The preferences of a fresh profile: those of an ordinary visitor, without the browser's own background
 * traffic.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The visitor's languages, best first. */
export const acceptLanguages = 'nl-NL,nl,en-US,en';

const preferences = {
  profile: {
    // 0: third-party cookies are allowed, as in an ordinary Chrome; Debian's Chromium blocks them by default.
    cookie_controls_mode: 0,
  },
  intl: { accept_languages: acceptLanguages, selected_languages: acceptLanguages },
  safebrowsing: { enabled: false },
  search: { suggest_enabled: false },
  signin: { allowed: false, allowed_on_next_startup: false },
  alternate_error_pages: { enabled: false },
  autofill: { profile_enabled: false, credit_card_enabled: false },
  credentials_enable_service: false,
  translate: { enabled: false },
};

/** Writes the preferences into a profile folder that no browser has used yet. */
export async function writePreferences(profile: string): Promise<void> {
  const folder = join(profile, 'Default');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'Preferences'), JSON.stringify(preferences));
}
