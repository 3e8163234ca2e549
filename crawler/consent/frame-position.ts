/** Where a frame's viewport lies in the page's, and whether a point of it can be reached. */
import type { FrameContext } from './frame-context.ts';
import type { PageFrames } from './page-frames.ts';

/**
 * In CSS pixels. `place`: how the frame's element stands in the page, e.g. `fixed`; `page` for the page
 * itself.
 */
interface FramePosition {
  x: number;
  y: number;
  width: number;
  height: number;
  place: string;
}

type Frames = Pick<PageFrames, 'worldOf'>;

/** The position of a frame's viewport in the page's; null if the frame cannot be seen. */
export async function positionOf(frames: Frames, world: FrameContext): Promise<FramePosition | null> {
  if (world.parentId === null) return { x: 0, y: 0, place: 'page', width: Infinity, height: Infinity };
  const parent = frames.worldOf(world.parentId);
  if (!parent) return null;
  const owner = await parent.ownerOf(world.frameId);
  if (!owner) return null;
  const here = await parent.frameAt(owner);
  if (!here.shown) return null;
  const around = await positionOf(frames, parent);
  if (!around) return null;
  return {
    x: around.x + here.x,
    y: around.y + here.y,
    width: here.width,
    height: here.height,
    place: around.place === 'page' ? here.place : here.place || around.place,
  };
}

/** Whether no element of the surrounding frames covers a point of the frame. */
export async function isReachable(
  frames: Frames,
  world: FrameContext,
  x: number,
  y: number,
): Promise<boolean> {
  if (world.parentId === null) return true;
  const parent = frames.worldOf(world.parentId);
  const owner = parent ? await parent.ownerOf(world.frameId) : null;
  if (!parent || !owner) return false;
  const here = await parent.frameAt(owner);
  return (
    (await parent.frameGetsPoint(owner, here.x + x, here.y + y)) &&
    (await isReachable(frames, parent, here.x + x, here.y + y))
  );
}
