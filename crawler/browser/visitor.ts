/** What a page is told of its visitor: who the browser is, where it is, the device, and a privacy signal. */
import type { Protocol } from 'puppeteer-core';
import type { Device, PrivacySignal } from '../../rules/evidence/common.ts';
import { emulatePhone } from './phone.ts';
import { sendGpc } from './privacy-signal.ts';
import type { AttachedTarget } from './targets.ts';

export interface Visitor {
  /** What the browser says about itself; its own words if null. */
  identity: Protocol.Emulation.SetUserAgentOverrideRequest | null;
  device: Device;
  privacySignal: PrivacySignal | undefined;
}

/** Sets up a target that is paused. */
export function presentVisitor(target: AttachedTarget, { identity, device, privacySignal }: Visitor): void {
  if (identity) target.setUp(target.session.send('Emulation.setUserAgentOverride', identity));
  if (privacySignal === 'gpc') sendGpc(target);
  if (target.type !== 'page' && target.type !== 'prerender') return;
  emulateDutchVisitor(target);
  if (device === 'phone') emulatePhone(target);
}

/** Gives the page a Dutch time zone and locale: some banners appear only where the law requires them. */
function emulateDutchVisitor({ session, setUp }: AttachedTarget): void {
  setUp(session.send('Emulation.setTimezoneOverride', { timezoneId: 'Europe/Amsterdam' }));
  setUp(session.send('Emulation.setLocaleOverride', { locale: 'nl-NL' }));
}
