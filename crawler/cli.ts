#!/usr/bin/env node
/** The way in. Node keeps what it compiled, so that the next start takes a third of the time. */
import { enableCompileCache } from 'node:module';

enableCompileCache();
await import('./cli/program.ts');
