/** What a browser that calls itself headless says about itself instead: the words of full Chromium. */
import type { Protocol } from 'puppeteer-core';
import { acceptLanguages } from './preferences.ts';
import { majorOf } from './version.ts';

type Identity = Protocol.Emulation.SetUserAgentOverrideRequest;
type Brands = NonNullable<Protocol.Emulation.UserAgentMetadata['brands']>;

/** Platform names in client hints; all other systems send the one for Linux. */
const platforms: Partial<Record<NodeJS.Platform, string>> = { darwin: 'macOS', win32: 'Windows' };

/**
 * The user agent, languages and client hints of a full Chromium of that version. The detailed hints are
 * empty, as full Chromium sends them when it is given a user agent. A test compares both.
 */
export function visitorIdentity(
  version: string,
  userAgent: string,
  platform: NodeJS.Platform = process.platform,
): Identity {
  return {
    userAgent,
    acceptLanguage: acceptLanguages,
    userAgentMetadata: {
      brands: brandsOf(majorOf(version)),
      fullVersionList: [],
      platform: platforms[platform] ?? 'Linux',
      platformVersion: '',
      architecture: '',
      model: '',
      mobile: false,
      bitness: '',
      wow64: false,
      formFactors: [],
    },
  };
}

/**
 * Chromium's own name and an invented one, which keeps sites from counting on the list. Source: Chromium's
 * `components/embedder_support/user_agent_utils.cc`.
 */
export function brandsOf(major: number): Brands {
  const characters = [' ', '(', ':', '-', '.', '/', ')', ';', '=', '?', '_'];
  const at = (index: number): string => characters[index % characters.length] ?? ' ';
  const invented = {
    brand: `Not${at(major)}A${at(major + 1)}Brand`,
    version: ['8', '99', '24'][major % 3] ?? '8',
  };
  const own = { brand: 'Chromium', version: String(major) };
  return major % 2 === 0 ? [invented, own] : [own, invented];
}
