/**
 * What the package is made of, as a bill of materials (CycloneDX 1.6): its dependencies and theirs, from the lockfile. npm's
 * own `sbom` leaves out what a workspace uses as well.
 */
import * as z from 'zod';

const names = z.record(z.string(), z.string()).default({});
export const lockSchema = z.looseObject({
  version: z.string(),
  packages: z.record(
    z.string(),
    z.looseObject({
      version: z.string().optional(),
      license: z.string().optional(),
      integrity: z.string().optional(),
      optional: z.boolean().optional(),
      dependencies: names,
      optionalDependencies: names,
      peerDependencies: names,
    }),
  ),
});
type Lock = z.infer<typeof lockSchema>;

/** Where Node finds a package from a folder of the lockfile; null if it is not installed. */
function pathOf({ packages }: Lock, from: string, name: string): string | null {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    const path = at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`;
    if (packages[path] !== undefined) return path;
    if (at === '') return null;
  }
}

/** The paths of what a package uses. */
function usedBy(lock: Lock, from: string): string[] {
  const { dependencies, optionalDependencies, peerDependencies } = lock.packages[from] ?? {};
  const named = Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies });
  return named.flatMap((name) => pathOf(lock, from, name) ?? []);
}

const ROOT = 'node_modules/';
const nameOf = (path: string): string => path.slice(path.lastIndexOf(ROOT) + ROOT.length);
const purlOf = (name: string, version: string): string => `pkg:npm/${name.replace('@', '%40')}@${version}`;

/** A lockfile has base64, a bill hexadecimal digits. */
const hashesOf = (integrity = ''): Array<{ alg: string; content: string }> =>
  integrity.startsWith('sha512-')
    ? [{ alg: 'SHA-512', content: Buffer.from(integrity.slice('sha512-'.length), 'base64').toString('hex') }]
    : [];

/**
 * The bill of the package at the root of the lockfile.
 * @throws Error for a dependency without version or licence
 */
export function billOf(lock: Lock) {
  const paths = new Set(usedBy(lock, ''));
  for (const path of paths) for (const used of usedBy(lock, path)) paths.add(used);
  const ref = (path: string): string => purlOf(nameOf(path), lock.packages[path]?.version ?? '');
  const components = [...paths].toSorted().map((path) => {
    const { version, license, integrity } = lock.packages[path] ?? {};
    if (version === undefined || license === undefined)
      throw new Error(`${path}: the lockfile knows no version or no licence of it`);
    const expression = /\s/.test(license);
    return {
      type: 'library',
      'bom-ref': ref(path),
      name: nameOf(path),
      version,
      purl: ref(path),
      licenses: [expression ? { expression: license } : { license: { id: license } }],
      hashes: hashesOf(integrity),
    };
  });
  const own = purlOf('cookiewacht', lock.version);
  const component = { type: 'application', 'bom-ref': own, name: 'cookiewacht', version: lock.version };
  const dependsOn = (path: string): string[] => [...new Set(usedBy(lock, path).map(ref))];
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component },
    components: [...new Map(components.map((each) => [each['bom-ref'], each])).values()],
    dependencies: [
      { ref: own, dependsOn: dependsOn('') },
      ...[...paths].map((path) => ({ ref: ref(path), dependsOn: dependsOn(path) })),
    ],
  };
}
