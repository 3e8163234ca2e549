/**
 * The channel from the hooks in the page's world to the extension's own: a node that no page has ever held.
 *
 * Both scripts run before the page's own. The extension's world makes a node that is in no document and hands
 * it over inside an event, once; from then on both use that node. The page cannot name it, listen on it or
 * dispatch to it, and emptying the document (`document.open`) does not affect it.
 */
const hello = 'cookiewacht-hello';
const asking = 'cookiewacht-asking';
/** Name of the event that carries a report of the hooks. */
export const reported = 'reported';
/** Name of the event that asks the hooks a question. */
export const asked = 'asked';

/**
 * In the extension's world: makes the node and gives it to the hooks, whichever of the two scripts runs
 * first.
 */
export function offerChannel(): EventTarget {
  const node = document.createElement('i');
  let taken = false;
  const offer = (): void => {
    if (!taken) dispatchEvent(new MouseEvent(hello, { relatedTarget: node }));
  };
  node.addEventListener('taken', () => {
    taken = true;
    removeEventListener(asking, offer);
  });
  addEventListener(asking, offer);
  offer();
  return node;
}

/** In the page's world: calls `connected` with the node, at once or after the other script has run. */
export function takeChannel(connected: (node: EventTarget) => void): void {
  const take = (event: Event): void => {
    if (!(event instanceof MouseEvent) || !event.relatedTarget) return;
    event.stopImmediatePropagation();
    removeEventListener(hello, take);
    const node = event.relatedTarget;
    node.dispatchEvent(new Event('taken'));
    connected(node);
  };
  addEventListener(hello, take);
  dispatchEvent(new Event(asking));
}
