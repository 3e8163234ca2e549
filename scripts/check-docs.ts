/**
 * Checks that what the documents point to exists: relative links with their headings, backticked paths
 * (`<id>` and `*` stand for any name), and the commands of `npm run`. Fails with one line a fault.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'bench/README.md',
  ...globSync('docs/*.md'),
];
const folders = [
  'bench',
  'crawler',
  'desk',
  'docs',
  'extension',
  'reports',
  'rules',
  'schema',
  'scripts',
  'test',
  'watch',
];
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));
const sources = globSync(`{${folders.join(',')}}/**/*.ts`);

/** The anchor that GitHub gives a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

function faultsOfLink(document: string, link: string): string[] {
  if (/^[a-z]+:/.test(link)) return [];
  const [path = '', anchor] = link.split('#', 2);
  const target = path === '' ? document : join(dirname(document), path);
  if (!existsSync(target)) return [`no file ${link}`];
  if (anchor === undefined) return [];
  const headings = [...readFileSync(target, 'utf8').matchAll(/^#+ (.*)$/gm)];
  return headings.some(([, heading = '']) => anchorOf(heading) === anchor) ? [] : [`no heading ${link}`];
}

/** A path from the root of the repository, or the end of a source's path, such as `differences.ts`. */
function faultsOfPath(path: string): string[] {
  const pattern = path.replaceAll(/<[^<>]*>/g, '*');
  if (folders.includes(pattern.split('/', 1)[0] ?? ''))
    return globSync(pattern).length > 0 ? [] : [`no path ${path}`];
  const known = !pattern.endsWith('.ts') || sources.some((source) => `/${source}`.endsWith(`/${pattern}`));
  return known ? [] : [`no source ${path}`];
}

function faultsOf(document: string): string[] {
  const text = readFileSync(document, 'utf8');
  const prose = text.replaceAll(/^```[\s\S]*?^```/gm, '');
  return [
    ...[...prose.matchAll(/\]\(([^()\s]+)\)/g)].flatMap(([, link = '']) => faultsOfLink(document, link)),
    ...[...prose.matchAll(/`([\w.-]+(?:\/[\w.<>*-]*)+|[\w.-]+\.ts)`/g)].flatMap(([, path = '']) =>
      faultsOfPath(path),
    ),
    ...[...text.matchAll(/npm run (?:-s )?([a-z][\w:-]*)/g)].flatMap(([, script = '']) =>
      script in scripts ? [] : [`no script ${script}`],
    ),
  ].map((fault) => `${document}: ${fault}`);
}

const faults = documents.flatMap(faultsOf);
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exitCode = 1;
}
