/** `cookiewacht worker`: hands over to the package of the desk, which has the queue. */
import { examplesText, type CliCommand } from '../command.ts';
import { loadDesk } from '../desk-package.ts';

/** The `worker` command. Its help is the package's own. */
export const worker: CliCommand = {
  addTo(program, finish) {
    program
      .command('worker')
      .description('crawl sites of queued runs, beside the workers of other machines')
      .argument('[arguments...]', 'cookiewacht worker --help lists them')
      .addHelpText(
        'after',
        examplesText('cookiewacht', {
          'worker --database postgresql://desk@db/desk --evidence s3://evidence':
            'on each machine that is to help',
        }),
      )
      .helpOption(false)
      .allowUnknownOption()
      .action(async (args: string[]) => finish(await (await loadDesk('worker')).runWorker(args)));
  },
};
