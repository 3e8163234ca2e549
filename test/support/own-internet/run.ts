/**
 * Runs a program in an internet of its own: every IP address there is this machine, and a name server of the test
 * answers for every name, so that a crawl finds real names at public addresses and nothing leaves the machine.
 *
 * It takes namespaces of Linux, which not every machine allows. Source: unshare(1), ip-route(8) `local`.
 */
import { spawn, spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CliResult } from '../command-line.ts';

/** In the namespaces, before the program starts. `$1`: a folder with the files that are put over those of the system. */
const setUp = [
  'ip link set lo up',
  // Peer connections use no loopback interface.
  'ip link add eth0 type veth peer name eth1; ip link set eth0 up; ip link set eth1 up',
  'ip addr add 11.0.0.1/24 dev eth0',
  'ip route add local 0.0.0.0/0 dev lo',
  // A machine without IPv6 has none here either.
  'ip -6 addr add 2a0b::1/128 dev lo 2>/dev/null; ip -6 route add local ::/0 dev lo 2>/dev/null',
  'mount --bind "$1/resolv.conf" /etc/resolv.conf',
  'mount --bind "$1/nsswitch.conf" /etc/nsswitch.conf',
  'shift; exec "$@"',
].join('\n');

const namespaces = ['--user', '--map-root-user', '--net', '--mount', 'sh', '-ec'];

/** Whether this machine allows it. */
export const canHaveOwnInternet = (): boolean =>
  process.platform === 'linux' &&
  spawnSync('unshare', [...namespaces, 'ip link set lo up && ip link add eth0 type veth peer name eth1'])
    .status === 0;

/** Runs the script there. `folder`: for what it leaves; its stdout is what it found, as JSON. */
export async function inOwnInternet(
  script: URL,
  folder: string,
  args: readonly string[] = [],
): Promise<CliResult> {
  await writeFile(join(folder, 'resolv.conf'), 'nameserver 127.0.0.1\noptions timeout:2 attempts:2\n');
  await writeFile(join(folder, 'nsswitch.conf'), 'hosts: files dns\n');
  const command = ['sh', folder, process.execPath, script.pathname, folder, ...args];
  const child = spawn('unshare', [...namespaces, setUp, ...command], { stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => done({ code, stdout, stderr }));
  });
}
