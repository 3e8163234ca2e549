/**
 * What makes a profile a phone: the screen, touch, user agent and client hints of a current Android Chrome.
 * Only the first letters of `Android 10; K` tell anything, since Chrome tells every site the same.
 */
import type { Protocol } from 'puppeteer-core';
import { productToken } from '../run/product.ts';
import { acceptLanguages } from './preferences.ts';
import type { AttachedTarget } from './targets.ts';
import { majorOf } from './version.ts';
import { brandsOf } from './visitor-identity.ts';

/** CSS pixels of the screen, and device pixels for each: those of a Pixel, as of many Android phones. */
export const phoneScreen = { width: 412, height: 915, scale: 2.625 } as const;
/** CSS pixels that the browser's own bar leaves of the height. */
const BAR = 76;

/**
 * What a phone's pages, frames and workers say about themselves, for a version such as `Chromium
 * 156.0.8078.79`. Source: Chromium's user agent reduction, which fixes system and model.
 */
export function phoneIdentity(
  version: string,
  userAgent: string = phoneUserAgent(version),
): Protocol.Emulation.SetUserAgentOverrideRequest {
  return {
    userAgent,
    acceptLanguage: acceptLanguages,
    platform: 'Linux armv81',
    userAgentMetadata: {
      brands: brandsOf(majorOf(version)),
      fullVersionList: [],
      platform: 'Android',
      platformVersion: '',
      architecture: '',
      model: '',
      mobile: true,
      bitness: '',
      wow64: false,
      formFactors: ['Mobile'],
    },
  };
}

function phoneUserAgent(version: string): string {
  const engine = 'AppleWebKit/537.36 (KHTML, like Gecko)';
  return `Mozilla/5.0 (Linux; Android 10; K) ${engine} Chrome/${majorOf(version)}.0.0.0 Mobile Safari/537.36 ${productToken}`;
}

/**
 * Gives a page the screen and the touch of a phone, before its first line. Source: CDP
 * `Emulation.setDeviceMetricsOverride`, `Emulation.setTouchEmulationEnabled`.
 */
export function emulatePhone({ session, setUp }: AttachedTarget): void {
  const { width, height, scale } = phoneScreen;
  const portrait = { type: 'portraitPrimary', angle: 0 } as const;
  setUp(
    session.send('Emulation.setDeviceMetricsOverride', {
      width,
      height: height - BAR,
      screenWidth: width,
      screenHeight: height,
      deviceScaleFactor: scale,
      mobile: true,
      screenOrientation: portrait,
    }),
  );
  setUp(session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 5 }));
}
