/** The commands of the desk: `cookiewacht desk …`. Without a name of one it starts the desk. */
import { Command } from 'commander';
import type { Outcome } from '../../crawler/cli/exit-code.ts';
import { UsageError } from '../../crawler/errors.ts';
import { DeskError } from '../model/requests.ts';
import { backupCommand, rebuildCommand, restoreCommand, verifyCommand } from './history.ts';
import { tokenCommand, userCommand } from './people.ts';
import { serve } from './serve.ts';
import { worker } from './worker.ts';

export { crawlByWorkers } from './queued.ts';

const commands = [
  serve,
  userCommand,
  tokenCommand,
  verifyCommand,
  rebuildCommand,
  backupCommand,
  restoreCommand,
];

/** Runs `cookiewacht desk` with these arguments. @throws CommanderError, UsageError */
export async function runDesk(args: readonly string[]): Promise<Outcome> {
  let outcome: Outcome = { kind: 'shown' };
  const program = new Command('cookiewacht desk')
    .description('The review desk: decide what the nights found, and prove later what was decided.')
    .exitOverride()
    .showHelpAfterError('(cookiewacht desk COMMAND --help lists its options)');
  for (const command of commands)
    command.addTo(program, (how) => {
      outcome = how;
    });
  for (const command of program.commands) command.exitOverride();
  try {
    await program.parseAsync(withDefault(args), { from: 'user' });
  } catch (error) {
    if (error instanceof DeskError)
      throw new UsageError(error.message, 'nothing was changed', { cause: error });
    throw error;
  }
  return outcome;
}

/** Runs `cookiewacht worker` with these arguments. @throws CommanderError, UsageError */
export async function runWorker(args: readonly string[]): Promise<Outcome> {
  let outcome: Outcome = { kind: 'shown' };
  const program = new Command('cookiewacht').exitOverride();
  worker.addTo(program, (how) => {
    outcome = how;
  });
  for (const command of program.commands) command.exitOverride();
  await program.parseAsync(['worker', ...args], { from: 'user' });
  return outcome;
}

/** Options alone are those of `serve`; help lists all commands. */
function withDefault(args: readonly string[]): string[] {
  const [first] = args;
  const own = first === undefined || (first.startsWith('-') && first !== '--help' && first !== '-h');
  return own ? ['serve', ...args] : [...args];
}
