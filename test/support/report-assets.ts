/** What renderers are given in tests, and what golden files leave out. */
import type { RenderOptions } from '../../reports/format.ts';

/** A grey PNG of one pixel. */
const pixel = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);

export const options = (
  language: RenderOptions['language'],
  extra: Partial<RenderOptions> = {},
): RenderOptions => ({
  language,
  colour: false,
  width: 100,
  runDirectory: 'runs/2026-11-23T020000Z',
  asset: () => pixel,
  ...extra,
});

/**
 * Takes out what changes without anyone having changed a format: versions, the style sheet and its hash, and
 * pictures.
 */
export function normalise(text: string): string {
  return (
    text
      .replace(/sha256-[A-Za-z0-9+/=]{44}/g, 'sha256-HASH')
      .replace(/(?<=<head>[\s\S]*)<style>[\s\S]*?<\/style>/, '<style>STYLE</style>')
      .replace(/Cookiewacht \d+\.\d+\.\d+/g, 'Cookiewacht VERSION')
      .replace(/("version": )"\d+\.\d+\.\d+"(?=,\s*"language")/, '$1"VERSION"')
      .replace(/Chromium [\d.]+/g, 'Chromium VERSION')
      .replace(/data:image\/png;base64,[A-Za-z0-9+/=]+/g, 'data:PICTURE')
      // One element a line, so that a difference can be read.
      .replace(/></g, (match, at: number, whole: string) => (whole.startsWith('<!doctype') ? '>\n<' : match))
  );
}
