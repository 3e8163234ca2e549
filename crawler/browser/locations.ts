/** Where browsers are usually installed. Lists paths and does not read the disk. */
import { delimiter, join } from 'node:path';

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

const linuxCommands = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];
/** Programs are tried before commands, which may be scripts that add flags of their own. */
const linuxPrograms = [
  '/opt/google/chrome/chrome',
  '/usr/lib/chromium/chromium',
  '/usr/lib/chromium-browser/chromium-browser',
  '/usr/lib64/chromium-browser/chromium-browser',
  '/opt/microsoft/msedge/msedge',
];

const macPrograms = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** Paths to try, best first: the usual folders, then the commands on the PATH. */
export function usualLocations({ platform, env, home }: Machine): string[] {
  if (platform === 'darwin')
    return macPrograms.flatMap((name) => [join('/Applications', name), join(home, 'Applications', name)]);
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
      (root) => root !== undefined && root !== '',
    );
    return windowsPrograms.flatMap((name) => roots.map((root) => `${root}\\${name}`));
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder.startsWith('/'));
  // A snap cannot read a profile in the temporary folder, so it comes last.
  const snaps = ['/snap/bin/chromium'];
  const onPath = linuxCommands
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .filter((path) => !snaps.includes(path));
  return [...new Set([...linuxPrograms, ...onPath, ...snaps])];
}

/** The usual locations in words, for a message to the user. */
export function locationsInWords({ platform }: Machine): string {
  if (platform === 'darwin') return 'Chrome, Chromium and Edge in /Applications and ~/Applications';
  if (platform === 'win32')
    return 'Chrome, Chromium and Edge in Program Files and the local application data';
  return `${linuxCommands.join(', ')} on the PATH and in their usual folders`;
}
