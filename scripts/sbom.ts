/** Writes what the package is made of into dist/: a software bill of materials in CycloneDX. */
import { readFileSync, writeFileSync } from 'node:fs';
import { billOf, lockSchema } from './bill-of-materials.ts';

const lock = lockSchema.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
writeFileSync('dist/sbom.cdx.json', `${JSON.stringify(billOf(lock), null, 2)}\n`);
