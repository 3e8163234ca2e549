/** The popup: how this page stands, while it stands so. */
import { start } from '../shared/start.ts';
import { Popup } from './view.ts';

start(Popup);
