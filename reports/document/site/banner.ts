/** The first layer of the consent banner, for each device: its screenshot, and the places of its controls in it. */
import { devicesOf, partsOfName } from '../../../rules/evidence/devices.ts';
import type { JourneyEvidence, SiteEvidence } from '../../../rules/evidence/index.ts';
import type { BannerReport } from '../schema/banner.ts';
import type { SiteReport } from '../schema/site.ts';
import { evidenceFileOf, pictureIn } from './evidence-files.ts';

const controlsKept = 40;

/**
 * The banner of a site; null if no journey saw one. One with a screenshot is preferred; all fresh profiles
 * meet the same banner.
 */
export function bannerOf(
  journeys: readonly JourneyEvidence[],
  evidencePath: (journey: string) => string,
): BannerReport | null {
  const first = journeys.map((journey) => firstLayer(journey)).filter((found) => found !== null);
  const found = first.find(({ banner }) => banner.crop !== undefined && banner.box !== null) ?? first[0];
  if (!found) return null;
  const { banner, journey } = found;
  // The screenshot shows the part of the banner that was within the viewport.
  const left = Math.max(0, banner.box?.x ?? 0);
  const top = Math.max(0, banner.box?.y ?? 0);
  return {
    picture: pictureIn(evidenceFileOf(journey, evidencePath)(banner.seq), banner.crop),
    width: (banner.box?.x ?? 0) + (banner.box?.width ?? 0) - left,
    height: (banner.box?.y ?? 0) + (banner.box?.height ?? 0) - top,
    controls: banner.controls.slice(0, controlsKept).map(({ kind, text, box }) => ({
      kind,
      text,
      box: box && { x: box.x - left, y: box.y - top, width: box.width, height: box.height },
    })),
  };
}

/** The banners of all devices side by side, where there is more than one. */
export function bannersByDevice(
  { journeys }: SiteEvidence,
  evidencePath: (journey: string) => string,
): Pick<SiteReport, 'bannersByDevice'> {
  const seen = devicesOf(journeys);
  if (seen.length < 2) return {};
  return {
    bannersByDevice: seen.map((device) => ({
      device,
      banner: bannerOf(
        journeys.filter(({ journey }) => partsOfName(journey).device === device),
        evidencePath,
      ),
    })),
  };
}

function firstLayer(journey: JourneyEvidence) {
  const banner = journey.observations.find(
    (observation) => observation.kind === 'banner' && observation.present && observation.layer === 1,
  );
  return banner?.kind === 'banner' ? { journey, banner } : null;
}
