/** The popup: the state of this page, live. */
import { start } from '../shared/start.ts';
import { Popup } from './view.ts';

start(Popup);
