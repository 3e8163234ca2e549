/**
 * `cookiewacht verify RUN`: prints whether a run is unchanged and, given a key, whether its owner signed it.
 */
import { resolve } from 'node:path';
import * as z from 'zod';
import { messages } from '../../../reports/messages/index.ts';
import { browserOf } from '../../../reports/present/browser.ts';
import { jsonText } from '../../../rules/json-text.ts';
import { toDisplay } from '../../../reports/present/sanitise.ts';
import { readVerifyingKey } from '../../run/keys.ts';
import { sealOver, type Seal } from '../../run/seal.ts';
import { verifyRun, type Verification } from '../../run/verify.ts';
import { defineCommand, text, textOr } from '../command.ts';
import type { Outcome } from '../exit-code.ts';
import { print } from '../output.ts';

const MAX_LISTED = 50;

const options = z.object({
  key: text('--key <file>', 'public key (PEM, Ed25519) of the signer'),
  format: textOr('--format <name>', 'format to print: terminal or json', 'terminal'),
});

/** The `verify` command. */
export const verify = defineCommand({
  name: 'verify',
  description: 'check that nobody changed a run, and who signed it',
  examples: {
    'verify runs/2026-11-23T020000Z': 'whether a file of it was changed',
    'verify runs/2026-11-23T020000Z --key public.pem': 'and whether its owner signed it',
  },
  takes: { '<run>': 'run directory' },
  args: z.tuple([z.string()]),
  options,
  run: runVerify,
});

/** A run is sound when no file differs from the manifest, and the key has signed it where one is given. */
async function runVerify([run]: [string], given: z.output<typeof options>): Promise<Outcome> {
  const key = given.key === undefined ? undefined : await readVerifyingKey(given.key);
  const result = await verifyRun(resolve(run), run, key);
  const { changed, missing, added, signature, sha256 } = result;
  const seal = sealOver(result.manifest.files);
  const signed = key ? signature === 'valid' : signature !== 'invalid';
  const sound = changed.length + missing.length + added.length === 0 && signed;
  const asJson = {
    run: result.manifest.run,
    sound,
    changed,
    missing,
    added,
    signature,
    seal,
    manifest: sha256,
  };
  const inTerminal = (): string =>
    renderVerification(run, result, { sound, keyGiven: key !== undefined, seal });
  await print(given.format === 'json' ? jsonText(asJson) : inTerminal());
  return { kind: 'verified', sound };
}

function renderVerification(
  run: string,
  { manifest, changed, missing, added, signature, sha256 }: Verification,
  { sound, keyGiven, seal }: { sound: boolean; keyGiven: boolean; seal: Seal },
): string {
  const list = (title: string, paths: readonly string[]): string[] =>
    paths.length === 0
      ? []
      : [
          `${title} (${paths.length}):`,
          ...paths.slice(0, MAX_LISTED).map((path) => `  ${toDisplay(path, 300)}`),
          ...(paths.length > MAX_LISTED ? [`  and ${paths.length - MAX_LISTED} more`] : []),
        ];
  const signed: Record<Verification['signature'], string> = {
    none: keyGiven ? 'The run is not signed, so nobody can tell who made it.' : 'The run is not signed.',
    unchecked:
      'There is a signature, and it was not checked: anybody can write one. --key FILE checks whose it is.',
    valid: 'The holder of this key signed the run.',
    invalid: keyGiven
      ? 'The signature does not match: somebody changed the manifest, or another key signed it.'
      : 'What should be the signature is none: somebody changed it.',
  };
  const state = sound
    ? `unchanged, ${manifest.files.length} files`
    : 'the run was changed, or its signature does not match';
  const times = `${toDisplay(manifest.startedAt)} to ${toDisplay(manifest.endedAt)}`;
  const policy = `policy ${toDisplay(manifest.policy.sha256.slice(0, 12))}`;
  return [
    `${sound ? '✔' : '✖'} ${toDisplay(run, 300)}: ${state}`,
    ...list('Changed', changed),
    ...list('Missing', missing),
    ...list('Added', added),
    signed[signature],
    `Seal of the evidence, ${seal.files} files: ${seal.sha256}`,
    `SHA-256 of manifest.json: ${sha256}`,
    `${toDisplay(manifest.tool)} · ${browserOf(manifest, messages('en'))} · ${times} · ${policy}`,
  ].join('\n');
}
