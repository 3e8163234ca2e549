/**
 * Saves the evidence as the files of a run directory, in an archive that `cookiewacht judge` reads after
 * unpacking.
 */
import { ask } from '../../messages/client.ts';

/** @returns the name of the file */
export async function saveEvidence(tab: number): Promise<string> {
  // Loaded only when needed, so that the popup opens at once.
  const { strToU8, zipSync } = await import('fflate');
  const { name, files } = await ask({ type: 'save-evidence', tab });
  const folder = name.replace(/[^\w.-]/g, '_').replace(/\.zip$/, '');
  const archive = zipSync(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, strToU8(text)])),
    { level: 6 },
  );
  offerFile(`${folder}.zip`, new Blob([new Uint8Array(archive)], { type: 'application/zip' }));
  return `${folder}.zip`;
}

/** Lets the browser save a file, as if a link to it had been clicked. */
export function offerFile(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
