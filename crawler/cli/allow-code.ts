/** `--allow-code`, which several commands have. */
import { flag } from './command.ts';

/** The option that lets rules of a policy's own run. */
export const allowCodeOption = flag(
  '--allow-code',
  'let rules that the policy names as its own run: they are programs (docs/own-rules.md)',
);
