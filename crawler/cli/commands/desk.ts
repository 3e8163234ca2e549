/**
 * `cookiewacht desk`: hands over to the package of the desk, which has commands of its own. Most users crawl only, so
 * the package is not installed with this one.
 */
import { examplesText, type CliCommand } from '../command.ts';
import { loadDesk } from '../desk-package.ts';

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
      .action(async (args: string[]) => finish(await (await loadDesk('desk')).runDesk(args)));
  },
};
