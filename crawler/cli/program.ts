/** The command line: parses the arguments, runs a command, and explains errors. */
import { Command, CommanderError } from 'commander';
import { jsonText } from '../../rules/json-text.ts';
import { UsageError, explained, reasonOf } from '../errors.ts';
import { exitCodeOfError } from './exit-code.ts';
import { product } from '../run/product.ts';
import { outliveReaders } from './readers.ts';
import { register } from './commands/index.ts';
import { asCalled } from './called.ts';
import { beQuiet, complain, print } from './output.ts';

const program = new Command('cookiewacht')
  .description('Checks whether websites keep the cookie promises of their own privacy statement.')
  .version(product.version)
  .showHelpAfterError(asCalled('(cookiewacht COMMAND --help lists its options)'))
  .exitOverride()
  .option('-q, --quiet', 'print results and errors only')
  .option('--no-color', 'print without colours, as with NO_COLOR=1')
  .configureHelp({ showGlobalOptions: true })
  .hook('preAction', (command) => {
    if (command.opts()['quiet'] === true) beQuiet();
  })
  .addHelpText(
    'after',
    '\nExit codes: 0 compliant, 1 findings, 2 wrong use, 3 something could not be checked, ' +
      '130 stopped by Ctrl-C.',
  );

const words = process.argv.slice(2);
const hasAll = await register(program, words, (code) => {
  process.exitCode = code;
});
if (hasAll) (await import('./completion.ts')).addCompletion(program);

const tellOfOutput = outliveReaders();

try {
  await program.parseAsync(meant(words), { from: 'user' });
} catch (thrown) {
  const error = explained(thrown);
  explain(error);
  const code = exitCodeOfError(error);
  process.exitCode = code;
  if (wantsJson(process.argv)) await sayAsJson(error, code);
}
tellOfOutput();

/** Commander answers `help nonsense` with its list of commands: it is as wrong as `nonsense`. */
function meant(args: string[]): string[] {
  const [first, name] = args;
  const known = ['help', ...program.commands.map((command) => command.name())];
  const wrong = first === 'help' && name !== undefined && !name.startsWith('-') && !known.includes(name);
  return wrong ? [name] : args;
}

/** With `--format json` a program reads stdout, so the error is printed there as JSON. */
function wantsJson(args: readonly string[]): boolean {
  return args.some(
    (arg, index) => arg === '--format=json' || (arg === '--format' && args[index + 1] === 'json'),
  );
}

async function sayAsJson(error: unknown, exitCode: number): Promise<void> {
  if (exitCode === 0) return;
  const [what, advice] =
    error instanceof UsageError
      ? [error.what, asCalled(error.advice)]
      : [
          reasonOf(error).replace(/^error: /, ''),
          error instanceof CommanderError
            ? asCalled('cookiewacht COMMAND --help lists its options')
            : 'this is a bug in Cookiewacht: please report it',
        ];
  await print(jsonText({ error: { what, advice, exitCode } }));
}

/** Prints an error to stderr. Commander prints its own. */
function explain(error: unknown): void {
  if (error instanceof CommanderError) return;
  if (error instanceof UsageError) return complain(error.message);
  // A fault of Cookiewacht: the maintainer needs the stack trace.
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  complain(`Cookiewacht failed. This is a bug in Cookiewacht; please report it with these lines:\n${trace}`);
}
