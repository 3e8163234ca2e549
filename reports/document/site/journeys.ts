/** The journeys of a site for a reader: what each chose, how, whether that is confirmed, and its pages. */
import { continuedFrom } from '../../../rules/evidence/continued.ts';
import { partsOfName } from '../../../rules/evidence/devices.ts';
import type { JourneyEvidence } from '../../../rules/evidence/index.ts';
import { engineOfJourney } from '../../../rules/evidence/journey.ts';
import type { JourneyReport } from '../schema/journey.ts';
import { evidenceFileOf, pictureIn } from './evidence-files.ts';

/** @param evidencePath path of a journey's evidence file within the run directory; screenshots are beside it */
export function journeyReport(
  made: JourneyEvidence,
  evidencePath: (journey: string) => string,
): JourneyReport {
  const { journey, observations } = made;
  const fileOf = evidenceFileOf(made, evidencePath);
  const from = continuedFrom(made);
  const banner = observations.find(
    (observation) => observation.kind === 'banner' && observation.present && observation.crop !== undefined,
  );
  const banners = observations.filter((observation) => observation.kind === 'banner' && observation.present);
  const choice = observations.filter((observation) => observation.kind === 'choice').at(-1);
  const start = observations.find((observation) => observation.kind === 'journey-start');
  const end = observations.find((observation) => observation.kind === 'journey-end');
  return {
    choice: start?.choice ?? partsOfName(journey).choice,
    device: partsOfName(journey).device,
    ...(start?.flow === undefined ? {} : { flow: start.flow }),
    engine: start ? engineOfJourney(start) : 'chromium',
    status: end?.status ?? 'interrupted',
    reason: end?.reason ?? null,
    banner: banners.length > 0,
    confirmed: choice ? choice.outcome === 'confirmed' : null,
    how: choice?.how ?? null,
    clicks: choice?.clicks.map(({ text, kind }) => text || kind) ?? [],
    bannerPicture: banner?.kind === 'banner' ? pictureIn(fileOf(banner.seq), banner.crop) : null,
    pages: observations.flatMap((visit) =>
      visit.kind === 'visit'
        ? [
            {
              url: visit.url,
              finalUrl: visit.finalUrl,
              phase: visit.phase,
              status: visit.status,
              outcome: visit.outcome,
              reason: visit.reason ?? null,
              title: visit.title,
              screenshot: pictureIn(fileOf(visit.seq), visit.screenshot),
            },
          ]
        : [],
    ),
    ...(end?.leftOut === undefined ? {} : { leftOut: end.leftOut }),
    ...(start?.onlyPages === undefined ? {} : { onlyPages: start.onlyPages }),
    evidence: evidencePath(journey),
    ...(from === null ? {} : { continues: { evidence: evidencePath(from.journey), until: from.until } }),
  };
}
