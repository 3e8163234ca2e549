/**
 * The script of the desk. Every page works without it: it adds keys, and says when something changed. It writes text
 * only, never markup. `npm run generate` bundles it into desk/pages/desk-script.ts.
 */
import { addCopyButtons } from './copy.ts';
import { listenToKeys } from './keys.ts';
import { listenToDesk } from './live.ts';
import { endNotices } from './notice.ts';
import { closeMenus, showChosen } from './view.ts';

listenToKeys();
listenToDesk();
endNotices();
showChosen();
closeMenus();
addCopyButtons();
