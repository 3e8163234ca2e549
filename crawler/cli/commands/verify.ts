/** `cookiewacht verify RUN`: is everything in the run as it was written, and, with a key, who made it? */
import { resolve } from 'node:path';
import { readVerifyingKey, verifyRun, type Verification } from '../../run/manifest.ts';
import { exitCodes } from '../exit-code.ts';
import { shown } from '../../../reports/text.ts';
import { print } from '../output.ts';

const listed = 50;

/** 0: unchanged (and signed by the key, where one is given). 1: not so. */
export async function verifyCommand(run: string, options: { key?: string; format?: string }): Promise<number> {
  const key = options.key === undefined ? undefined : await readVerifyingKey(options.key);
  const result = await verifyRun(resolve(run), run, key);
  const { changed, missing, added, signature } = result;
  const sound = changed.length + missing.length + added.length === 0 && signature !== 'invalid' && !(key && signature !== 'valid');
  await print(options.format === 'json' ? `${JSON.stringify({ run: result.manifest.run, sound, changed, missing, added, signature }, null, 2)}` : inWords(run, result, sound, key !== undefined));
  return sound ? exitCodes.compliant : exitCodes.findings;
}

function inWords(run: string, { manifest, changed, missing, added, signature }: Verification, sound: boolean, keyGiven: boolean): string {
  const list = (title: string, paths: readonly string[]): string[] => (paths.length === 0 ? [] : [`${title} (${paths.length}):`, ...paths.slice(0, listed).map((path) => `  ${shown(path, 300)}`), ...(paths.length > listed ? [`  and ${paths.length - listed} more`] : [])]);
  const signed: Record<Verification['signature'], string> = {
    none: keyGiven ? 'Not signed, so nothing tells who made it.' : 'Not signed.',
    unchecked: 'Signed; --key FILE checks by whom.',
    valid: 'Signed by the holder of this key.',
    invalid: 'The signature does not fit: the manifest was changed, or another key signed it.',
  };
  return [
    `${sound ? '✔' : '✖'} ${shown(run, 300)}: ${sound ? `unchanged, ${manifest.files.length} files` : 'not as it was written'}`,
    ...list('Changed', changed), ...list('Missing', missing), ...list('Added', added),
    signed[signature],
    `${shown(manifest.tool)} · ${shown(manifest.browser)} · ${shown(manifest.startedAt)} to ${shown(manifest.endedAt)} · policy ${shown(manifest.policy.sha256.slice(0, 12))}`,
  ].join('\n');
}
