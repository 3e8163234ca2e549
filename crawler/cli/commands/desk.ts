/**
 * `cookiewacht desk`: hands over to the package of the desk, which has commands of its own. Most users crawl only, so
 * the package is not installed with this one.
 */
import * as z from 'zod';
import { UsageError } from '../../errors.ts';
import { examplesText, type CliCommand } from '../command.ts';
import type { Outcome } from '../exit-code.ts';

const packageName = 'cookiewacht-desk';

/** What the package offers; its outcome is one of this program's. */
const deskModule = z.object({
  runDesk: z.custom<(args: readonly string[]) => Promise<Outcome>>((value) => typeof value === 'function'),
});

/** The `desk` command. Its help is the package's own. */
export const desk: CliCommand = {
  addTo(program, finish) {
    program
      .command('desk')
      .description('review what the crawls found: decide, assign, and prove it later')
      .argument('[arguments...]', 'cookiewacht desk --help lists them')
      .addHelpText(
        'after',
        examplesText('cookiewacht', {
          desk: 'on this machine, with an embedded database',
          'desk --database postgresql://desk@db/desk --origin https://desk.example.nl': 'for a team',
        }),
      )
      .helpOption(false)
      .allowUnknownOption()
      .action(async (args: string[]) => finish(await (await load())(args)));
  },
};

async function load(): Promise<z.output<typeof deskModule>['runDesk']> {
  const imported: unknown = await import(packageName).catch((error: unknown) => {
    if (!isMissing(error)) throw error;
    throw new UsageError(
      'desk: the package of the desk is not installed',
      `npm install ${packageName}, then start it again`,
      { cause: error },
    );
  });
  return deskModule.parse(imported).runDesk;
}

/** The package itself is missing, not something that it needs. */
const isMissing = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  error.code === 'ERR_MODULE_NOT_FOUND' &&
  error.message.includes(`'${packageName}'`);
