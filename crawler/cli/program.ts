/** The command line: reads the arguments, and explains what went wrong. */
import { Command, CommanderError } from 'commander';
import { UsageError, reasonOf } from '../errors.ts';
import { exitCodeOfError } from './exit-code.ts';
import { product } from '../run/product.ts';
import { register } from './commands/index.ts';
import { print, say } from './output.ts';

const program = new Command('cookiewacht')
  .description('Checks whether websites keep the cookie promises of their own privacy statement.')
  .version(product.version)
  .showHelpAfterError('(cookiewacht COMMAND --help lists its options)')
  .exitOverride()
  .addHelpText(
    'after',
    '\nExit codes: 0 compliant, 1 findings, 2 wrong use, 3 something could not be checked, 130 stopped by Ctrl-C.',
  );

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
  explain(error);
  const code = exitCodeOfError(error);
  process.exitCode = code;
  if (wantsJson(process.argv)) await sayAsJson(error, code);
}

/** Whoever asked for JSON reads stdout: it holds what went wrong in the same form. */
function wantsJson(args: readonly string[]): boolean {
  return args.some(
    (arg, index) => arg === '--format=json' || (arg === '--format' && args[index + 1] === 'json'),
  );
}

async function sayAsJson(error: unknown, exitCode: number): Promise<void> {
  if (exitCode === 0) return;
  const [what, advice] =
    error instanceof UsageError
      ? [error.what, error.advice]
      : [
          reasonOf(error).replace(/^error: /, ''),
          error instanceof CommanderError
            ? 'cookiewacht COMMAND --help lists its options'
            : 'this is a bug in Cookiewacht: please report it',
        ];
  await print(JSON.stringify({ error: { what, advice, exitCode } }));
}

/** Commander has explained its own errors already. */
function explain(error: unknown): void {
  if (error instanceof CommanderError) return;
  if (error instanceof UsageError) return say(error.message);
  // Our own fault, not the user's: here the trace is what a maintainer needs.
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  say(`Cookiewacht failed. This is a bug in Cookiewacht; please report it with these lines:\n${trace}`);
}
