/** The first page after installing. */
import { start } from '../shared/start.ts';
import { Welcome } from './view.ts';

start(Welcome);
