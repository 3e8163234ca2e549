/**
 * Declares commands. Each option is declared once: its help text for commander, the schema of its value, and
 * thereby its type.
 *
 *   const options = z.object({ pages: textOr('--pages <number>', 'pages a site, at most', '12') });
 */
import { Option, type Command } from 'commander';
import * as z from 'zod';
import type { Outcome } from './exit-code.ts';

interface Declaration {
  /** In commander's notation: `--out <dir>`, `--site <id...>`, `--headed`. */
  flags: string;
  description: string;
  /** Default value. */
  usual?: string;
}

const declarations = z.registry<Declaration>();

/** An option with one value that may be left out. */
export const text = (flags: string, description: string) =>
  z.string().optional().register(declarations, { flags, description });

/** An option with one value and a default. */
export const textOr = (flags: string, description: string, usual: string) =>
  z.string().default(usual).register(declarations, { flags, description, usual });

/** An option with several values; an empty list where it is left out. */
export const list = (flags: string, description: string) =>
  z.array(z.string()).default([]).register(declarations, { flags, description });

/** An option without a value. */
export const flag = (flags: string, description: string) =>
  z.boolean().default(false).register(declarations, { flags, description });

interface Definition<
  A extends z.ZodType<readonly string[] | readonly (string | undefined)[]>,
  O extends z.ZodObject,
> {
  name: string;
  description: string;
  /** Lines that a user could type, with what they do: `crawl --policy policy.yaml` → `the sites of a policy`. */
  examples: Readonly<Record<string, string>>;
  /** Arguments in commander's notation (`<run>`, `[addresses...]`), each with its help text. */
  takes?: Readonly<Record<string, string>>;
  args: A;
  options: O;
  run(args: z.output<A>, options: z.output<O>): Promise<Outcome>;
}

/** A command that can be added to commander's program. `finish` gets the outcome when it has run. */
export interface CliCommand {
  addTo(program: Command, finish: (outcome: Outcome) => void): void;
}

/**
 * A command with typed arguments and options.
 * @throws Error (from `addTo`) when an option's flags do not match its key
 */
export function defineCommand<
  A extends z.ZodType<readonly string[] | readonly (string | undefined)[]>,
  O extends z.ZodObject,
>({ name, description, examples, takes = {}, args, options, run }: Definition<A, O>): CliCommand {
  return {
    addTo(program, finish) {
      const command = program
        .command(name)
        .description(description)
        .addHelpText('after', examplesText(program.name(), examples));
      for (const [argument, what] of Object.entries(takes)) command.argument(argument, what);
      for (const [key, schema] of Object.entries(options.shape)) command.addOption(optionOf(key, schema));
      command.action(async () => finish(await run(args.parse(command.args), options.parse(command.opts()))));
    },
  };
}

/** The examples as the end of a help text. */
export function examplesText(program: string, examples: Readonly<Record<string, string>>): string {
  const lines = Object.entries(examples).flatMap(([line, what]) => [
    `  # ${what}`,
    `  ${line.includes(`${program} `) ? line : `${program} ${line}`}`,
  ]);
  return `\nExamples:\n${lines.join('\n')}`;
}

function optionOf(key: string, schema: z.core.$ZodType): Option {
  const declaration = declarations.get(schema);
  if (!declaration) throw new Error(`the option ${key} is not declared`);
  const { flags, description, usual } = declaration;
  const option = new Option(flags, description).default(usual);
  if (option.attributeName() !== key) throw new Error(`${flags} is declared as ${key}`);
  return option;
}
