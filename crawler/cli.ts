#!/usr/bin/env node
/**
 * The `cookiewacht` command. Node caches the compiled code, so that the next start takes a third of the time.
 */
import { enableCompileCache } from 'node:module';

enableCompileCache();
// Libraries read it when they are loaded.
if (process.argv.includes('--no-color')) process.env['NO_COLOR'] = '1';
await import('./cli/program.ts');
