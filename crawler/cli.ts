#!/usr/bin/env node
/**
 * The `cookiewacht` command. Node caches the compiled code, so that the next start takes a third of the time.
 */
import { enableCompileCache } from 'node:module';

enableCompileCache();
await import('./cli/program.ts');
