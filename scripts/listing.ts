/** What generators have in common: the files of a folder as names, and names as variables. */
import { readdir } from 'node:fs/promises';

/** Names without extension of the TypeScript files of a folder, sorted; its generated `index.ts` left out. */
export async function listing(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && entry.name !== 'index.ts').map(({ name }) => name.slice(0, -3)).toSorted();
}

/** `pre-consent-embed` → `preConsentEmbed`. */
export const variable = (name: string): string => name.replace(/-(\w)/g, (_match, letter: string) => letter.toUpperCase());
