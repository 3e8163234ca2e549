/** The manifest for both browsers. docs/extension.md says why it needs each permission. */
import type { Manifest } from 'webextension-polyfill';

export type Target = 'chromium' | 'firefox';
/** The browsers that the extension is built for. */
export const targets: readonly Target[] = ['chromium', 'firefox'];

/**
 * The oldest versions with everything that the extension uses: `URL.parse`, and in Firefox the manifest's word on
 * what data it collects. A test compares the built code with these.
 */
export const oldest: Readonly<Record<Target, string>> = { chromium: '126', firefox: '140.0' };

/** Firefox needs no schema for what an administrator sets. */
const forAdministrators = { storage: { managed_schema: 'managed-schema.json' } };

interface Pages {
  /** Whether a folder of `extension/ui/` has an `index.html`. */
  has(folder: string): boolean;
}

/** The manifest for one browser. */
export function manifestFor(target: Target, version: string, pages: Pages): Manifest.WebExtensionManifest {
  const everywhere = {
    matches: ['http://*/*', 'https://*/*'],
    all_frames: true,
    match_about_blank: true,
    match_origin_as_fallback: true,
    run_at: 'document_start' as const,
  };
  const icons = {
    16: 'icons/icon-16.png',
    32: 'icons/icon-32.png',
    48: 'icons/icon-48.png',
    128: 'icons/icon-128.png',
  };
  const page = (folder: string): string => `ui/${folder}/index.html`;
  const timeline = {
    suggested_key: { default: 'Alt+Shift+L' },
    description: '__MSG_openPanel__',
  };
  const commands = {
    // The browser itself names this one.
    _execute_action: { suggested_key: { default: 'Alt+Shift+K' } },
    'open-settings': { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_openSettings__' },
  };
  const common = {
    manifest_version: 3 as const,
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    version,
    default_locale: 'en',
    icons,
    permissions: [
      'webRequest' as const,
      'webNavigation' as const,
      'cookies' as const,
      'storage' as const,
      'contextMenus' as const,
    ],
    host_permissions: ['<all_urls>'],
    action: {
      default_title: '__MSG_actionTitle__',
      default_icon: icons,
      ...(pages.has('popup') ? { default_popup: page('popup') } : {}),
    },
    ...(pages.has('devtools') ? { devtools_page: page('devtools') } : {}),
    ...(pages.has('options') ? { options_ui: { page: page('options'), open_in_tab: true } } : {}),
    content_scripts: [
      // Either order works (see content/channel.ts), but this one needs no waiting.
      { ...everywhere, js: ['content/hooks.iife.js'], world: 'MAIN' as const },
      { ...everywhere, js: ['content/watch.iife.js'] },
    ],
    content_security_policy: {
      extension_pages:
        "default-src 'self'; script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; connect-src 'self' https: http:",
    },
  };
  if (target === 'firefox') {
    return {
      ...common,
      commands: { ...commands, _execute_sidebar_action: timeline },
      background: { scripts: ['background.js'], type: 'module' },
      ...(pages.has('side-panel')
        ? {
            sidebar_action: {
              default_panel: page('side-panel'),
              default_title: '__MSG_panelTitle__',
              default_icon: icons,
              open_at_install: false,
            },
          }
        : {}),
      browser_specific_settings: {
        gecko: {
          id: 'cookiewacht@cqt.nl',
          strict_min_version: oldest.firefox,
          data_collection_permissions: { required: ['none'] },
        },
      },
    };
  }
  return {
    ...common,
    permissions: [...common.permissions, ...(pages.has('side-panel') ? ['sidePanel' as const] : [])],
    commands: { ...commands, 'open-timeline': timeline },
    ...forAdministrators,
    background: { service_worker: 'background.js', type: 'module' },
    ...(pages.has('side-panel') ? { side_panel: { default_path: page('side-panel') } } : {}),
    minimum_chrome_version: oldest.chromium,
    incognito: 'spanning',
  };
}
