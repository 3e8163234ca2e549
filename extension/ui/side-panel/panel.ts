/** Chromium's side panel and Firefox's sidebar: what a page does, while one browses. */
import { start } from '../shared/start.ts';
import { Panel } from './view.ts';

start(Panel);
