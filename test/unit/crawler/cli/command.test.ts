/** An option is declared once: commander shows it, and its value is checked and typed. */
import { Command } from 'commander';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { defineCommand, flag, list, text, textOr } from '../../../../crawler/cli/command.ts';
import { register } from '../../../../crawler/cli/commands/index.ts';
import type { Outcome } from '../../../../crawler/cli/exit-code.ts';

const options = z.object({
  out: text('--out <dir>', 'where to'),
  pages: textOr('--pages <number>', 'how many', '12'),
  site: list('--site <id...>', 'which'),
  failOnSuspected: flag('--fail-on-suspected', 'whether'),
});

interface Call {
  args: readonly string[];
  options: z.output<typeof options>;
}

async function called(...argv: string[]): Promise<Call & { outcome: Outcome | null }> {
  const calls: Call[] = [];
  const outcomes: Outcome[] = [];
  const program = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
  const command = defineCommand({
    name: 'look',
    description: 'looks',
    examples: {},
    takes: { '<run>': 'a run', '[more...]': 'others' },
    args: z.tuple([z.string()]).rest(z.string()),
    options,
    run: (args, given) => {
      calls.push({ args, options: given });
      return Promise.resolve({ kind: 'verified', sound: false });
    },
  });
  command.addTo(program, (outcome) => void outcomes.push(outcome));
  await program.parseAsync(['look', ...argv], { from: 'user' });
  const [call] = calls;
  if (!call) throw new Error('the command was not called');
  return { ...call, outcome: outcomes[0] ?? null };
}

test('options that are not given have their usual values', async () => {
  const { args, options: given, outcome } = await called('runs/1');
  expect(args).toEqual(['runs/1']);
  expect(given).toEqual({ pages: '12', site: [], failOnSuspected: false });
  expect(outcome).toEqual({ kind: 'verified', sound: false });
});

test('options that are given arrive under their names', async () => {
  const { args, options: given } = await called(
    'a',
    'b',
    '--fail-on-suspected',
    '--pages',
    '3',
    '--site',
    'x',
    'y',
  );
  expect(args).toEqual(['a', 'b']);
  expect(given).toEqual({ pages: '3', site: ['x', 'y'], failOnSuspected: true });
});

test('an argument that is missing, and an option that does not exist, are errors of commander', async () => {
  await expect(called()).rejects.toMatchObject({ code: 'commander.missingArgument' });
  await expect(called('a', '--nonsense')).rejects.toMatchObject({ code: 'commander.unknownOption' });
});

test('a name that does not fit its flags is a mistake of ours, told at once', () => {
  const wrong = z.object({ output: text('--out <dir>', 'where to') });
  const command = defineCommand({
    name: 'wrong',
    description: '',
    examples: {},
    args: z.tuple([]),
    options: wrong,
    run: () => Promise.resolve({ kind: 'shown' }),
  });
  expect(() => command.addTo(new Command(), () => undefined)).toThrow('--out <dir> is declared as output');
});

test('every command of the product can be added', async () => {
  const program = new Command();
  await register(program, [], () => undefined);
  expect(program.commands.map((command) => command.name())).toEqual(
    'crawl watch demo init policy flow judge assemble report compare verify trend push desk worker rules doctor'.split(
      ' ',
    ),
  );
});

test.each([
  [['judge', 'runs/x'], ['judge']],
  [['--quiet', 'rules', 'judge'], ['rules']],
  [['nosuch', 'judge'], 'all'],
  [['help', 'judge'], 'all'],
  [['complete', '--', 'judge', '--'], 'all'],
  [['toString'], 'all'],
])('%j loads %j', async (words, expected) => {
  const program = new Command();
  const all = await register(program, words, () => undefined);
  const names = program.commands.map((command) => command.name());
  expect(all ? 'all' : names).toEqual(expected);
  expect(names.length > 1).toBe(all);
});

test('the help of every command shows an example of it', async () => {
  let said = '';
  const program = new Command('cookiewacht').configureOutput({ writeOut: (text) => (said += text) });
  await register(program, [], () => undefined);
  for (const command of program.commands) {
    said = '';
    command.outputHelp();
    expect(said, command.name()).toMatch(new RegExp(`Examples:\\n  # .+\\n  cookiewacht ${command.name()}`));
  }
});
