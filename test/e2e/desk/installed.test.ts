/** How the desk is installed: what stands in its unit, its image and its compose file is what the program takes; and who only crawls has none of it. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { runCli } from '../../support/command-line.ts';

const read = (path: string): string => readFileSync(resolve(import.meta.dirname, '../../..', path), 'utf8');

/** The sections of a file as systemd reads it; a line that is none of its kinds is an error. */
function sectionsOf(text: string): Map<string, Array<[string, string]>> {
  const sections = new Map<string, Array<[string, string]>>();
  let own: Array<[string, string]> | undefined;
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const section = /^\[(\w+)\]$/.exec(line)?.[1];
    const [, key, value] = /^(\w+)=(.*)$/.exec(line) ?? [];
    if (section !== undefined) sections.set(section, (own = []));
    else if (key !== undefined && value !== undefined && own !== undefined) own.push([key, value]);
    else throw new Error(`no line of a unit: ${line}`);
  }
  return sections;
}

const composeSchema = z.object({
  services: z.record(
    z.string(),
    z.object({
      image: z.string().optional(),
      build: z.object({ context: z.string(), dockerfile: z.string() }).optional(),
      command: z.array(z.string()).optional(),
      environment: z.record(z.string(), z.string()).optional(),
      ports: z.array(z.string()).optional(),
      volumes: z.array(z.string()).optional(),
      security_opt: z.array(z.string()).optional(),
      depends_on: z.record(z.string(), z.object({ condition: z.string() })).optional(),
      healthcheck: z.object({ test: z.array(z.string()) }).optional(),
    }),
  ),
  volumes: z.record(z.string(), z.null()),
});
const compose = composeSchema.parse(parse(read('docs/desk/compose.yaml')));
const service = new Map(sectionsOf(read('docs/desk/cookiewacht-desk.service')).get('Service'));
const image = read('docs/desk/Containerfile');
const flagsIn = (text: string): string[] => [...text.matchAll(/--[a-z][a-z-]+/g)].map(([flag]) => flag);

describe('the unit, the image and the compose file', () => {
  test('start the desk with options that it has', async () => {
    const { stdout } = await runCli(['desk', 'serve', '--help']);
    const known = new Set(flagsIn(stdout));
    const command = /^CMD (\[.*\])$/m.exec(image)?.[1] ?? '';
    const used = [service.get('ExecStart') ?? '', command, ...(compose.services['desk']?.command ?? [])];
    expect(used.flatMap(flagsIn).length).toBeGreaterThan(8);
    expect(used.flatMap(flagsIn).filter((flag) => !known.has(flag))).toEqual([]);
  });

  test('keep everything in one folder, as one user who is not root', () => {
    expect(service.get('User')).toBe('cookiewacht');
    expect(service.get('ExecStart')).toContain('--data /var/lib/cookiewacht');
    expect(service.get('StateDirectory')).toBe('cookiewacht');
    expect(image).toMatch(/^USER node$/m);
    expect(image.indexOf('USER node')).toBeLessThan(image.indexOf('ENTRYPOINT'));
    expect(image).toMatch(/^VOLUME \/var\/lib\/cookiewacht$/m);
  });

  test('let nothing but this machine reach the desk, and nobody the database', () => {
    const { desk, database } = compose.services;
    expect(desk?.ports?.every((port) => port.startsWith('127.0.0.1:'))).toBe(true);
    expect(database?.ports).toBeUndefined();
    expect(desk?.security_opt).toContain('no-new-privileges:true');
    expect(desk?.depends_on?.['database']?.condition).toBe('service_healthy');
    expect(desk?.healthcheck?.test.join(' ')).toContain('/api/v1/health');
  });

  test('name files and volumes that there are, and hold no secret', () => {
    const { desk, database } = compose.services;
    const at = (path: string): string => read(`docs/desk/${path}`);
    expect(at(`${desk?.build?.context}/${desk?.build?.dockerfile}`)).toBe(image);
    const seccomp = desk?.security_opt?.find((option) => option.startsWith('seccomp:'))?.slice(8) ?? '';
    expect(() => JSON.parse(at(seccomp))).not.toThrow();
    for (const { volumes = [] } of [desk ?? {}, database ?? {}])
      for (const volume of volumes) expect(Object.keys(compose.volumes)).toContain(volume.split(':')[0]);
    expect(database?.environment?.['POSTGRES_PASSWORD']).toMatch(/^\$\{DESK_DB_PASSWORD:\?/);
    expect(desk?.environment?.['DATABASE_URL']).toContain(':${DESK_DB_PASSWORD}@database/');
  });
});

test('the commands of the docs that run within the container have options that they have', async () => {
  const commands = [...read('docs/desk.md').matchAll(/exec desk node crawler\/cli\.ts (desk [a-z]+)(.*)$/gm)];
  expect(commands.length).toBeGreaterThan(1);
  for (const [, command = '', rest = ''] of commands) {
    const { stdout } = await runCli([...command.split(' '), '--help']);
    expect(flagsIn(rest)).toContain('--data');
    expect(flagsIn(stdout)).toEqual(expect.arrayContaining(flagsIn(rest)));
    expect(rest).toContain(`--data ${/^VOLUME (.*)$/m.exec(image)?.[1]}`);
  }
});

test('an image takes along nothing that git leaves alone', () => {
  const linesOf = (path: string): string[] =>
    read(path)
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => line.replace(/^\*\*\/|^\/|\/$/g, '').replace(/\/$/, ''));
  expect(image).toMatch(/^COPY \. \.$/m);
  expect(linesOf('.dockerignore')).toEqual(expect.arrayContaining(['.git', ...linesOf('.gitignore')]));
});

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      dependencies: z.record(z.string(), z.string()).optional(),
      optionalDependencies: z.record(z.string(), z.string()).optional(),
      peerDependencies: z.record(z.string(), z.string()).optional(),
    }),
  ),
});

describe('whoever only crawls', () => {
  const { packages } = lockSchema.parse(JSON.parse(read('package-lock.json')));
  /** Names of all packages that an install of these brings. */
  const broughtBy = (names: readonly string[]): Set<string> => {
    const brought = new Set<string>();
    const follow = (name: string): void => {
      if (brought.has(name)) return;
      brought.add(name);
      for (const [path, { dependencies, optionalDependencies }] of Object.entries(packages))
        if (path.endsWith(`node_modules/${name}`))
          for (const each of Object.keys({ ...dependencies, ...optionalDependencies })) follow(each);
    };
    names.forEach(follow);
    return brought;
  };
  const own = broughtBy(Object.keys(packages['']?.dependencies ?? {}));

  test('installs none of the packages of the desk', () => {
    const ofDesk = Object.keys(packages['desk']?.dependencies ?? {});
    const shared = new Set(Object.keys(packages['']?.dependencies ?? {}));
    const deskOnly = ofDesk.filter((name) => !shared.has(name));
    expect(deskOnly).toEqual(
      expect.arrayContaining(['@electric-sql/pglite', 'hono', 'kysely', 'pg', 'pg-boss']),
    );
    expect(deskOnly.filter((name) => own.has(name))).toEqual([]);
    expect(own.size).toBeGreaterThan(30);
  });

  test('gets no file of the desk either', () => {
    const { files } = z.object({ files: z.array(z.string()) }).parse(JSON.parse(read('package.json')));
    expect(files).not.toContain('desk');
    const built = /const folders = \[(.*)\]/.exec(read('scripts/build.ts'))?.[1] ?? '';
    expect(built).toContain("'crawler'");
    expect(built).not.toContain("'desk'");
  });
});
