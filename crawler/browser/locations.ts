/** Where browsers are usually installed. Lists paths and does not read the disk. */
import { delimiter, join } from 'node:path';
import type { Engine } from '../../rules/evidence/common.ts';
import { engines, type Places } from './engines.ts';

/** The properties of a machine that decide where its browsers are. Tests give their own. */
export interface Machine {
  platform: NodeJS.Platform;
  env: Record<string, string | undefined>;
  home: string;
}

/** The machine that this process runs on, with the given home folder. */
export function thisMachine(home: string): Machine {
  return { platform: process.platform, env: process.env, home };
}

/** Paths to try, best first: the usual folders, then the commands on the PATH. */
export function usualLocations(engine: Engine, machine: Machine): string[] {
  const { programs = [], commands = [], last = [] } = placesOf(engine, machine);
  const folders = programFolders(machine);
  const inFolders = programs.flatMap((name) =>
    folders === null ? name : folders.map((each) => each + name),
  );
  const onPath = (machine.env['PATH'] ?? '').split(delimiter).filter((folder) => folder.startsWith('/'));
  const asCommands = commands.flatMap((name) => onPath.map((folder) => join(folder, name)));
  return [...new Set([...inFolders, ...asCommands.filter((path) => !last.includes(path)), ...last])];
}

/** The usual locations in words, for a message to the user. */
export function locationsInWords(engine: Engine, machine: Machine): string[] {
  const { programs = [], commands = [] } = placesOf(engine, machine);
  const { words } = engines[engine];
  const onPath = commands.length > 0 ? [`${commands.join(', ')} on the PATH`] : [];
  const inFolders = programs.length > 0 ? [`${words.replace(' or ', ' and ')} in the usual folders`] : [];
  return [...onPath, ...inFolders];
}

function placesOf(engine: Engine, { platform }: Machine): Places {
  const { places } = engines[engine];
  return platform === 'darwin' || platform === 'win32' ? places[platform] : places.linux;
}

/** What goes before a program's path; null where it is a full path already. */
function programFolders({ platform, env, home }: Machine): string[] | null {
  if (platform === 'darwin') return ['/Applications/', `${join(home, 'Applications')}/`];
  if (platform !== 'win32') return null;
  const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
  return roots.flatMap((root) => (root === undefined || root === '' ? [] : `${root}\\`));
}
