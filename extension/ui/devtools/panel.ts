/**
 * The panel in DevTools: every cookie, key and request of the inspected page, and why some of them are
 * findings.
 */
import browser from 'webextension-polyfill';
import { start } from '../shared/start.ts';
import { forceScheme } from '../shared/style/index.ts';
import { DevtoolsPanel } from './view.ts';

start(DevtoolsPanel);
// Chromium says `default` for light. A panel opened as a page of its own has no DevTools to follow.
const theme: string | undefined = browser.devtools?.panels?.themeName;
if (theme !== undefined) forceScheme(theme === 'dark' ? 'dark' : 'light');
