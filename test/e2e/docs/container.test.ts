/** The container of the docs keeps the browser's sandbox: not root, and with the calls that the sandbox is made of. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod';

const read = (path: string): string => readFileSync(path, 'utf8');
const profile = z
  .strictObject({
    defaultAction: z.literal('SCMP_ACT_ALLOW'),
    syscalls: z.tuple([
      z.strictObject({
        names: z.array(z.string()),
        action: z.literal('SCMP_ACT_ERRNO'),
        errnoRet: z.literal(1),
      }),
    ]),
  })
  .parse(JSON.parse(read('docs/container/chrome.json')));
const [{ names }] = profile.syscalls;
const steps = read('docs/container/Containerfile')
  .split('\n')
  .filter((line) => /^[A-Z]+ /.test(line));

test('what runs is not root', () => {
  const user = steps.findLastIndex((line) => line.startsWith('USER '));
  expect(steps[user]).toBe('USER node');
  expect(steps.findIndex((line) => line.startsWith('ENTRYPOINT'))).toBeGreaterThan(user);
  expect(steps.join('\n')).not.toContain('no-sandbox');
});

test('Chromium may make its sandbox', () => {
  // Source: Chromium, sandbox/linux: user, PID and network namespaces, an empty root, and seccomp.
  for (const name of ['clone', 'clone3', 'unshare', 'chroot', 'seccomp', 'prctl'])
    expect(names).not.toContain(name);
});

test('nobody reaches beyond the container', () => {
  for (const name of [
    'mount',
    'bpf',
    'kexec_load',
    'init_module',
    'open_by_handle_at',
    'setns',
    'keyctl',
    'reboot',
  ])
    expect(names).toContain(name);
});

test('the docs run this image so', () => {
  const docs = read('docs/security.md');
  for (const part of [
    'container/Containerfile',
    'seccomp=',
    'chrome.json',
    '--cap-drop=ALL',
    'no-new-privileges',
  ])
    expect(docs).toContain(part);
});
