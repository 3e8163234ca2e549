/** DevTools loads this page out of sight; it adds the panel. */
import browser from 'webextension-polyfill';

await browser.devtools.panels.create('Cookiewacht', '/icons/icon-32.png', '/ui/devtools/panel.html');
