/**
 * Before the tests: installs a browser of each engine, Firefox for the extension, certutil, so that browsers trust the
 * tests' certificates, and PostgreSQL for those of the desk.
 */
import { globSync } from 'node:fs';
import { engineSchema } from '../rules/evidence/common.ts';
import { installPackages, onPath } from '../crawler/browser/debian.ts';
import { ensureBrowser } from '../crawler/browser/install.ts';
import { exitCodeOfError } from '../crawler/cli/exit-code.ts';
import { UsageError, reasonOf } from '../crawler/errors.ts';
import { findFirefox } from './find-firefox.ts';

const say = (line: string): void => console.log(line);

try {
  const { version, path, engine: used } = await ensureBrowser({ say });
  say(`Browser for the tests: ${version}, ${path}`);
  for (const engine of engineSchema.options.filter((each) => each !== used)) {
    const other = await ensureBrowser({ explicit: null, engine, say });
    say(`For the tests of --engine ${engine}: ${other.version}, ${other.path}`);
  }
  if (process.platform === 'linux' && !onPath('certutil')) {
    await installPackages(['libnss3-tools'], say).catch((error: unknown) =>
      say(
        `certutil is missing and could not be installed (${reasonOf(error)}); install libnss3-tools, else tests with certificates fail.`,
      ),
    );
  }
  if (globSync('/usr/lib/postgresql/*/bin/initdb').length === 0) {
    await installPackages(['postgresql'], say).catch((error: unknown) =>
      say(
        `PostgreSQL is missing and could not be installed (${reasonOf(error)}); install postgresql, else the desk's tests fail.`,
      ),
    );
  }
  const firefox = await findFirefox();
  if (firefox === null)
    await installPackages(['firefox-esr'], say).catch((error: unknown) =>
      say(
        `Firefox is missing and could not be installed (${reasonOf(error)}); install firefox-esr, else the extension's tests in Firefox fail.`,
      ),
    );
  else say(`Firefox for the extension's tests: ${firefox}`);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = exitCodeOfError(error);
}
