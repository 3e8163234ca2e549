/**
 * `cookiewacht completion SHELL` prints a script with which the shell completes commands, options and their values.
 * While the user types, that script asks `cookiewacht complete -- WORDS…`.
 */
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import addTab from '@bomb.sh/tab/commander';
import type { Command } from 'commander';
import { formats } from '../../reports/formats/index.ts';
import { catalogue } from '../../rules/catalogue/index.ts';
import { deviceSchema, engineSchema, privacySignalSchema } from '../../rules/evidence/common.ts';
import { languageSchema, severities } from '../../rules/judge/finding.ts';

const thresholds = [...severities.filter((severity) => severity !== 'info'), 'never'];

/** The values of options that have a few, by option. */
const values: Readonly<Record<string, readonly string[]>> = {
  engine: engineSchema.options,
  lang: languageSchema.options,
  format: formats.map(({ name }) => name),
  journey: ['none', 'accept', 'reject', 'withdraw', 'category:'],
  device: deviceSchema.options,
  signal: privacySignalSchema.options,
  'fail-on': [...thresholds, ...thresholds.map((threshold) => `new:${threshold}`)],
  'junit-inconclusive': ['skipped', 'error'],
  edition: ['mixed', 'compliant', 'violating'],
};

/** Arguments that are files or folders, as commands name them. */
const isPath = (name: string): boolean => /^(?:file|dir|folder|path|run|earlier|later)$/.test(name);

const EXAMPLES = `
Examples:
  # bash: in ~/.bashrc
  source <(cookiewacht completion bash)
  # zsh: in ~/.zshrc, after compinit
  source <(cookiewacht completion zsh)
  # fish
  cookiewacht completion fish > ~/.config/fish/completions/cookiewacht.fish`;

/** Adds the commands `completion` and, hidden, `complete`. Call it when all others have been added. */
export function addCompletion(program: Command): void {
  const tab = addTab(program, { completionCommandName: 'completion' });
  program.commands
    .find((command) => command.name() === 'completion')
    ?.description('print a script that completes commands and options in your shell')
    .addHelpText('after', EXAMPLES);
  for (const command of program.commands) {
    const known = tab.commands.get(command.name());
    for (const { long, flags } of command.options) {
      const option = known?.options.get(long?.slice(2) ?? '');
      const words = values[option?.value ?? ''];
      const placeholder = /<([a-z]+)(?:\.{3})?>$/.exec(flags)?.[1] ?? '';
      if (option && words) option.handler = (complete) => words.forEach((word) => complete(word, ''));
      else if (option && (isPath(placeholder) || option.value === 'baseline')) option.handler = completePaths;
    }
    for (const argument of known?.arguments.values() ?? []) {
      if (isPath(argument.name)) argument.handler = completePaths;
      if (command.name() === 'rules')
        argument.handler = (complete) => catalogue.forEach(({ id, title }) => complete(id, title.en));
    }
  }
}

/** Files and folders that begin with what was typed: the last word of the command line. */
function completePaths(complete: (value: string, description: string) => void): void {
  const typed = (process.argv.at(-1) ?? '').replace(/^--[a-z-]+=/, '');
  const folder = typed.endsWith('/') ? typed : dirname(typed === '' ? '.' : typed);
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = folder === '.' && !typed.startsWith('./') ? entry.name : join(folder, entry.name);
      complete(`${typed.startsWith('./') ? './' : ''}${path}${entry.isDirectory() ? '/' : ''}`, '');
    }
  } catch {
    // A folder that cannot be read completes to nothing.
  }
}
