/** DevTools loads this page unseen; it adds the panel. */
import browser from 'webextension-polyfill';

await browser.devtools.panels.create('Cookiewacht', '/icons/icon-32.png', '/ui/devtools/panel.html');
