/** How the reader calls the program, so that advice names a command that exists where it is printed. */
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Call {
  /** The file of this module: source in a checkout, else built. */
  module: string;
  /** The file that Node was told to run. */
  script: string;
  /** Working directory. */
  cwd: string;
}

const thisCall = (): Call => ({
  module: fileURLToPath(import.meta.url),
  script: process.argv[1] ?? '',
  cwd: process.cwd(),
});

/** `npm run -s cookiewacht --` in a checkout, `npx cookiewacht` from a project's packages, else `cookiewacht`. */
export function commandPrefix({ module, script, cwd }: Call = thisCall()): string {
  if (module.endsWith('.ts'))
    return isWithin(cwd, resolve(module, '../../..')) ? 'npm run -s cookiewacht --' : 'cookiewacht';
  const local = isWithin(script, cwd) && /[\\/]node_modules[\\/]/.test(script);
  return local || /[\\/]node_modules[\\/]\.bin[\\/]/.test(script) ? 'npx cookiewacht' : 'cookiewacht';
}

const isWithin = (path: string, folder: string): boolean => !relative(folder, path).startsWith('..');

/** A text in which commands stand as the reader would type them. */
export const asCalled = (text: string, prefix = commandPrefix()): string =>
  text.replace(/(?<![\w/@.-])cookiewacht (?=[a-z]+\b|COMMAND\b)/g, `${prefix} `);
