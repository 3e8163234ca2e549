/** What the background wants to examine, checked without a library to keep the content script small. */
export interface BannerAnswer {
  layer: string;
  /** Numbers of the controls whose appearance is wanted. */
  controls: number[];
  box: { x: number; y: number; width: number; height: number } | null;
}

const isBox = (value: unknown): value is NonNullable<BannerAnswer['box']> =>
  typeof value === 'object' &&
  value !== null &&
  ['x', 'y', 'width', 'height'].every((name) => typeof Reflect.get(value, name) === 'number');

/** Checks an answer; null if it is malformed. */
export function bannerAnswerSchema(value: unknown): BannerAnswer | null {
  if (typeof value !== 'object' || value === null || !('layer' in value) || !('controls' in value))
    return null;
  const { layer, controls } = value;
  if (typeof layer !== 'string' || !Array.isArray(controls)) return null;
  const box: unknown = Reflect.get(value, 'box');
  return {
    layer,
    controls: controls.filter((id) => typeof id === 'number').slice(0, 60),
    box: isBox(box) ? box : null,
  };
}
