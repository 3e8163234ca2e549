/** The page of settings. */
import { start } from '../shared/start.ts';
import { Options } from './view.ts';

start(Options);
