/** Runs in the page: reports the calls that fingerprinting needs. */
import type { HookKit } from './kit.ts';

/** Hooks each technique by its calls, counted up to a limit. */
export function hookFingerprinting({ read, report, watch }: HookKit): void {
  const counts: Record<string, number> = Object.create(null);
  const count = (technique: string): void => {
    const calls = (counts[technique] ?? 0) + 1;
    counts[technique] = calls;
    if (calls <= 200) report({ type: 'fingerprinting', technique });
  };
  const watchAll = (
    owner: unknown,
    names: readonly string[],
    technique: string,
    when: (values: unknown[]) => boolean = () => true,
  ): void => {
    if (typeof owner !== 'function' || typeof owner.prototype !== 'object') return;
    for (const name of names)
      watch(owner.prototype, name, (_self, values) => when(values) && count(technique));
  };
  const named = (name: string): unknown => read(globalThis, name);
  watchAll(named('HTMLCanvasElement'), ['toDataURL', 'toBlob'], 'canvas-readback');
  watchAll(named('CanvasRenderingContext2D'), ['getImageData'], 'canvas-readback');
  // UNMASKED_VENDOR_WEBGL and UNMASKED_RENDERER_WEBGL: the names of the graphics card and its driver.
  const asksForCard = (values: unknown[]): boolean => values[0] === 0x9245 || values[0] === 0x9246;
  watchAll(named('WebGLRenderingContext'), ['getParameter'], 'webgl-parameters', asksForCard);
  watchAll(named('WebGL2RenderingContext'), ['getParameter'], 'webgl-parameters', asksForCard);
  watchAll(named('OfflineAudioContext'), ['startRendering'], 'audio');
  watchAll(named('CanvasRenderingContext2D'), ['measureText'], 'font-enumeration');
  watchAll(named('FontFaceSet'), ['check'], 'font-enumeration');
}
