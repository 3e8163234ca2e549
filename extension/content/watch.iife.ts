/**
 * Runs in the extension's own world of every frame: passes on the hooks' reports, reads the page, and scans
 * for the banner.
 */
import { lookForBanner, tellOfClicks } from './banner.ts';
import { asked, offerChannel, reported } from './channel.ts';
import { isOwn } from './closed-roots.ts';
import { obeyBackground } from './obey.ts';
import { tellOfPage } from './read.ts';
import { passOn } from './reports.ts';

/** Milliseconds after a change until the page is read again. */
const rest = 600;
/** Milliseconds after load until databases are read again: workers have opened theirs, which no hook sees. */
const LATE_READING_MS = 6000;
/** Milliseconds after load without a banner, after which there is none. */
const BANNER_TIMEOUT_MS = 4000;

const channel = offerChannel();
const reports = passOn();
channel.addEventListener(reported, (event) => {
  if (!(event instanceof CustomEvent) || typeof event.detail !== 'string') return;
  for (const text of event.detail.split('\n')) reports.add(text);
});

const listenForClicks = tellOfClicks();
listenForClicks();

const idle = (work: () => void): void => void requestIdleCallback(work, { timeout: 1500 });
let looking = true;
const look = (last: boolean): void =>
  idle(() => {
    // Emptying the document removes its listeners; adding one twice has no effect.
    listenForClicks();
    channel.dispatchEvent(new Event(asked));
    if (looking) void lookForBanner(last).then((more) => (looking = more));
  });

let timer: ReturnType<typeof setTimeout> | undefined;
let grew = false;
const isByPage = ({ addedNodes, removedNodes }: MutationRecord): boolean =>
  ![...addedNodes, ...removedNodes].some(isOwn);
const changed = (all: readonly MutationRecord[]): void => {
  const changes = all.filter(isByPage);
  if (changes.length === 0) return;
  grew ||= changes.some(({ type }) => type === 'childList');
  timer ??= setTimeout(() => {
    timer = undefined;
    look(false);
    if (grew) idle(() => void tellOfPage('changed'));
    grew = false;
  }, rest);
};

function loaded(): void {
  look(false);
  idle(() => void tellOfPage('loaded'));
  setTimeout(() => idle(() => void tellOfPage('changed')), LATE_READING_MS);
  if (window === window.top) setTimeout(() => look(true), BANNER_TIMEOUT_MS);
  if (document.documentElement)
    new MutationObserver(changed).observe(document.documentElement, {
      childList: true,
      subtree: true,
      attributeFilter: ['class', 'style', 'hidden', 'open'],
    });
}
if (document.readyState === 'complete') loaded();
else addEventListener('load', loaded, { once: true });

// A page that comes back from the browser's memory did not load again.
addEventListener('pageshow', ({ persisted }) => {
  if (!persisted) return;
  look(false);
  idle(() => void tellOfPage('returned'));
});
addEventListener('pagehide', () => {
  reports.flush();
  void tellOfPage('left');
});

obeyBackground();
