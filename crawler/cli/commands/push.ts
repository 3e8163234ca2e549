/** `cookiewacht push RUN`: hands a finished run in at the review desk. The same run twice is one run there. */
import * as z from 'zod';
import { UsageError } from '../../errors.ts';
import { defineCommand, text } from '../command.ts';
import { deskAt } from '../review/address.ts';
import { pushedLine, pushRun } from '../review/push.ts';
import { say } from '../output.ts';

/** The variable that names the desk where no option does. */
const deskVariable = 'COOKIEWACHT_DESK';

/** The `push` command. */
export const push = defineCommand({
  name: 'push',
  description: 'hand a finished run in at the review desk',
  examples: {
    'push runs/2026-11-23T020000Z --desk https://desk.example.nl':
      'with the token in COOKIEWACHT_DESK_TOKEN; as often as you like',
  },
  takes: { '<run>': 'run directory' },
  args: z.tuple([z.string()]),
  options: z.object({
    desk: text('--desk <url>', `address of the desk (default: ${deskVariable})`),
  }),
  async run([run], given) {
    const address = given.desk ?? process.env[deskVariable];
    if (address === undefined || address === '')
      throw new UsageError('push: no desk is named', `push ${run} --desk https://desk.example.nl`);
    const desk = deskAt('--desk', address);
    const pushed = await pushRun(run, desk);
    if ('failed' in pushed) throw new UsageError(`push: ${pushed.failed}`, pushed.advice);
    say(pushedLine(pushed, desk));
    return { kind: 'shown' };
  },
});
