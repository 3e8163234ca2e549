/** All commands, in the order in which `--help` lists them. */
import type { Command } from 'commander';
import { exitCodeOf, type ExitCode } from '../exit-code.ts';
import { compare } from './compare.ts';
import { crawl } from './crawl.ts';
import { demo } from './demo.ts';
import { doctor } from './doctor.ts';
import { init } from './init.ts';
import { judge } from './judge.ts';
import { policy } from './policy.ts';
import { report } from './report.ts';
import { rules } from './rules.ts';
import { trend } from './trend.ts';
import { verify } from './verify.ts';
import { watch } from './watch.ts';

const commands = [crawl, watch, demo, init, policy, judge, report, compare, verify, trend, rules, doctor];

/** Adds all commands to commander's program. `exit` gets the exit code of the command that ran. */
export function register(program: Command, exit: (code: ExitCode) => void): void {
  for (const command of commands) command.addTo(program, (outcome) => exit(exitCodeOf(outcome)));
}
