/** Writes what the package is made of into dist/: a software bill of materials in CycloneDX, as npm knows the lockfile. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import * as z from 'zod';

const billSchema = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  metadata: z.looseObject({ component: z.looseObject({ name: z.string(), type: z.string() }) }),
  components: z.array(z.unknown()).min(1),
});

// Without the workspaces: the desk is a package of its own.
const args = [
  'sbom',
  '--omit=dev',
  '--workspaces=false',
  '--sbom-format=cyclonedx',
  '--sbom-type=application',
];
const bill = billSchema.parse(
  JSON.parse(execFileSync('npm', args, { encoding: 'utf8', maxBuffer: 2 ** 26 })),
);
// npm takes the name of the folder.
bill.metadata.component.name = 'cookiewacht';
writeFileSync('dist/sbom.cdx.json', `${JSON.stringify(bill, null, 2)}\n`);
