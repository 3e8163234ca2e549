/** All commands, in the order in which `--help` lists them. A command is loaded when it is asked for. */
import type { Command } from 'commander';
import type { CliCommand } from '../command.ts';
import { exitCodeOf, type ExitCode } from '../exit-code.ts';

const commands: ReadonlyMap<string, () => Promise<CliCommand>> = new Map([
  ['crawl', async () => (await import('./crawl.ts')).crawl],
  ['watch', async () => (await import('./watch.ts')).watch],
  ['demo', async () => (await import('./demo.ts')).demo],
  ['init', async () => (await import('./init.ts')).init],
  ['policy', async () => (await import('./policy.ts')).policy],
  ['flow', async () => (await import('./flow.ts')).flow],
  ['judge', async () => (await import('./judge.ts')).judge],
  ['assemble', async () => (await import('./assemble.ts')).assemble],
  ['report', async () => (await import('./report.ts')).report],
  ['compare', async () => (await import('./compare.ts')).compare],
  ['verify', async () => (await import('./verify.ts')).verify],
  ['trend', async () => (await import('./trend.ts')).trend],
  ['push', async () => (await import('./push.ts')).push],
  ['desk', async () => (await import('./desk.ts')).desk],
  ['worker', async () => (await import('./worker.ts')).worker],
  ['rules', async () => (await import('./rules.ts')).rules],
  ['doctor', async () => (await import('./doctor.ts')).doctor],
]);

/**
 * Adds commands to commander's program: the one that `words` name, or all of them where these ask for help, for
 * completion or for something that does not exist. `exit` gets the exit code of the command that ran. Returns
 * whether all were added.
 */
export async function register(
  program: Command,
  words: readonly string[],
  exit: (code: ExitCode) => void,
): Promise<boolean> {
  const named = commands.get(words.find((word) => !word.startsWith('-')) ?? '');
  // One imports a thousand modules, another half of them.
  const loaded = await Promise.all((named ? [named] : [...commands.values()]).map((load) => load()));
  for (const command of loaded) command.addTo(program, (outcome) => exit(exitCodeOf(outcome)));
  return named === undefined;
}
