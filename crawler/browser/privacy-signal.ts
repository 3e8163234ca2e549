/**
 * A visitor whose browser asks every site not to sell or share what it knows of them. Source: Global Privacy Control (W3C
 * working draft): the header `Sec-GPC: 1`, and `navigator.globalPrivacyControl`.
 */
import { hasDocuments, type AttachedTarget } from './targets.ts';

/** In pages, frames and workers alike. Refers to nothing outside itself. */
const source = `(() => {
  const { prototype } = (globalThis.Navigator ?? globalThis.WorkerNavigator) ?? {};
  if (prototype) Object.defineProperty(prototype, 'globalPrivacyControl', { get: () => true, enumerable: true, configurable: true });
})()`;

/** Makes a page, frame or worker send the signal, before its first line. Source: CDP `Network.setExtraHTTPHeaders`. */
export function sendGpc(target: AttachedTarget): void {
  const { session, type } = target;
  const inDocuments = hasDocuments(target);
  if (!inDocuments && !type.endsWith('worker')) return;
  target.setUp(session.send('Network.setExtraHTTPHeaders', { headers: { 'Sec-GPC': '1' } }));
  if (!inDocuments) {
    target.setUp(session.send('Runtime.evaluate', { expression: source, silent: true }));
    return;
  }
  target.setUp(session.send('Page.enable'));
  target.setUp(session.send('Page.addScriptToEvaluateOnNewDocument', { source, runImmediately: true }));
}
