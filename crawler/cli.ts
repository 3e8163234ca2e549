#!/usr/bin/env node
/** The command line. Alone decides exit codes: 0 compliant · 1 findings · 2 wrong use · 3 not fully checked · 130 stopped. */
import { Command, CommanderError } from 'commander';
import { UsageError } from './errors.ts';
import { exitCodes } from './exit-code.ts';
import { product } from './product.ts';
import { register } from './commands/index.ts';

const program = new Command('cookiewacht')
  .description('Checks whether websites keep the cookie promises of their own privacy statement.')
  .version(product.version)
  .showHelpAfterError('(cookiewacht COMMAND --help shows what it takes)')
  .exitOverride()
  .addHelpText('after', '\nExit codes: 0 compliant, 1 findings, 2 wrong use, 3 something could not be checked, 130 stopped by Ctrl-C.');

register(program, (code) => {
  process.exitCode = code;
});

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough (`| head`) is no fault.
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = explain(error);
}

function explain(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : exitCodes.usage;
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n`);
    return exitCodes.usage;
  }
  // Our own fault, not the user's: here the trace is what a maintainer needs.
  process.stderr.write(`cookiewacht failed, and that is a fault of cookiewacht:\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return exitCodes.inconclusive;
}
