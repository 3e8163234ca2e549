/** The page of settings. */
import { start } from '../surfaces/start.ts';
import { Options } from './view.ts';

start(Options);
